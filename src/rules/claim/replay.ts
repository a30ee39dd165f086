import type { Day, Instant } from '../days/day.ts';
import { enterReviewAgain } from '../machine/enter.ts';
import { effectiveClock, type Position } from '../machine/position.ts';
import { movePosition, type MoveKind } from '../machine/move.ts';
import { runOut } from '../machine/run-out.ts';
import type { ActionOf, RecordableKind } from './action.ts';
import type { ResolvedTerms } from './circumstances.ts';
import type { Claim, HistoryEntry } from './claim.ts';
import { placeClaim, positionOf, updatePosition, type Arrival } from './place-claim.ts';

/** A move of a claim that is decided elsewhere, with the day on which it happened. */
export interface DatedMove {
  readonly n: number;
  readonly kind: Exclude<RecordableKind, 'take-back'> | 'respond';
  readonly happenedOn: Day;
  readonly action: string;
  readonly by: string;
  readonly said: Said;
}

export interface Replayed {
  readonly claim: Claim;
  readonly state: Claim['state'];
  /** The `n` of the last move that had an effect. */
  readonly latest: number;
  /** Moves on record that change nothing, because of what is known to have happened before them. */
  readonly idle: readonly DatedMove[];
}

type Said = Partial<
  Pick<ActionOf<'record'>, 'reasons' | 'reason' | 'removeProducts' | 'outcome' | 'comment'> &
    Pick<ActionOf<'withdraw'>, 'why'> &
    Pick<ActionOf<'dispute'>, 'justification' | 'files'>
>;

/** What changes among the moves: one more, or one that no longer counts; neither, to see what counts now. */
export interface MoveChange {
  readonly added?: DatedMove;
  /** The action of the move that is taken back. */
  readonly takenBack?: string;
}

/**
 * The claim as all its moves make it, in order of the days on which they happened, and on one day in order of coming on record. Null when the
 * new move is not possible at its place. Earlier ones that a late fact makes impossible stay on record without effect. [L2] [L3] [L6]
 */
export function replayMoves(
  claim: Claim,
  { added, takenBack }: MoveChange,
  { terms, now }: { readonly terms: ResolvedTerms; readonly now: Instant }
): Replayed | null {
  const known = movesOf(claim, terms).filter((move) => move.action !== takenBack);
  const moves = [...known, ...(added ? [added] : [])].sort((a, b) => a.happenedOn - b.happenedOn || a.n - b.n);
  const idle: DatedMove[] = [];
  let current = asEditing(claim);
  let latest = 0;
  for (const move of moves) {
    const before = passConsent(current, terms.civil.startOf(move.happenedOn), terms);
    const next = applyMove(before, move, terms);
    if (!next && move === added) return null;
    if (next) latest = move.n;
    else idle.push(move);
    current = next ?? before;
  }
  const replayed = passConsent(current, now, terms);
  return { claim: keepEvaluations(replayed, claim), state: replayed.state, latest, idle };
}

/** Moves that count or could count, in order of coming on record: those that were taken back are not among them. */
export function movesOf(claim: Claim, terms: Pick<ResolvedTerms, 'civil'>): readonly DatedMove[] {
  const moves: DatedMove[] = [];
  for (const entry of claim.history) {
    const kind = moveKindOf(entry);
    if (!kind || entry.outcome === 'refused' || entry.action === null || isTakenBack(claim, entry.action)) continue;
    const said = entry.said ?? {};
    const day = said['happenedOn'];
    const happenedOn = typeof day === 'number' ? day : terms.civil.dayOf(entry.receivedAt);
    moves.push({ n: entry.n, kind, happenedOn, action: entry.action, by: entry.by, said });
  }
  return moves;
}

export function isTakenBack({ history }: Pick<Claim, 'history'>, action: string): boolean {
  return history.some(
    ({ kind, outcome, said }) => kind === 'record' && outcome !== 'refused' && said?.['takesBack'] === action
  );
}

export function moveOfAction(
  action: ActionOf<'submit' | 'respond' | 'dispute' | 'withdraw' | 'record'>,
  happenedOn: Day,
  n: number
): DatedMove | null {
  const kind = action.kind === 'record' ? action.fact : action.kind;
  return kind === 'take-back' ? null : { n, kind, happenedOn, action: action.id, by: action.by, said: action as Said };
}

/** Only moves are replayed: what was typed, said and uploaded stands. */
function moveKindOf({ kind, said }: HistoryEntry): DatedMove['kind'] | null {
  if (kind === 'record') {
    const fact = said?.['fact'] as RecordableKind | undefined;
    return fact === undefined || fact === 'take-back' ? null : fact;
  }
  return kind === 'submit' || kind === 'respond' || kind === 'dispute' || kind === 'withdraw' ? kind : null;
}

