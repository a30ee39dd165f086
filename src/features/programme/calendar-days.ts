import type { OfferedHoliday } from '#documents/programme-api.ts';
import type { Holiday } from '#documents/reference-documents.ts';
import type { Day } from '#rules/days/day.ts';
import { yearOf } from '#rules/days/year.ts';

export interface YearOfDays {
  readonly year: number;
  readonly days: readonly { readonly holiday: Holiday; readonly index: number }[];
}

/** By year, each day with its place in the list: that is how a fault names it. */
export function groupByYear(holidays: readonly Holiday[]): readonly YearOfDays[] {
  const years = [...new Set(holidays.map(({ day }) => yearOf(day)))].sort((a, b) => a - b);
  return years.map((year) => ({
    year,
    days: holidays.map((holiday, index) => ({ holiday, index })).filter(({ holiday }) => yearOf(holiday.day) === year)
  }));
}

/** What is there stays as somebody has named it; sorted by day. */
export function addHolidays(standing: readonly Holiday[], added: readonly Holiday[]): readonly Holiday[] {
  const known = new Set(standing.map(({ day }) => day));
  const fresh = added.filter(({ day }) => !known.has(day)).map(({ day, name }) => ({ day, name }));
  return [...standing, ...fresh].sort((a, b) => a.day - b.day);
}

/** Proposed: public holidays that are not there yet. */
export function proposed(offered: readonly OfferedHoliday[], standing: readonly Holiday[]): readonly Day[] {
  const known = new Set(standing.map(({ day }) => day));
  return offered.filter(({ kind, day }) => kind === 'public' && !known.has(day)).map(({ day }) => day);
}

/** The year after the last one of which anything is known. */
export function nextYear(holidays: readonly Holiday[], today: Day): number {
  const last = holidays.reduce((latest, { day }) => Math.max(latest, day), -1);
  return last < 0 ? yearOf(today) : yearOf(last) + 1;
}
