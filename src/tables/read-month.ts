import { DateTime } from 'luxon';
import { chooseDay, DayColumn, dayOrders, monthNamed, readDay, type DayOrder, type DayReading } from './read-day.ts';
import { plainCell } from './table.ts';

const dayMs = 86_400_000;

/** One value of a column of months: a month, or a day in it. Months are texts, `2026-06`. Null: it is neither. [T8] */
export type MonthReading = { readonly kind: 'month'; readonly month: string } | NonNullable<DayReading> | null;

/** "2026-06", "06/2026", "202606", "Jun 2026", "junho de 2026", or any day in it. */
export function readMonth(text: string, zone: string): MonthReading {
  const bare = plainCell(text);
  const yearFirst = /^(\d{4})[-/.]?(\d{1,2})$/.exec(bare);
  // January, or October of which a spreadsheet took the zero as it does of a number.
  if (yearFirst && /\.1$/.test(bare)) return null;
  if (yearFirst) return monthOf(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(bare);
  if (monthFirst) return monthOf(monthFirst[2], Number(monthFirst[1]));
  const named = /^(\p{L}+)\.?,?(?:[\s/-]+(?:de\s+)?)(\d{4}|\d{2})$/u.exec(bare);
  if (named) return monthOf(wholeYear(named[2] ?? ''), monthNamed(named[1] ?? ''));
  // A month's first midnight names the month, in whichever zone it was written: its instant may be the evening before.
  const label = /^(\d{4})-(\d{2})-01T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.exec(bare);
  if (label) return monthOf(label[1], Number(label[2]));
  return readDay(bare, zone);
}

/** What the values of one column say together of the order of its days. [T8] */
export class MonthColumn {
  readonly #days: DayColumn;
  readonly #firsts: { [O in DayOrder]: boolean } = { 'day-first': true, 'month-first': true };
  readonly #seen = new Set<number>();
  readonly #namesMonths: boolean;

  /** `namesMonths`: by its name it says months, not days; `latest`: a day after it is none that this column can hold. */
  constructor({ latest, namesMonths }: { readonly latest: number; readonly namesMonths: boolean }) {
    this.#days = new DayColumn(latest);
    this.#namesMonths = namesMonths;
  }

  take(reading: MonthReading): void {
    if (!reading || reading.kind === 'month') return;
    this.#days.take(reading);
    if (this.#seen.size < several) this.#seen.add(chooseDay(reading, 'day-first') ?? 0);
    for (const order of dayOrders) {
      const day = chooseDay(reading, order);
      if (day === null) continue;
      this.#firsts[order] &&= isFirst(day);
    }
  }

  /** A report has a line a month: where one order alone makes every day the first of its month, and there are several, that is the one. */
  get decides(): DayOrder | 'ask' | 'nothing-to-decide' {
    const decided = this.#days.decides;
    if (decided !== 'ask' || !this.#namesMonths || this.#seen.size < several) return decided;
    const [order, other] = dayOrders.filter((each) => this.#firsts[each]);
    return order && !other ? order : 'ask';
  }
}

export function chooseMonth(reading: MonthReading, order: DayOrder | null): string | null {
  if (!reading) return null;
  if (reading.kind === 'month') return reading.month;
  const day = chooseDay(reading, order);
  return day === null ? null : DateTime.fromMillis(day * dayMs, { zone: 'utc' }).toFormat('yyyy-MM');
}

// Two first days of months may be two days of one month as well.
const several = 3;
const isFirst = (day: number): boolean => new Date(day * dayMs).getUTCDate() === 1;

function monthOf(year: string | undefined, month: number): MonthReading {
  // No report is of another century: the server would take none of the file.
  const isReal = month >= 1 && month <= 12 && Number(year) >= 1970 && Number(year) < 2100;
  return isReal ? { kind: 'month', month: `${String(year)}-${String(month).padStart(2, '0')}` } : null;
}

const wholeYear = (year: string): string => (year.length === 2 ? `20${year}` : year);
