import type { CalendarDocument, LocalText } from '#documents/reference-documents.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';

const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const namesOfFixed: readonly (readonly [monthAndDay: string, name: LocalText])[] = [
  ['01-01', { en: "New Year's Day", 'pt-BR': 'Confraternização Universal' }],
  ['04-21', { en: 'Tiradentes Day', 'pt-BR': 'Tiradentes' }],
  ['05-01', { en: 'Labour Day', 'pt-BR': 'Dia do Trabalho' }],
  ['09-07', { en: 'Independence Day', 'pt-BR': 'Independência do Brasil' }],
  ['10-12', { en: 'Our Lady of Aparecida', 'pt-BR': 'Nossa Senhora Aparecida' }],
  ['11-02', { en: "All Souls' Day", 'pt-BR': 'Finados' }],
  ['11-15', { en: 'Republic Day', 'pt-BR': 'Proclamação da República' }],
  ['11-20', { en: 'Black Awareness Day', 'pt-BR': 'Dia Nacional de Zumbi e da Consciência Negra' }],
  ['12-25', { en: 'Christmas Day', 'pt-BR': 'Natal' }]
];

/** They follow Easter (5 April 2026, 28 March 2027). Good Friday is a national holiday; nobody works at Carnival and Corpus Christi either. */
const movable: readonly (readonly [date: string, name: LocalText])[] = [
  ['2026-02-16', { en: 'Carnival Monday', 'pt-BR': 'Carnaval (segunda-feira)' }],
  ['2026-02-17', { en: 'Carnival Tuesday', 'pt-BR': 'Carnaval (terça-feira)' }],
  ['2026-04-03', { en: 'Good Friday', 'pt-BR': 'Paixão de Cristo' }],
  ['2026-06-04', { en: 'Corpus Christi', 'pt-BR': 'Corpus Christi' }],
  ['2027-02-08', { en: 'Carnival Monday', 'pt-BR': 'Carnaval (segunda-feira)' }],
  ['2027-02-09', { en: 'Carnival Tuesday', 'pt-BR': 'Carnaval (terça-feira)' }],
  ['2027-03-26', { en: 'Good Friday', 'pt-BR': 'Paixão de Cristo' }],
  ['2027-05-27', { en: 'Corpus Christi', 'pt-BR': 'Corpus Christi' }]
];

const fixed = ['2026', '2027'].flatMap((year) => namesOfFixed.map(([day, name]) => [`${year}-${day}`, name] as const));

/** Brazil's national holidays, for the demonstration. */
export const brazilCalendar: CalendarDocument = {
  _id: 'calendar:brazil',
  v: 1,
  name: 'Brasil',
  holidays: [...fixed, ...movable].map(([date, name]) => ({ day: dayOf(date), name })).sort((a, b) => a.day - b.day)
};

export const brazilTerms: Terms = { profile: '2020', calendar: 'brazil', zone: 'America/Sao_Paulo' };
