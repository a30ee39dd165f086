import { countBusinessDays } from '#rules/days/business-days.ts';
import { firstUnknownYear } from '#rules/days/known-years.ts';
import type { ClockLength, ClockName } from '#rules/claim/profile.ts';
import type { CivilTime, Day, Instant } from '#rules/days/day.ts';

/** How a countdown is tinted; words and an icon always say the same. */
export type Tone = 'calm' | 'wait' | 'late' | 'good';

export type Unit = ClockLength['unit'];

/** Who has to move before the clock runs out. */
export type Whose = 'partner' | 'reviewer' | 'customer';

export interface Countdown {
  readonly clock: ClockName;
  readonly whose: Whose;
  readonly unit: Unit;
  /** After today, up to and including the last day. */
  readonly daysLeft: number;
  /** After the last day, up to and including today; 0 while it runs. */
  readonly daysLate: number;
  readonly isOver: boolean;
  readonly tone: Tone;
  readonly dueBy: Instant;
  /** Business days were counted into a year of which no holiday is known: none of its holidays was passed over. [X15] */
  readonly unknownYear: number | null;
}

export interface RunningClock {
  readonly clock: ClockName;
  readonly unit: Unit;
  readonly dueBy: Instant;
  /** Decided in the vendor's portal: what a clock that ran out has brought about stands there. */
  readonly elsewhere?: boolean | undefined;
}

export interface Counting {
  readonly now: Instant;
  readonly civil: CivilTime;
  readonly holidays: readonly Day[];
}

/** What there is to say of a clock now. The last day is the one before `dueBy`, which is exclusive. [D3] */
export function countDown({ clock, unit, dueBy }: RunningClock, { now, civil, holidays }: Counting): Countdown {
  const today = civil.dayOf(now);
  const dueOn = civil.dayOf(dueBy - 1);
  const between = (after: Day, upTo: Day): number =>
    unit === 'days' ? Math.max(0, upTo - after) : countBusinessDays({ after, upTo }, holidays);
  const isOver = dueBy <= now;
  const daysLeft = isOver ? 0 : between(today, dueOn);
  const whose = whoseMove(clock);
  return {
    clock,
    whose,
    unit,
    daysLeft,
    daysLate: isOver ? between(dueOn, today) : 0,
    isOver,
    tone: toneOf({ whose, clock, isOver, daysLeft }),
    dueBy,
    unknownYear: isOver || unit === 'days' ? null : firstUnknownYear({ after: today, upTo: dueOn }, holidays)
  };
}

export function whoseMove(clock: ClockName): Whose {
  if (clock === 'response' || clock === 'dispute-window') return 'partner';
  return clock === 'consent' ? 'customer' : 'reviewer';
}

/** A window to dispute is a possibility, not a duty: it presses in its last week only. */
const disputePressesFrom = 7;

function toneOf(of: {
  readonly whose: Whose;
  readonly clock: ClockName;
  readonly isOver: boolean;
  readonly daysLeft: number;
}): Tone {
  if (of.whose === 'customer') return 'good';
  if (of.isOver) return 'late';
  if (of.clock === 'response') return of.daysLeft === 0 ? 'late' : 'wait';
  if (of.clock === 'dispute-window') return of.daysLeft <= disputePressesFrom ? 'wait' : 'calm';
  return of.daysLeft === 0 ? 'wait' : 'calm';
}
