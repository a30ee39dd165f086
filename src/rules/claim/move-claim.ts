import { movePosition, type Move, type Moved } from '../machine/move.ts';
import type { ClaimAction } from './action.ts';
import type { Claim, Clock } from './claim.ts';
import { writeAction, type EntryContent } from './history.ts';
import { placeClaim, positionOf, type Arrival } from './place-claim.ts';
import { refuse, type Decision, type RefusalFact } from './refusal.ts';
import type { Situation } from './situation.ts';

/** What moves with the claim besides its position. */
export interface Moving extends Pick<Arrival, 'request' | 'rejection' | 'dispute'> {
  readonly entry?: EntryContent;
  readonly outcome?: 'approve' | 'reject';
}

/** Moves a claim by the machine, and puts the action on record. Whatever the action says has been checked and applied. */
export function moveClaim(
  claim: Claim,
  action: ClaimAction & { readonly kind: Move['kind'] },
  situation: Situation,
  moving: Moving = {}
): Decision<Claim> {
  return moveClaimAs(action.kind, claim, action, { ...moving, situation });
}

/** The same where the move has another name than the action. */
export function moveClaimAs(
  kind: Move['kind'],
  claim: Claim,
  action: ClaimAction,
  moving: Moving & { readonly situation: Situation }
): Decision<Claim> {
  const { entry, outcome, situation, ...content } = moving;
  const moved = tryMove(claim, kind, situation, outcome);
  if (!moved.ok) return refuse(explainRefusal(claim, action, situation, moved.code));
  const { at, startsOn: on } = situation;
  const placed = placeClaim(claim, moved.position, { at, on, ...content });
  return { ok: true, claim: writeAction(placed, action, situation, { ...entry, state: placed.state }) };
}

export function tryMove(claim: Claim, kind: Move['kind'], situation: Situation, outcome?: 'approve' | 'reject'): Moved {
  const { at, startsOn, terms } = situation;
  const move: Move = outcome ? { kind, at, startsOn, outcome } : { kind, at, startsOn };
  return movePosition(positionOf(claim), move, terms);
}

/** The facts that let the app say what happened, and until when it would have been possible. */
export function explainRefusal(
  claim: Claim,
  action: ClaimAction,
  situation: Situation,
  code: RefusalFact['code']
): RefusalFact {
  const facts = { state: claim.state, action: action.kind };
  if (action.kind === 'respond') {
    const window = lastWindow(claim, 'response');
    if (window && (code === 'window-over' || isRejectedByTheClock(claim))) return windowOver(window, action, situation);
  }
  if (action.kind === 'dispute' && (code === 'window-over' || code === 'for-good')) {
    const window = lastWindow(claim, 'dispute-window');
    const ranOut = claim.state === 'rejected' && window?.ranOut === true && window.startedOn === claim.rejection.on;
    if (window && (code === 'window-over' || ranOut)) return windowOver(window, action, situation);
    const { disputesAllowed } = situation.terms.profile;
    if (disputesAllowed !== null && 'disputes' in claim && claim.disputes >= disputesAllowed)
      return { code: 'dispute-used-up', ...facts };
  }
  if (code === 'window-over' && claim.state === 'discarded') {
    const { receivedAt } = situation;
    return { code, dueBy: claim.restorableBy, receivedAt, madeAt: action.madeAt };
  }
  if (code === 'window-over') {
    const window = lastWindow(claim, 'consent');
    if (window) return windowOver(window, action, situation);
  }
  return { code, ...facts };
}

function windowOver(window: Clock, action: ClaimAction, situation: Pick<Situation, 'receivedAt'>): RefusalFact {
  const { clock, dueOn, dueBy } = window;
  const { madeAt, clockOffsetMs } = action;
  // How far the device's clock was off belongs to when it says that it was made: a dispute may name this as its proof.
  return { code: 'window-over', clock, dueOn, dueBy, receivedAt: situation.receivedAt, madeAt, clockOffsetMs };
}

function isRejectedByTheClock(claim: Claim): boolean {
  return claim.state === 'rejected' && claim.rejection.reason === 'no-partner-response';
}

function lastWindow(claim: Claim, name: Clock['clock']): (Clock & { readonly ranOut?: boolean }) | null {
  const running = claim.clocks.filter(({ clock }) => clock === name)[0];
  if (running) return running;
  const past = claim.pastClocks.filter(({ clock }) => clock === name);
  return past[past.length - 1] ?? null;
}
