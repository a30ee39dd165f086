import type { Instant } from '../days/day.ts';
import type { Actor } from './actor.ts';
import type { Claim, WaitingAction } from './claim.ts';
import { writeAction } from './history.ts';
import type { RefusalFact } from './refusal.ts';

/** The refusal of an action that waited for its files, on record with the time of its receipt. [E3] [E4] */
export function refuseWaiting(claim: Claim, waiting: WaitingAction, refusal: RefusalFact, onRecordAt: Instant): Claim {
  const { action, receivedAt } = waiting;
  const now = { actor: actorOf(claim, waiting), receivedAt, onRecordAt };
  return writeAction(claim, action, now, { outcome: 'refused', refusal });
}

/** Who sent it, with the role they had then. */
export function actorOf(claim: Claim, { action, role }: WaitingAction): Actor {
  return { id: action.by, role, desk: `org-${claim.org}`, org: claim.org };
}
