import type { ActionOf } from './action.ts';
import type { Claim } from './claim.ts';
import { moveClaim } from './move-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** Within 30 days of being discarded. [A11] */
export function restoreClaim(claim: Claim, action: ActionOf<'restore'>, situation: Situation): Decision<Claim> {
  if (claim.state === 'discarded' && claim.restorableBy <= situation.at) {
    const { receivedAt } = situation;
    return refuse({ code: 'window-over', dueBy: claim.restorableBy, receivedAt, madeAt: action.madeAt });
  }
  return moveClaim(claim, action, situation);
}
