const dayMs = 86_400_000;

/** How the parts of `03/04/2026` are ordered where they could be either. */
export type DayOrder = 'day-first' | 'month-first';

/** Days since 1970-01-01 of "2026-11-27", "27/11/2026", "11/27/2026", with or without a time; null where it is none. */
export function readDay(text: string, order: DayOrder): number | null {
  const bare = text.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[T ])/.exec(bare) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:$|[T ,])/.exec(bare);
  if (!parts) return readNamedDay(bare);
  const [, first, second, year] = parts;
  // What cannot be a month is a day, whatever the file's habit.
  if (Number(first) > 12) return dayOf(year, second, first);
  if (Number(second) > 12) return dayOf(year, first, second);
  return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** `2026-06` of "2026-06", "06/2026", "202606", "Jun 2026", "junho de 2026", or of any day in it; null where it is none. */
export function readMonth(text: string, order: DayOrder): string | null {
  const bare = text.trim();
  const yearFirst = /^(\d{4})[-/.]?(\d{1,2})$/.exec(bare);
  if (yearFirst) return monthOf(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (monthFirst) return monthOf(monthFirst[2], Number(monthFirst[1]));
  const named = /^(\p{L}+)\.?,?(?:[\s/-]+(?:de\s+)?)(\d{4}|\d{2})$/u.exec(bare);
  if (named) return monthOf(wholeYear(named[2] ?? ''), monthNamed(named[1] ?? ''));
  const day = readDay(bare, order);
  return day === null ? null : new Date(day * dayMs).toISOString().slice(0, 7);
}

/** Of a column's values: one that can only be read one way decides for those that could be read both ways; null: none does. */
export function guessDayOrder(values: Iterable<string>): DayOrder | null {
  for (const value of values) {
    const parts = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(value);
    if (!parts) continue;
    if (Number(parts[1]) > 12) return 'day-first';
    if (Number(parts[2]) > 12) return 'month-first';
  }
  return null;
}

/** "27 Nov 2026", "27 de novembro de 2026", "Nov 27, 2026" */
function readNamedDay(text: string): number | null {
  const dayFirst = /^(\d{1,2})[\s-]+(?:de\s+)?(\p{L}+)\.?[\s,-]+(?:de\s+)?(\d{4})/u.exec(text);
  if (dayFirst) return dayOf(dayFirst[3], monthNamed(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})/u.exec(text);
  return monthFirst && dayOf(monthFirst[3], monthNamed(monthFirst[1] ?? ''), monthFirst[2]);
}

function dayOf(year: unknown, month: unknown, day: unknown): number | null {
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(at);
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return isReal && Number(year) >= 1970 ? at / dayMs : null;
}

function monthOf(year: string | undefined, month: number): string | null {
  // No report is of another century: the server would take none of the file.
  const isReal = month >= 1 && month <= 12 && Number(year) >= 1970 && Number(year) < 2100;
  return isReal ? `${String(year)}-${String(month).padStart(2, '0')}` : null;
}

const wholeYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/** English and Portuguese begin their months with different letters or the same ones: never with another's. */
const monthStarts = ['jan', 'feb fev', 'mar', 'apr abr', 'may mai', 'jun', 'jul', 'aug ago', 'sep set', 'oct out'];
const namedMonths: ReadonlyMap<string, number> = new Map(
  [...monthStarts, 'nov', 'dec dez'].flatMap((names, index) =>
    names.split(' ').map((name) => [name, index + 1] as const)
  )
);

/** 0: none. */
function monthNamed(name: string): number {
  const start = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 3);
  return namedMonths.get(start) ?? 0;
}
