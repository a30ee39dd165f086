import type { ClaimAction } from './action.ts';
import type { Claim } from './claim.ts';
import { kindOf } from './kinds.ts';
import { permits } from './permits.ts';
import type { RefusalFact } from './refusal.ts';
import type { Situation } from './situation.ts';

/** What is asked before the claim's state: may this person send this, and is it their organisation's claim. [P1] [P2] */
export function checkClaim(claim: Claim | null, action: ClaimAction, situation: Situation): RefusalFact | null {
  const { actor } = situation;
  // In the gate's order: who is told both is told the same on the device.
  if (actor.org !== null && actor.org !== action.org) return { code: 'wrong-organisation', org: action.org };
  if (!permits(actor, action.kind)) return { code: 'role-may-not', action: action.kind, role: actor.role };
  if (claim && claim.org !== action.org) return { code: 'wrong-organisation', org: action.org };
  if (claim && action.kind === 'create') return { code: 'claim-exists', claim: claim.id };
  return null;
}

/**
 * Whether the claim's state was entered anew since the person last saw it: an answer made in round one that arrives in round two. Their own
 * moves they have seen, also those that were made offline just before. [A12]
 */
export function checkMovedOn(claim: Claim, action: ClaimAction): RefusalFact | null {
  if (!kindOf(action.kind).isBoundToState || (action.basedOn ?? 1) >= claim.stateSince) return null;
  // Elsewhere the move was made there: it has its place by its day, whatever was recorded meanwhile. [L2]
  if (claim.adjudicated === 'elsewhere' && kindOf(action.kind).elsewhere === 'dated') return null;
  const entered = claim.history[claim.stateSince - 1];
  // Too late is not overtaken: the answer is told until when it would have counted. Whoever disputes without having heard of a rejection
  // by the clock saw it all the same: their device counts too.
  const disputes = action.kind === 'dispute' || (action.kind === 'prepare' && action.move === 'dispute');
  if ((action.kind === 'respond' || disputes) && entered && entered.kind === 'ran-out') return null;
  if (entered && entered.by === action.by && entered.madeAt <= action.madeAt) return null;
  return {
    code: 'claim-moved-on',
    state: claim.state,
    action: action.kind,
    basedOn: action.basedOn,
    stateSince: claim.stateSince
  };
}
