import type { TimeLeft, Unit } from '#rules/clocks/count-down.ts';
import { whoseMove } from '#rules/clocks/whose-clock.ts';
import type { ClockName } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';

/** How a countdown is tinted; words and an icon always say the same. */
export type Tone = 'calm' | 'wait' | 'late' | 'good';

export interface RunningClock {
  readonly clock: ClockName;
  readonly unit: Unit;
  readonly dueBy: Instant;
  /** Decided in the vendor's portal: what a clock that ran out has brought about stands there. */
  readonly elsewhere?: boolean | undefined;
}

/** A window to dispute is a possibility, not a duty: it presses in its last week only. */
const disputePressesFrom = 7;

export function toneOf(clock: ClockName, { isOver, daysLeft }: Pick<TimeLeft, 'isOver' | 'daysLeft'>): Tone {
  if (whoseMove(clock) === 'customer') return 'good';
  if (isOver) return 'late';
  if (clock === 'response') return daysLeft === 0 ? 'late' : 'wait';
  if (clock === 'dispute-window') return daysLeft <= disputePressesFrom ? 'wait' : 'calm';
  return daysLeft === 0 ? 'wait' : 'calm';
}
