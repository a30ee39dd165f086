import { languageFacts } from '#rules/language.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { texts } from './texts.svelte.ts';

const dayMs = 86_400_000;

/** A civil day: "Fri 27 Nov", with the year when it is not the present one. */
export function formatDay(day: Day): string {
  return dayText(day * dayMs, 'UTC');
}

/** The civil day on which an instant falls in a zone. */
export function formatDayOf(at: Instant, zone: string = deviceZone()): string {
  return dayText(at, zone);
}

/** "Fri 27 Nov 2026": on what is printed or kept, where this year will be another. */
export function formatPaperDay(day: Day): string {
  return paperDayText(day * dayMs, 'UTC');
}

export function formatPaperDayOf(at: Instant, zone: string = deviceZone()): string {
  return paperDayText(at, zone);
}

/** "23:59" */
export function formatTime(at: Instant, zone: string = deviceZone()): string {
  const parts = partsOf(at, zone);
  return `${parts.hour}:${parts.minute}`;
}

/** "Fri 27 Nov, 23:59", and the zone's city when it is not the device's. */
export function formatMoment(at: Instant, zone: string = deviceZone()): string {
  return [formatDayOf(at, zone), formatTime(at, zone), ...cityParts(zone)].join(', ');
}

/** `dueBy` is exclusive: what a person may still use is the minute before it. */
export function formatLastMoment(dueBy: Instant, zone: string): string {
  return formatMoment(dueBy - 1, zone);
}

/** "14:32" today, "Thu 26 Nov, 14:32" on another day. */
export function formatWhen(at: Instant, now: Instant, zone: string = deviceZone()): string {
  return isSameDay(at, now, zone) ? formatTime(at, zone) : formatMoment(at, zone);
}

export interface CountdownFacts {
  /** Days after today up to and including the last one, as the rules count them. */
  readonly daysLeft: number;
  readonly unit: 'business-days' | 'days';
  readonly dueBy: Instant;
  readonly zone: string;
  readonly now: Instant;
  /** Whole days after the last one, in the same unit; only asked for when it has run out. */
  readonly daysLate?: number;
}

/** The countdown's first half: "3 business days left", "Last day", "2 hours left", "2 business days late". */
export function sayTimeLeft({ daysLeft, daysLate, unit, dueBy, zone, now }: CountdownFacts): string {
  const { countdown } = texts.t.common;
  if (dueBy <= now) return daysLate && daysLate > 0 ? countdown.late(daysLate, unit) : countdown.over;
  if (!isSameDay(dueBy - 1, now, zone)) return countdown.left(Math.max(1, daysLeft), unit);
  const minutes = Math.max(1, Math.floor((dueBy - now) / 60_000));
  if (minutes < 60) return countdown.minutesLeft(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 12 ? countdown.hoursLeft(hours) : countdown.lastDay;
}

/** Its second half: "until Fri 27 Nov, 23:59, São Paulo", "today, until 23:59", "it was due on Fri 27 Nov, 23:59". */
export function sayUntil({ dueBy, zone, now }: Pick<CountdownFacts, 'dueBy' | 'zone' | 'now'>): string {
  const { countdown } = texts.t.common;
  if (dueBy <= now) return countdown.wasDue(formatLastMoment(dueBy, zone));
  if (isSameDay(dueBy - 1, now, zone)) {
    return countdown.todayUntil([formatTime(dueBy - 1, zone), ...cityParts(zone)].join(', '));
  }
  return countdown.until(formatLastMoment(dueBy, zone));
}

/** "3 business days", "1 day": a clock's length. */
export function sayDays(count: number, unit: 'business-days' | 'days'): string {
  return texts.t.common.countdown.days(count, unit);
}

export function formatNumber(value: number): string {
  return cached(numbers, texts.locale, () => new Intl.NumberFormat(texts.locale)).format(value);
}

/** "0.4 MB", "12 MB", "87 KB": as people name file sizes. */
export function formatSize(bytes: number): string {
  const [value, unit] =
    bytes >= 999_500_000
      ? [bytes / 1e9, 'GB']
      : bytes >= 999_500
        ? [bytes / 1e6, 'MB']
        : [Math.max(bytes, 1) / 1000, 'KB'];
  const digits = value < 10 ? 1 : 0;
  const format = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: unit === 'KB' ? 0 : digits });
  return `${format.format(unit === 'KB' ? Math.max(1, value) : value)} ${unit}`;
}

/** "Teams, Exchange and OneDrive" */
export function formatList(items: readonly string[]): string {
  return cached(lists, texts.locale, () => new Intl.ListFormat(texts.locale, { type: 'conjunction' })).format(items);
}

export function compareTexts(a: string, b: string): number {
  return cached(collators, texts.locale, () => new Intl.Collator(texts.locale, { numeric: true })).compare(a, b);
}

export function countryName(code: string): string {
  return (
    cached(countries, texts.locale, () => new Intl.DisplayNames(texts.locale, { type: 'region' })).of(code) ?? code
  );
}

/** The city that stands for a zone, in the person's language. */
export function cityOf(zone: string): string {
  if (zone === 'UTC' || zone === 'Etc/UTC') return 'UTC';
  const cities: { readonly [zone: string]: string } = texts.t.common.cities;
  return cities[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function deviceZone(): string {
  // Each row of a list asks; who travels is followed within a minute.
  if (Date.now() - zoneReadAt > 60_000 || Date.now() < zoneReadAt) {
    zoneRead = Intl.DateTimeFormat().resolvedOptions().timeZone;
    zoneReadAt = Date.now();
  }
  return zoneRead;
}

let zoneRead = 'UTC';
let zoneReadAt = Number.NEGATIVE_INFINITY;

function cityParts(zone: string): readonly string[] {
  return zone === deviceZone() ? [] : [cityOf(zone)];
}

function isSameDay(a: Instant, b: Instant, zone: string): boolean {
  const left = partsOf(a, zone);
  const right = partsOf(b, zone);
  return left.day === right.day && left.month === right.month && left.year === right.year;
}

function dayText(at: Instant, zone: string): string {
  const { year } = partsOf(at, zone);
  return Number(year) === new Date().getFullYear() ? shortDayText(at, zone) : paperDayText(at, zone);
}

function paperDayText(at: Instant, zone: string): string {
  return `${shortDayText(at, zone)} ${partsOf(at, zone).year}`;
}

function shortDayText(at: Instant, zone: string): string {
  const { weekday, day, month } = partsOf(at, zone);
  // Abbreviation points would stand in the middle of a sentence ("sex. 27 nov., 23:59").
  return texts.t.common.day({ weekday: weekday.replace('.', ''), day, month: month.replace('.', '') });
}

type DateParts = Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>;

function partsOf(at: Instant, zone: string): DateParts {
  const locale = texts.locale;
  const format = cached(dates, `${locale} ${zone}`, () => {
    return new Intl.DateTimeFormat(languageFacts[locale].dates, {
      timeZone: zone,
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23'
    });
  });
  const parts: DateParts = { weekday: '', day: '', month: '', year: '', hour: '', minute: '' };
  for (const { type, value } of format.formatToParts(at)) if (type in parts) parts[type as keyof DateParts] = value;
  return parts;
}

// Making an Intl object costs a hundred times what using it does, and lists ask for many.
const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const lists = new Map<string, Intl.ListFormat>();
const collators = new Map<string, Intl.Collator>();
const countries = new Map<string, Intl.DisplayNames>();

function cached<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found) return found;
  const made = make();
  map.set(key, made);
  return made;
}
