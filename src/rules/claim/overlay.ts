import type { ClaimAction } from './action.ts';
import type { Circumstances } from './circumstances.ts';
import type { Claim } from './claim.ts';
import { decide } from './decide.ts';
import type { RefusalFact } from './refusal.ts';

export interface Overlaid {
  readonly claim: Claim | null;
  /** By action: what would be refused now, and why. */
  readonly refused: ReadonlyMap<string, RefusalFact>;
}

/**
 * The claim on record with a device's own waiting actions on top, by the same rules as the registrar's. What is on record already, or waits there
 * for its files, is passed over. [A15]
 */
export function overlay(
  claim: Claim | null,
  actions: readonly ClaimAction[],
  circumstancesFor: (action: ClaimAction) => Circumstances
): Overlaid {
  let current = claim;
  const refused = new Map<string, RefusalFact>();
  for (const action of actions) {
    if (current && isKnown(current, action.id)) continue;
    const decided = decide(current, action, circumstancesFor(action));
    if (decided.ok) current = decided.claim;
    else refused.set(action.id, decided.refusal);
  }
  return { claim: current, refused };
}

function isKnown(claim: Claim, id: string): boolean {
  return claim.history.some(({ action }) => action === id) || claim.waiting.some(({ action }) => action.id === id);
}
