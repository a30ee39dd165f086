import { inEachLanguage } from '#rules/language.ts';
import type { ReferenceTexts } from '#texts/en/reference.ts';
import { serverTexts } from '#texts/server-texts.ts';
import type { CalendarDocument } from '#documents/reference-documents.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';

const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

type HolidayName = keyof ReferenceTexts['holidays'];

const namesOfFixed: readonly (readonly [monthAndDay: string, name: HolidayName])[] = [
  ['01-01', 'newYear'],
  ['04-21', 'tiradentes'],
  ['05-01', 'labour'],
  ['09-07', 'independence'],
  ['10-12', 'aparecida'],
  ['11-02', 'allSouls'],
  ['11-15', 'republic'],
  ['11-20', 'consciousness'],
  ['12-25', 'christmas']
];

/** They follow Easter (5 April 2026, 28 March 2027). Good Friday is a national holiday; nobody works at Carnival and Corpus Christi either. */
const movable: readonly (readonly [date: string, name: HolidayName])[] = [
  ['2026-02-16', 'carnivalMonday'],
  ['2026-02-17', 'carnivalTuesday'],
  ['2026-04-03', 'goodFriday'],
  ['2026-06-04', 'corpusChristi'],
  ['2027-02-08', 'carnivalMonday'],
  ['2027-02-09', 'carnivalTuesday'],
  ['2027-03-26', 'goodFriday'],
  ['2027-05-27', 'corpusChristi']
];

const fixed = ['2026', '2027'].flatMap((year) => namesOfFixed.map(([day, name]) => [`${year}-${day}`, name] as const));

/** Brazil's national holidays, for the demonstration. */
export const brazilCalendar: CalendarDocument = {
  _id: 'calendar:brazil',
  v: 1,
  name: 'Brasil',
  holidays: [...fixed, ...movable]
    .map(([date, name]) => ({
      day: dayOf(date),
      name: inEachLanguage((language) => serverTexts[language].reference.holidays[name])
    }))
    .sort((a, b) => a.day - b.day)
};

export const brazilTerms: Terms = { profile: '2020', calendar: 'brazil', zone: 'America/Sao_Paulo' };
