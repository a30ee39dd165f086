import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { RefusalCode } from '../claim/refusal.ts';
import type { Day, Instant } from '../days/day.ts';
import {
  enterActionRequired,
  enterApproved,
  enterDiscarded,
  enterDisputed,
  enterInReview,
  enterRejected,
  enterReviewAgain,
  enterSubmitted,
  isLostForGood
} from './enter.ts';
import { isConsentOpen, runningClock, type Position } from './position.ts';

export const moveKinds = [
  'discard',
  'restore',
  'submit',
  'begin-review',
  'request-information',
  'respond',
  'approve',
  'reject',
  'decline-consent',
  'correct-customer-contact',
  'withdraw',
  'dispute',
  'decide-dispute',
  'lose-last-product'
] as const;
export type MoveKind = (typeof moveKinds)[number];

/** What changes where a claim stands, less everything that is said with it. */
export interface Move {
  readonly kind: MoveKind;
  /** When it counts. */
  readonly at: Instant;
  /** The civil day on which clocks begin that it starts: that of its coming on record. */
  readonly startsOn: Day;
  /** Of `decide-dispute`. */
  readonly outcome?: 'approve' | 'reject';
}

export type Moved =
  { readonly ok: true; readonly position: Position } | { readonly ok: false; readonly code: RefusalCode };

/** Whether a move is possible, and where it leads. Clocks that ran out before `move.at` must have taken effect. [A1]–[A11] */
export function movePosition(position: Position, move: Move, terms: ResolvedTerms): Moved {
  switch (move.kind) {
    case 'discard':
      if (position.state !== 'editing') return wrongState;
      return moved(enterDiscarded(position, move, terms));
    case 'restore':
      return restore(position, move);
    case 'submit':
      if (position.state !== 'editing') return wrongState;
      return moved(enterSubmitted(position, move, terms));
    case 'begin-review':
      if (position.state !== 'submitted') return wrongState;
      return moved(enterInReview(position, move, terms));
    case 'request-information':
      if (position.state !== 'in-review') return wrongState;
      return moved(enterActionRequired(position, move, terms));
    case 'respond':
      return respond(position, move, terms);
    case 'approve':
      if (position.state !== 'in-review') return wrongState;
      return moved(enterApproved(position, move, terms));
    case 'reject':
      if (position.state !== 'in-review') return wrongState;
      return moved(enterRejected(position, { startsOn: move.startsOn, forGood: false }, terms));
    case 'decline-consent':
      return declineConsent(position, move, terms);
    case 'correct-customer-contact':
      if (position.state !== 'approved') return wrongState;
      if (!isConsentOpen(position)) return windowOver;
      return moved(enterApproved(position, move, terms));
    case 'withdraw':
      if (!withdrawable.has(position.state)) return wrongState;
      return moved(
        enterRejected(position, { startsOn: move.startsOn, forGood: terms.profile.withdrawalIsFinal }, terms)
      );
    case 'dispute':
      return dispute(position, move, terms);
    case 'decide-dispute':
      if (position.state !== 'disputed') return wrongState;
      if (move.outcome === 'approve') return moved(enterApproved(position, move, terms));
      return moved(
        enterRejected(position, { startsOn: move.startsOn, forGood: isLostForGood(position, terms.profile) }, terms)
      );
    case 'lose-last-product':
      if (position.state === 'editing' || position.state === 'discarded') return wrongState;
      return moved(enterRejected(position, { startsOn: move.startsOn, forGood: true }, terms));
    default:
      return move.kind satisfies never;
  }
}

const wrongState: Moved = { ok: false, code: 'wrong-state' };
const windowOver: Moved = { ok: false, code: 'window-over' };
const moved = (position: Position): Moved => ({ ok: true, position });

function restore(position: Position, move: Move): Moved {
  if (position.state !== 'discarded') return wrongState;
  if (position.restorableBy !== null && position.restorableBy <= move.at) return windowOver;
  return moved({ ...position, state: 'editing', restorableBy: null });
}

/** The response window may be over with the claim still here: while another answer waits for its files the clock waits too. */
function respond(position: Position, move: Move, terms: ResolvedTerms): Moved {
  if (position.state !== 'action-required') return wrongState;
  const window = runningClock(position, 'response');
  if (window && window.dueBy <= move.at) return windowOver;
  const entry = { startsOn: move.startsOn, answeredOn: terms.civil.dayOf(move.at) };
  return moved(enterReviewAgain(position, entry, terms));
}

function declineConsent(position: Position, move: Move, terms: ResolvedTerms): Moved {
  if (position.state !== 'approved') return wrongState;
  if (!terms.profile.declineAtAnyTime && !isConsentOpen(position)) return windowOver;
  return moved(enterRejected(position, { startsOn: move.startsOn, forGood: false }, terms));
}

function dispute(position: Position, move: Move, terms: ResolvedTerms): Moved {
  if (position.state !== 'rejected') return wrongState;
  if (position.forGood) return { ok: false, code: 'for-good' };
  const window = runningClock(position, 'dispute-window');
  if (window && window.dueBy <= move.at) return windowOver;
  return moved(enterDisputed(position, move, terms));
}

const withdrawable: ReadonlySet<string> = new Set([
  'submitted',
  'in-review',
  'action-required',
  'approved',
  'disputed'
]);
