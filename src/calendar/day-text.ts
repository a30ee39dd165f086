import type { Day, Instant } from '#rules/days/day.ts';

/** ISO 8601: `2026-11-23`. */
export function dayToText(day: Day): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Null for a text that is no day of the calendar, such as `2026-02-30`. */
export function textToDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  // Some engines take 30 February for 2 March.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return null;
  return at / dayMs;
}

/** ISO 8601 with milliseconds, in UTC: `2026-11-23T03:00:00.000Z`. */
export function instantToText(at: Instant): string {
  return new Date(at).toISOString();
}

/** Null for a text that is no instant, or does not say which zone it is in. */
export function textToInstant(text: string): Instant | null {
  const day = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.exec(text)?.[1];
  if (day === undefined || textToDay(day) === null) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

const dayMs = 86_400_000;
