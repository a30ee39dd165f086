import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Instant } from '../days/day.ts';
import { enterRejected } from './enter.ts';
import { effectiveClock, type Position } from './position.ts';

/** Everything that fell due up to and including `now`, each at its own instant, in order of time. [C4] [C5] */
export function runOutClocks(position: Position, now: Instant, terms: ResolvedTerms): Position {
  let current = position;
  for (;;) {
    const due = effectiveClock(current);
    if (!due || due.dueBy > now) return current;
    current = runOut(current, terms);
  }
}

/**
 * What the state's clock does when it runs out. It happens at `dueBy`, not when somebody looks: a rejection by the clock starts the
 * dispute window on the civil day of that instant. [C4] [C6] [C7] [C8]
 */
export function runOut(position: Position, terms: ResolvedTerms): Position {
  const clock = effectiveClock(position);
  if (!clock) return position;
  if (position.state === 'action-required')
    return enterRejected(position, { startsOn: terms.civil.dayOf(clock.dueBy), forGood: false }, terms);
  if (position.state === 'approved') return { ...position, clocks: [], sentAt: clock.dueBy };
  return { ...position, clocks: [], forGood: true };
}
