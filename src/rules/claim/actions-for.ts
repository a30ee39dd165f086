import type { Instant } from '../days/day.ts';
import type { ActionKind } from './action.ts';
import type { Actor } from './actor.ts';
import type { ResolvedTerms } from './circumstances.ts';
import type { Claim } from './claim.ts';
import { claimsProducts, isContested } from './contest.ts';
import { isEditableState } from './editable-fields.ts';
import { actionKinds, kindOf } from './kinds.ts';
import { permits } from './permits.ts';
import { canMove, preparableMove } from './prepare-move.ts';
import { waitingEntry } from './wait-for-files.ts';

/** What a person may do with a claim now, as far as state and role tell: which buttons there are. Advanced to `now`. [P3] */
export function actionsFor(claim: Claim, actor: Actor, now: Instant, terms: ResolvedTerms): readonly ActionKind[] {
  if (actor.org !== null && actor.org !== claim.org) return [];
  return offered.filter((kind) => permits(actor, kind) && isPossible(claim, kind, { actor, now, terms }));
}

/** In the order in which a screen offers them. */
const offered = actionKinds.filter((kind) => kindOf(kind).isOffered);

interface Asked {
  readonly actor: Actor;
  readonly now: Instant;
  readonly terms: ResolvedTerms;
}

function isPossible(claim: Claim, kind: ActionKind, asked: Asked): boolean {
  const drafted = claim.state === 'editing' || claim.state === 'discarded';
  switch (kind) {
    case 'edit':
    case 'add-evidence':
      if (!isEditableState(claim, asked.terms.profile)) return false;
      return claim.state === 'editing' || asked.actor.role === 'manager';
    case 'remove-evidence':
      return claim.state === 'editing' && claim.evidence.length > 0;
    case 'refresh-evidence':
      return claim.state === 'approved';
    case 'prepare':
      return preparableMove(claim, asked) !== null;
    case 'comment':
      return !drafted || waitingEntry(claim) !== null;
    case 'record':
      return claim.adjudicated === 'elsewhere' && !drafted;
    case 'evaluate':
      return isHere(claim) && claim.state === 'approved' && claim.sentAt !== null && !isContested(claim);
    case 'decide-contest':
      return isHere(claim) && claimsProducts(claim) && isContested(claim);
    case 'discard':
    case 'restore':
    case 'submit':
    case 'respond':
    case 'dispute':
      return canMove(claim, kind, asked);
    case 'withdraw':
      return canMove(claim, kind, asked) || waitingEntry(claim) !== null;
    case 'begin-review':
    case 'request-information':
    case 'approve':
    case 'reject':
    case 'decline-consent':
    case 'correct-customer-contact':
    case 'decide-dispute':
      return isHere(claim) && canMove(claim, kind, asked);
    default:
      return false;
  }
}

const isHere = (claim: Claim): boolean => claim.adjudicated === 'here';