function asEditing(claim: Claim): Claim {
  if (claim.state === 'editing' || claim.state === 'discarded') return claim;
  const { id, org, adjudicated, terms, createdBy, createdAt, fields, products, evidence, comments } = claim;
  const { waiting, history, stateSince, seenAt } = claim;
  return {
    ...{ id, org, adjudicated, terms, createdBy, createdAt, fields, products, evidence, comments },
    ...{ waiting, history, stateSince, seenAt, clocks: [], pastClocks: [], state: 'editing' },
    ...(claim.madeFrom === undefined ? {} : { madeFrom: claim.madeFrom })
  };
}

function applyMove(claim: Claim, move: DatedMove, terms: ResolvedTerms): Claim | null {
  const { kind, happenedOn: on, said } = move;
  const at = terms.civil.startOf(on);
  // What the portal did is so, also where our rules would not have allowed it: a customer may have declined late.
  const lenient = { ...terms, profile: { ...terms.profile, declineAtAnyTime: true } };
  const position = bringTo(positionOf(claim), move, terms);
  const outcome = kind === 'decide-dispute' ? (said.outcome ?? 'reject') : undefined;
  const step: MoveKind = kind === 'begin-review' && position.state === 'action-required' ? 'respond' : kind;
  const moved = movePosition(position, { kind: step, at, startsOn: on, ...(outcome ? { outcome } : {}) }, lenient);
  if (!moved.ok) return null;
  return placeClaim(claim, moved.position, { at, on, ...contentOf(move) });
}

/**
 * A step that nobody recorded is implied by the next one: who approves has begun the review, and who asks again on a later day was answered,
 * at the latest on that day. No window is over there for us. [L3] [L4]
 */
function bringTo(position: Position, { kind, happenedOn }: DatedMove, terms: ResolvedTerms): Position {
  const { state, requestedOn } = position;
  const reviewing = state === 'submitted' || state === 'action-required';
  if (kind === 'request-information' && state === 'submitted') return { ...position, state: 'in-review' };
  if (kind === 'request-information' && state === 'action-required' && happenedOn > (requestedOn ?? happenedOn))
    return enterReviewAgain(position, { startsOn: happenedOn, answeredOn: happenedOn }, terms);
  if ((kind === 'approve' || kind === 'reject') && reviewing) return { ...position, state: 'in-review' };
  if (kind === 'decide-dispute' && state === 'rejected')
    return { ...position, state: 'disputed', disputes: position.disputes + 1 };
  if (kind === 'respond' || kind === 'dispute' || kind === 'begin-review') return { ...position, clocks: [] };
  return position;
}

function contentOf(move: DatedMove): Pick<Arrival, 'request' | 'rejection' | 'dispute'> {
  const { kind, action, by, said } = move;
  const { reasons = [], comment = '', removeProducts = [], justification, files = [] } = said;
  const commented = said.comment === undefined ? {} : { comment: said.comment };
  switch (kind) {
    case 'request-information':
      return { request: { action, by, reasons, comment, removeProducts } };
    case 'reject':
      return { rejection: { reason: said.reason ?? 'not-recorded', ...commented } };
    case 'decline-consent':
      return { rejection: { reason: 'customer-declined', ...commented } };
    case 'withdraw':
      return { rejection: { reason: 'partner-request', ...(said.why ? { why: said.why } : {}), ...commented } };
    case 'decide-dispute':
      return said.outcome === 'approve' ? {} : { rejection: { reason: 'dispute-lost', ...commented } };
    case 'dispute':
      return {
        dispute: {
          action,
          ...(justification === undefined ? {} : { justification }),
          files: files.map(({ sha256 }) => sha256)
        }
      };
    default:
      return {};
  }
}

/** The one clock that does something of itself there. */
function passConsent(claim: Claim, now: Instant, terms: ResolvedTerms): Claim {
  const position = positionOf(claim);
  const clock = effectiveClock(position);
  if (!clock || clock.clock !== 'consent' || clock.dueBy > now) return claim;
  return updatePosition(claim, runOut(position, terms), { on: terms.civil.dayOf(clock.dueBy), at: clock.dueBy });
}

function keepEvaluations(claim: Claim, before: Claim): Claim {
  if (claim.state !== 'approved' || before.state !== 'approved') return claim;
  return { ...claim, evaluations: before.evaluations };
}
