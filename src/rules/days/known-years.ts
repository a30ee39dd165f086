import type { Day } from './day.ts';
import type { DayRange } from './business-days.ts';
import { yearOf } from './year.ts';

/**
 * The first year, from the day after `after` up to that of `upTo`, of which these holidays say nothing; null where all are known. A calendar
 * without any holiday is meant so, and knows every year. [X14]
 */
export function firstUnknownYear({ after, upTo }: DayRange, holidays: readonly Day[]): number | null {
  if (holidays.length === 0 || upTo <= after) return null;
  const known = new Set(holidays.map(yearOf));
  for (let year = yearOf(after + 1); year <= yearOf(upTo); year++) if (!known.has(year)) return year;
  return null;
}
