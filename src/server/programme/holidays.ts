import {
  defaultLanguage,
  inEachLanguage,
  languageFacts,
  textIn,
  type Language,
  type LocalText,
  type WholeText
} from '#rules/language.ts';
import { serverTexts } from '#texts/server-texts.ts';
import { holidayKinds, type CountriesReply, type HolidayKind, type OfferedHoliday } from '#documents/programme-api.ts';
import type { Day } from '#rules/days/day.ts';

export interface HolidaysQuery {
  readonly country: string;
  readonly state?: string | undefined;
  readonly years: readonly number[];
}

// Ten megabytes of the world's holidays: read when somebody builds a calendar, and on no device.
const load = async () => (await import('date-holidays')).default;

export async function listCountries(): Promise<CountriesReply> {
  const Holidays = await load();
  const all = new Holidays();
  const countries = Object.keys(all.getCountries('en') ?? {}).filter((code) => /^[A-Z]{2}$/.test(code));
  return {
    countries: countries.map((code) => ({
      code,
      states: Object.entries((all.getStates(code, 'en') ?? {}) as { readonly [code: string]: string }).map(
        ([state, name]) => ({ code: state, name })
      )
    }))
  };
}

/** Null for a country or state that is not known. One entry a day, in order. */
export async function findHolidays({
  country,
  state,
  years
}: HolidaysQuery): Promise<readonly OfferedHoliday[] | null> {
  const known = (await listCountries()).countries.find(({ code }) => code === country);
  if (!known || (state !== undefined && !known.states.some(({ code }) => code === state))) return null;
  const Holidays = await load();
  const found = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const byDay = new Map<Day, OfferedHoliday>();
  for (const year of years) {
    const named = inEachLanguage((language) => found.getHolidays(year, languageFacts[language].primary));
    for (const { date, start, end, type, rule, name } of named[defaultLanguage]) {
      const nameIn = (language: Language): string =>
        named[language].find((other) => other.rule === rule && other.date === date)?.name ?? name;
      const kind = kindOf(type, date);
      if (!kind) continue;
      const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs;
      const length = Math.max(1, Math.round((end.getTime() - start.getTime()) / dayMs));
      for (let day = first; day < first + length; day++) keep(byDay, { day, kind, name: sayName(nameIn) });
    }
  }
  return [...byDay.values()].sort((a, b) => a.day - b.day);
}

const dayMs = 86_400_000;

function kindOf(type: string, date: string): HolidayKind | null {
  if (date.slice(11, 16) !== '00:00')
    return type === 'public' || type === 'bank' || type === 'optional' ? 'half-day' : null;
  return holidayKinds.find((kind) => kind === type) ?? null;
}

const longest = 120;

const sayName = (nameIn: (language: Language) => string): WholeText =>
  inEachLanguage((language) =>
    nameIn(language).replace('substitute day', serverTexts[language].reference.substituteDay).slice(0, longest)
  );

/** The stronger kind counts; two of one kind on a day are named together. */
function keep(byDay: Map<Day, OfferedHoliday>, holiday: OfferedHoliday): void {
  const there = byDay.get(holiday.day);
  const rank = (kind: HolidayKind): number => holidayKinds.indexOf(kind);
  if (!there || rank(holiday.kind) < rank(there.kind)) byDay.set(holiday.day, holiday);
  else if (there.kind === holiday.kind && textIn(there.name, defaultLanguage) !== textIn(holiday.name, defaultLanguage))
    byDay.set(holiday.day, { ...there, name: joinNames(there.name, holiday.name) });
}

const joinNames = (a: LocalText, b: LocalText): WholeText =>
  inEachLanguage((language) => `${textIn(a, language)}, ${textIn(b, language)}`.slice(0, longest));
