import { hasRunOut } from '../clocks/start-clock.ts';
import type { Instant } from '../days/day.ts';
import type { Claim } from './claim.ts';

/** Elsewhere a dispute window that ran out ends nothing here: the rejection is probably for good, and the portal says. [L4] */
export function probablyForGood(claim: Claim, now: Instant): boolean {
  return (
    claim.adjudicated === 'elsewhere' &&
    claim.clocks.some((one) => one.clock === 'dispute-window' && hasRunOut(one, now))
  );
}
