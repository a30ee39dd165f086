import type { Day, Instant } from '../days/day.ts';
import { hasRunOut } from '../clocks/start-clock.ts';
import { editingPosition, type Position } from '../machine/position.ts';
import { isConsentHeld } from './consent-mail-state.ts';
import type { Claim, Clock, DisputedClaim, PastClock, Rejection, Request } from './claim.ts';

/** What a state's own fields are made of; each state takes what it has. */
export interface Arrival {
  readonly at: Instant;
  readonly on: Day;
  readonly request?: Omit<Request, 'on' | 'at'>;
  readonly rejection?: Omit<Rejection, 'on' | 'at' | 'forGood'>;
  readonly dispute?: Omit<DisputedClaim['dispute'], 'on'>;
}

/** Where a claim stands, for the machine. */
export function positionOf(claim: Claim): Position {
  if (claim.state === 'editing') return editingPosition;
  if (claim.state === 'discarded') return { ...editingPosition, state: 'discarded', restorableBy: claim.restorableBy };
  const { state, clocks, decisionTarget, answeringDays, disputes, requests } = claim;
  const last = requests[requests.length - 1];
  return {
    state,
    clocks,
    decisionTarget,
    answeringDays,
    requestedOn: last ? last.on : null,
    disputes,
    forGood: claim.state === 'rejected' && claim.rejection.forGood,
    sentAt: claim.state === 'approved' ? claim.sentAt : null,
    isConsentHeld: claim.state === 'approved' && isConsentHeld(claim),
    restorableBy: null
  };
}

/** The claim where the machine has moved it, with the fields of its new state. */
export function placeClaim(claim: Claim, position: Position, arrival: Arrival): Claim {
  const content = contentOf(claim, position, arrival);
  const { at, on } = arrival;
  if (position.state === 'editing') return { ...content, state: 'editing' };
  if (position.state === 'discarded') {
    return { ...content, state: 'discarded', discardedOn: on, restorableBy: position.restorableBy ?? at };
  }
  const submitted = { ...content, ...submissionOf(claim, position, arrival) };
  const earlier = 'rejection' in claim ? claim.rejection : undefined;
  const rejection: Rejection = arrival.rejection
    ? { ...arrival.rejection, at, on, forGood: position.forGood }
    : { ...(earlier ?? { reason: 'no-partner-response', at, on }), forGood: position.forGood };
  switch (position.state) {
    case 'submitted':
      return { ...submitted, state: 'submitted' };
    case 'in-review':
      return { ...submitted, state: 'in-review' };
    case 'action-required':
      return { ...submitted, state: 'action-required' };
    case 'approved':
      return { ...submitted, state: 'approved', approvedAt: at, sentAt: position.sentAt, evaluations: {} };
    case 'rejected':
      return { ...submitted, state: 'rejected', rejection };
    case 'disputed':
      return { ...submitted, state: 'disputed', rejection, dispute: { action: '', files: [], ...arrival.dispute, on } };
    default:
      return position.state satisfies never;
  }
}

/** A clock ran out or was moved, and the claim stays in its state. */
export function updatePosition(
  claim: Claim,
  position: Position,
  ended: { readonly on: Day; readonly at: Instant }
): Claim {
  const pastClocks = [...claim.pastClocks, ...endedClocks(claim, position, ended)];
  const { clocks, sentAt, forGood } = position;
  if (claim.state === 'approved') return { ...claim, clocks, pastClocks, sentAt };
  if (claim.state === 'rejected') return { ...claim, clocks, pastClocks, rejection: { ...claim.rejection, forGood } };
  return { ...claim, clocks, pastClocks };
}

function contentOf(claim: Claim, position: Position, arrival: Arrival): Omit<ContentOf, 'state'> {
  const { id, org, adjudicated, terms, createdBy, createdAt, fields, products, evidence, comments } = claim;
  const { waiting, history, stateSince, seenAt } = claim;
  return {
    ...{ id, org, adjudicated, terms, createdBy, createdAt, fields, products, evidence, comments },
    ...{ waiting, history, stateSince, seenAt },
    ...(claim.madeFrom === undefined ? {} : { madeFrom: claim.madeFrom }),
    clocks: position.clocks,
    pastClocks: [...claim.pastClocks, ...endedClocks(claim, position, arrival)]
  };
}

type ContentOf = Extract<Claim, { readonly state: 'editing' }>;
type Submission = Pick<
  Extract<Claim, { readonly state: 'submitted' }>,
  'submittedOn' | 'answeringDays' | 'requests' | 'disputes' | 'decisionTarget'
>;

function submissionOf(claim: Claim, position: Position, { on, at, request }: Arrival): Submission {
  const requests = 'requests' in claim ? claim.requests : [];
  return {
    submittedOn: 'submittedOn' in claim ? claim.submittedOn : on,
    answeringDays: position.answeringDays,
    decisionTarget: isUndecided(position) ? position.decisionTarget : null,
    requests: request ? [...requests, { ...request, on, at }] : requests,
    disputes: position.disputes
  };
}

/** The decision target only pauses while the partner answers; it ends with the decision. */
function endedClocks(claim: Claim, position: Position, end: { readonly on: Day; readonly at: Instant }): PastClock[] {
  const running = claim.clocks.filter((clock) => clock.clock !== 'decision-target');
  const ended = running.filter((clock) => position.clocks.every((other) => other !== clock));
  const target =
    isUndecided(claim) && !isUndecided(position) && 'decisionTarget' in claim ? claim.decisionTarget : null;
  const all = target ? [target, ...ended] : ended;
  return all.map((clock) => ({ ...clock, endedOn: end.on, ranOut: ranOut(clock, position, end.at) }));
}

/** The consent time has passed when it had its effect: it waits for the customer's mail. [K10] */
function ranOut(clock: Clock, { sentAt }: Position, at: Instant): boolean {
  return hasRunOut(clock, at) && (clock.clock !== 'consent' || sentAt !== null);
}

function isUndecided({ state }: Pick<Position, 'state'>): boolean {
  return state === 'submitted' || state === 'in-review' || state === 'action-required';
}
