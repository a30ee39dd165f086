/** Days since 1970-01-01 of what a date field holds; NaN: something was typed that is no whole date. Undefined: nothing. */
export type TypedDay = number | undefined;

export const halfDay = Number.NaN;

export type DayProblem = 'half' | 'year' | 'late';

/** [F10] A browser takes the year 27 as it stands: nothing that an organisation signs or renews lies outside these. */
const years = [2000, 2099] as const;
const dayMs = 86_400_000;

/** What is wrong with a day that a person typed; null: nothing. */
export function problemOfDay(day: TypedDay, latest = Infinity): DayProblem | null {
  if (day === undefined) return null;
  if (Number.isNaN(day)) return 'half';
  const year = yearOfDay(day);
  if (year < years[0] || year > years[1]) return 'year';
  return day > latest ? 'late' : null;
}

export const yearOfDay = (day: number): number => new Date(day * dayMs).getUTCFullYear();

/** Of a date field, or of the text field that stands for it where a browser has none. */
export function readTypedDay({ value, validity }: Pick<HTMLInputElement, 'value' | 'validity'>): TypedDay {
  if (value === '') return validity.badInput ? halfDay : undefined;
  const at = Date.parse(`${value}T00:00:00Z`);
  // Some engines take 30 February for 2 March.
  return textOfDay(at / dayMs) === value ? at / dayMs : halfDay;
}

/** As a date field speaks: `2026-11-27`. */
export function textOfDay(day: TypedDay): string {
  return day === undefined || Number.isNaN(day) ? '' : new Date(day * dayMs).toISOString().slice(0, 10);
}
