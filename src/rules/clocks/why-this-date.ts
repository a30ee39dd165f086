import { listSkippedDays, type SkippedDays } from '../days/business-days.ts';
import type { Day } from '../days/day.ts';
import type { Clock, Extension } from '../claim/claim.ts';
import type { ClockLength } from '../claim/profile.ts';

/** What "why this date" says; the names of holidays are the calendar's. [D4] */
export interface WhyThisDate {
  readonly startedOn: Day;
  readonly length: ClockLength;
  readonly dueOn: Day;
  /** Days between start and end that do not count; none where calendar days are counted. */
  readonly skipped: SkippedDays;
  readonly extensions: readonly Extension[];
}

export function explainDueDate(clock: Clock, holidays: readonly Day[]): WhyThisDate {
  const { startedOn, length, dueOn, extensions } = clock;
  const counted = length.unit === 'business-days' || extensions.length > 0;
  const skipped = counted
    ? listSkippedDays({ after: startedOn, upTo: dueOn }, holidays)
    : { weekends: [], holidays: [] };
  return { startedOn, length, dueOn, skipped, extensions };
}
