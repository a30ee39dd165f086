import type { Day, Instant } from '../days/day.ts';
import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Clock } from '../claim/claim.ts';
import type { ClockName } from '../claim/profile.ts';
import { daysLeft } from './count-down.ts';
import { hasRunOut } from './start-clock.ts';

export interface ShownClock {
  readonly clock: ClockName;
  readonly startedOn: Day;
  readonly dueOn: Day;
  readonly dueBy: Instant;
  /** Days after today up to and including `dueOn`: business days for a business clock, never negative. */
  readonly daysLeft: number;
  readonly runOut: boolean;
}

/** A claim's running clocks as people are shown them, sorted by name. The claim must have been advanced to `now`. [C3] [C10] */
export function clocksOf(
  claim: { readonly clocks: readonly Clock[] },
  now: Instant,
  terms: ResolvedTerms
): readonly ShownClock[] {
  const today = terms.civil.dayOf(now);
  return claim.clocks.map((clock) => ({
    clock: clock.clock,
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    dueBy: clock.dueBy,
    daysLeft: daysLeft(clock, today, terms.holidays),
    runOut: hasRunOut(clock, now)
  }));
}
