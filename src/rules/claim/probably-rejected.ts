import { hasRunOut } from '../clocks/start-clock.ts';
import type { Instant } from '../days/day.ts';
import type { Claim } from './claim.ts';

/** Elsewhere a response window that ran out rejects nothing here: "probably rejected, look in the portal". [L4] */
export function probablyRejected(claim: Claim, now: Instant): boolean {
  return isOver(claim, 'response', now);
}

/** The same of a dispute window: the rejection is probably for good. [L4] */
export function probablyForGood(claim: Claim, now: Instant): boolean {
  return isOver(claim, 'dispute-window', now);
}

function isOver(claim: Claim, name: 'response' | 'dispute-window', now: Instant): boolean {
  return claim.adjudicated === 'elsewhere' && claim.clocks.some((one) => one.clock === name && hasRunOut(one, now));
}
