import type { ClaimAction } from './action.ts';
import { advance } from './advance.ts';
import type { Circumstances } from './circumstances.ts';
import type { Claim } from './claim.ts';
import { officialTime, writeAction } from './history.ts';
import type { RefusalFact } from './refusal.ts';

/**
 * Puts a refusal on record. Clocks that ran out take effect before it, so `claim` is the one that was given to `decide`: what a refused
 * decision advanced is not lost. [C5] [O1]
 */
export function recordRefusal(
  claim: Claim,
  action: ClaimAction,
  refusal: RefusalFact,
  circumstances: Circumstances
): Claim {
  const { terms, outages, onRecordAt } = circumstances;
  const at = officialTime(claim, circumstances.receivedAt);
  const current = advance(claim, at, terms, outages, onRecordAt);
  return writeAction(current, action, circumstances, { outcome: 'refused', refusal });
}
