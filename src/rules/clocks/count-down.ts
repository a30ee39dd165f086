import { countBusinessDays } from '../days/business-days.ts';
import type { CivilTime, Day, Instant } from '../days/day.ts';
import { firstUnknownYear } from '../days/known-years.ts';
import type { Clock } from '../claim/claim.ts';
import type { ClockLength } from '../claim/profile.ts';

export type Unit = ClockLength['unit'];

/** What is left of a clock now, in its own unit. */
export interface TimeLeft {
  /** After today, up to and including the last day. [C10] */
  readonly daysLeft: number;
  /** After the last day, up to and including today; 0 while it runs. */
  readonly daysLate: number;
  readonly isOver: boolean;
  /** Business days were counted into a year of which no holiday is known: none of its holidays was passed over. [X15] */
  readonly unknownYear: number | null;
}

export interface Counting {
  readonly now: Instant;
  readonly civil: CivilTime;
  readonly holidays: readonly Day[];
}

/** The last day is the one before `dueBy`, which is exclusive. [C3] [C10] */
export function countDown(
  { unit, dueBy }: { readonly unit: Unit; readonly dueBy: Instant },
  { now, civil, holidays }: Counting
): TimeLeft {
  const today = civil.dayOf(now);
  const dueOn = civil.dayOf(dueBy - 1);
  const isOver = dueBy <= now;
  return {
    daysLeft: isOver ? 0 : countDays({ after: today, upTo: dueOn }, unit, holidays),
    daysLate: isOver ? countDays({ after: dueOn, upTo: today }, unit, holidays) : 0,
    isOver,
    unknownYear: isOver || unit === 'days' ? null : firstUnknownYear({ after: today, upTo: dueOn }, holidays)
  };
}

/** [C10] */
export function daysLeft(
  { length, dueOn }: Pick<Clock, 'length' | 'dueOn'>,
  today: Day,
  holidays: readonly Day[]
): number {
  return countDays({ after: today, upTo: dueOn }, length.unit, holidays);
}

function countDays(range: { readonly after: Day; readonly upTo: Day }, unit: Unit, holidays: readonly Day[]): number {
  return unit === 'days' ? Math.max(0, range.upTo - range.after) : countBusinessDays(range, holidays);
}
