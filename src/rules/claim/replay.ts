import type { Day, Instant } from '../days/day.ts';
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
  readonly kind: RecordableKind | 'submit' | 'respond' | 'dispute' | 'withdraw';
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
}

type Said = Partial<
  Pick<ActionOf<'record'>, 'reasons' | 'reason' | 'removeProducts' | 'outcome' | 'comment'> &
    Pick<ActionOf<'withdraw'>, 'why'> &
    Pick<ActionOf<'dispute'>, 'justification' | 'files'>
>;

/**
 * The claim as all its moves make it, in order of the days on which they happened, and on one day in order of coming on record. Null when the
 * new move is not possible at its place. Earlier ones that a late fact makes impossible stay on record without effect. [L2] [L3]
 */
export function replayMoves(
  claim: Claim,
  added: DatedMove,
  { terms, now }: { readonly terms: ResolvedTerms; readonly now: Instant }
): Replayed | null {
  const moves = [...movesOf(claim, terms), added].sort((a, b) => a.happenedOn - b.happenedOn || a.n - b.n);
  let current = asEditing(claim);
  let latest = 0;
  for (const move of moves) {
    const before = passConsent(current, terms.civil.startOf(move.happenedOn), terms);
    const next = applyMove(before, move, terms);
    if (!next && move === added) return null;
    if (next) latest = move.n;
    current = next ?? before;
  }
  const replayed = passConsent(current, now, terms);
  return { claim: keepEvaluations(replayed, claim), state: replayed.state, latest };
}

export function moveOfAction(
  action: ActionOf<'submit' | 'respond' | 'dispute' | 'withdraw' | 'record'>,
  happenedOn: Day,
  n: number
): DatedMove {
  const kind = action.kind === 'record' ? action.fact : action.kind;
  return { n, kind, happenedOn, action: action.id, by: action.by, said: action as Said };
}

/** Only moves are replayed: what was typed, said and uploaded stands. */
function movesOf(claim: Claim, terms: ResolvedTerms): readonly DatedMove[] {
  const moves: DatedMove[] = [];
  for (const entry of claim.history) {
    const kind = moveKindOf(entry);
    if (!kind || entry.outcome === 'refused' || entry.action === null) continue;
    const said = entry.said ?? {};
    const day = said['happenedOn'];
    const happenedOn = typeof day === 'number' ? day : terms.civil.dayOf(entry.receivedAt);
    moves.push({ n: entry.n, kind, happenedOn, action: entry.action, by: entry.by, said });
  }
  return moves;
}

function moveKindOf({ kind, said }: HistoryEntry): DatedMove['kind'] | null {
  if (kind === 'record') return (said?.['fact'] as RecordableKind | undefined) ?? null;
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
  const position = bringTo(positionOf(claim), kind);
  const outcome = kind === 'decide-dispute' ? (said.outcome ?? 'reject') : undefined;
  const step: MoveKind = kind === 'begin-review' && position.state === 'action-required' ? 'respond' : kind;
  const moved = movePosition(position, { kind: step, at, startsOn: on, ...(outcome ? { outcome } : {}) }, lenient);
  if (!moved.ok) return null;
  return placeClaim(claim, moved.position, { at, on, ...contentOf(move) });
}

/** A step that nobody recorded is implied by the next one: who approves has begun the review. No window is over there for us. [L3] [L4] */
function bringTo(position: Position, kind: DatedMove['kind']): Position {
  const { state } = position;
  const reviewing = state === 'submitted' || state === 'action-required';
  if (kind === 'request-information' && state === 'submitted') return { ...position, state: 'in-review' };
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
      return { rejection: { reason: said.reason ?? 'insufficient-poe', ...commented } };
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
