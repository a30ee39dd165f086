import { formatNumber } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';

const hourMs = 3_600_000;

/** "67%" */
export function sayShare(share: number | null): string {
  if (share === null) return texts.t.insight.notKnown;
  return new Intl.NumberFormat(texts.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** "5 h" up to two days, then "3.5 days". */
export function sayDuration(ms: number | null): string {
  const { durations, notKnown } = texts.t.insight;
  if (ms === null) return notKnown;
  const hours = Math.round(ms / hourMs);
  if (hours < 1) return durations.underAnHour;
  if (hours < 48) return durations.hours(formatNumber(hours));
  const days = Math.round(ms / hourMs / 2.4) / 10;
  return durations.days(formatNumber(days), days);
}

/** "June 2026", from "2026-06". */
export function sayMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(texts.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(year, number - 1, 1));
}
