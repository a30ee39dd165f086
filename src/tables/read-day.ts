import { DateTime, Info } from 'luxon';
import { plainCell } from './table.ts';

const dayMs = 86_400_000;

/** How the parts of `03/04/2026` are ordered where they could be either. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * One value of a column of dates. `either`: "03/04/2026" is the third of April or the fourth of March, and nothing in it says which.
 * Days are counted since 1970-01-01; an instant has the day of `zone`. Null: it is no date. [T7]
 */
export type DayReading =
  | { readonly kind: 'certain'; readonly day: number; readonly order: DayOrder | null }
  | { readonly kind: 'either'; readonly days: { readonly [O in DayOrder]: number } }
  | null;

/** "2026-11-27", "27/11/2026 10:00", "27 de novembro de 2026", "Nov 27, 2026", "2026-11-24T01:30:00Z", "Tue, 24 Nov 2026 01:30:00 GMT" */
export function readDay(text: string, zone: string): DayReading {
  if (text === '') return null;
  // A report says the same day thousands of times.
  const key = `${zone} ${text}`;
  let known = remembered.get(key);
  if (known === undefined) {
    if (remembered.size >= mostRemembered) remembered.clear();
    known = readOnce(text, zone);
    remembered.set(key, known);
  }
  return known;
}

const remembered = new Map<string, DayReading>();
const mostRemembered = 5_000;

function readOnce(text: string, zone: string): DayReading {
  const bare = plainCell(text);
  const found = splitDate(bare);
  if (!found) return null;
  const time = readTime(found.rest);
  if (!time) return null;
  const dayOf = (year: number, month: number, day: number): number | null => {
    const date = DateTime.fromObject({ year, month, day, ...time.clock }, { zone: time.zone ?? 'utc' });
    if (!date.isValid || year < 1970 || year >= 2100) return null;
    // Without a zone of its own a time says nothing of another day.
    const there = time.zone === null ? date : date.setZone(zone);
    return there.isValid ? Date.UTC(there.year, there.month - 1, there.day) / dayMs : null;
  };
  if ('year' in found) {
    const day = dayOf(found.year, found.month, found.day);
    return day === null ? null : { kind: 'certain', day, order: null };
  }
  const dayFirst = dayOf(found.last, found.second, found.first);
  const monthFirst = dayOf(found.last, found.first, found.second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    return { kind: 'either', days: { 'day-first': dayFirst, 'month-first': monthFirst } };
  const day = dayFirst ?? monthFirst;
  if (day === null) return null;
  const order = found.first === found.second ? null : dayFirst === null ? 'month-first' : 'day-first';
  return { kind: 'certain', day, order };
}

/** What the values of one column say together of their order. [T7] */
export class DayColumn {
  #undecided = 0;
  readonly #orders = new Set<DayOrder>();
  readonly #latest: number;

  /** `latest`: a day after it is none that this column can hold. */
  constructor(latest = Infinity) {
    this.#latest = latest;
  }

  take(reading: DayReading): void {
    if (reading?.kind === 'certain' && reading.order) this.#orders.add(reading.order);
    if (reading?.kind !== 'either') return;
    const possible = dayOrders.filter((order) => reading.days[order] <= this.#latest);
    const [only, other] = possible;
    if (only && !other) this.#orders.add(only);
    this.#undecided++;
  }

  get decides(): DayOrder | 'ask' | 'nothing-to-decide' {
    if (this.#undecided === 0) return 'nothing-to-decide';
    const [order, other] = this.#orders;
    return order && !other ? order : 'ask';
  }
}

export const dayOrders: readonly DayOrder[] = ['day-first', 'month-first'];

export function chooseDay(reading: DayReading, order: DayOrder | null): number | null {
  if (reading?.kind === 'certain') return reading.day;
  return reading && order ? reading.days[order] : null;
}

interface Time {
  readonly clock: { readonly hour: number; readonly minute: number; readonly second: number };
  /** Null: none is said. */
  readonly zone: string | null;
}

type Split = { readonly rest: string } & (
  | { readonly year: number; readonly month: number; readonly day: number }
  | { readonly first: number; readonly second: number; readonly last: number }
);

function splitDate(text: string): Split | null {
  const iso =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=$|[T ,])/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})(?=$|T)/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]), rest: text.slice(iso[0].length) };
  const parts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=$|[T ,])/.exec(text);
  if (parts) {
    const [whole, first, , second, last] = parts;
    return { first: Number(first), second: Number(second), last: Number(last), rest: text.slice(whole.length) };
  }
  const named =
    /^(?:\p{L}{2,9}\.?,?\s+)?(?<day>\d{1,2})[\s-]+(?:de\s+)?(?<month>\p{L}+)\.?[\s,-]+(?:de\s+)?(?<year>\d{4})(?=$|[T ,])/u.exec(
      text
    ) ?? /^(?:\p{L}{2,9}\.?,\s+)?(?<month>\p{L}+)\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?=$|[T ,])/u.exec(text);
  const month = monthNamed(named?.groups?.['month'] ?? '');
  if (!named || month === 0) return null;
  const { year, day } = named.groups ?? {};
  return { year: Number(year), month, day: Number(day), rest: text.slice(named[0].length) };
}

const timeFormats = ['H:m:s.u', 'H:m:s', 'H:m', 'h:m:s a', 'h:m a'];

/** "T01:30:00Z", " 10:00 PM", " 01:30 UTC", "+02:00" behind it. */
function readTime(rest: string): Time | null {
  const bare = rest.replace(/^[T,\s]+/, '').trim();
  if (bare === '') return { clock: { hour: 0, minute: 0, second: 0 }, zone: null };
  const parts = /^(.*?)\s*(?:(Z|UTC|GMT)|(?:UTC|GMT)?([+-]\d{2}):?(\d{2})?)?$/i.exec(bare);
  const clockText = (parts?.[1] ?? '')
    .replace(',', '.')
    .toLowerCase()
    .replace(/\b([ap])\.?m\.?$/, '$1m');
  const zone = parts?.[2] ? 'utc' : parts?.[3] ? `UTC${parts[3]}:${parts[4] ?? '00'}` : null;
  for (const format of timeFormats) {
    const time = DateTime.fromFormat(clockText, format, { zone: 'utc', locale: 'en-US' });
    if (!time.isValid) continue;
    const { hour, minute, second } = time;
    return { clock: { hour, minute, second }, zone };
  }
  return null;
}

/** English, Portuguese and Spanish begin their months with different letters or the same ones: never with another's. */
const monthStarts: ReadonlyMap<string, number> = new Map(
  ['en', 'pt-BR', 'es'].flatMap((locale) =>
    Info.months('long', { locale }).map((name, index) => [startOf(name), index + 1] as const)
  )
);

function startOf(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 3);
}

/** 0: none. */
export function monthNamed(name: string): number {
  return name.length < 3 ? 0 : (monthStarts.get(startOf(name)) ?? 0);
}
