import type { Instant } from '../days/day.ts';
import { movePosition, type MoveKind } from '../machine/move.ts';
import type { ActionOf, PreparableMove } from './action.ts';
import { refuseFiles } from './add-files.ts';
import { keysOf } from './change-fields.ts';
import type { ResolvedTerms } from './circumstances.ts';
import type { Claim, HistoryEntry } from './claim.ts';
import { isBlank } from './comments.ts';
import { refuseChanges } from './edit-claim.ts';
import type { Changes, FileManifest } from './fields.ts';
import { writeAction } from './history.ts';
import { positionOf } from './place-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** What stands prepared: its words, changes and files go into the move that a manager makes. */
export interface Preparation {
  readonly action: string;
  readonly by: string;
  readonly role: HistoryEntry['role'];
  readonly at: Instant;
  readonly move: PreparableMove;
  readonly comment: string;
  readonly proposed: Changes;
  readonly files: readonly FileManifest[];
}

/** Elsewhere no window is over for us: the portal may have taken the answer in time. */
export function canMove(
  claim: Claim,
  kind: MoveKind,
  { now, terms }: { readonly now: Instant; readonly terms: ResolvedTerms }
): boolean {
  const position = positionOf(claim);
  const asked = claim.adjudicated === 'here' ? position : { ...position, clocks: [] };
  // A dispute can be decided either way.
  return movePosition(asked, { kind, at: now, startsOn: terms.civil.dayOf(now), outcome: 'approve' }, terms).ok;
}

/** What can be prepared now; null: nothing that a manager could send. [A16] */
export function preparableMove(
  claim: Claim,
  asked: { readonly now: Instant; readonly terms: ResolvedTerms }
): PreparableMove | null {
  if (claim.state === 'approved') return 'refresh-evidence';
  if (canMove(claim, 'respond', asked)) return 'respond';
  return canMove(claim, 'dispute', asked) ? 'dispute' : null;
}

/** Nothing of the claim changes: only its history says what was prepared. [A16] */
export function prepareMove(claim: Claim, action: ActionOf<'prepare'>, situation: Situation): Decision<Claim> {
  const { move, comment, proposed = {}, files = [] } = action;
  if (preparableMove(claim, { now: situation.at, terms: situation.terms }) !== move)
    return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  const keys = keysOf(proposed);
  if (move !== 'respond' && keys.length > 0)
    return refuse({ code: 'field-not-editable', field: keys[0], fields: keys });
  const barred = refuseChanges(claim, proposed) ?? refuseFiles(claim.evidence, files, situation.limits);
  if (barred) return refuse(barred);
  if (isBlank(comment) && keys.length === 0 && files.length === 0) return refuse({ code: 'nothing-said' });
  return { ok: true, claim: writeAction(claim, action, situation, {}) };
}

/**
 * The last that was prepared and is still to be sent; null: nothing is. What was prepared for a state that the claim has left stands in the
 * history alone, like all that a newer preparation takes the place of. [A17]
 */
export function preparationOf(claim: Claim): Preparation | null {
  for (const { action, stateSince } of claim.waiting)
    if (action.kind !== 'submit' && stateSince === claim.stateSince) return null;
  for (let i = claim.history.length - 1; i >= claim.stateSince; i--) {
    const entry = claim.history[i];
    if (!entry || entry.outcome === 'refused') continue;
    if (entry.kind === 'refresh-evidence') return null;
    if (entry.kind === 'prepare') return readPreparation(entry);
  }
  return null;
}

/** The claim for those outside the organisation: what it has not sent is its own affair. [A18] */
export function hidePreparations(claim: Claim): Claim {
  if (claim.history.every(({ kind }) => kind !== 'prepare')) return claim;
  const history = claim.history.map((entry) => {
    if (entry.kind !== 'prepare') return entry;
    const { said, refusal, ...bare } = entry;
    return bare;
  });
  return { ...claim, history };
}

function readPreparation({ action, by, role, receivedAt, said }: HistoryEntry): Preparation | null {
  const { move, comment = '', proposed = {}, files = [] } = (said ?? {}) as Partial<ActionOf<'prepare'>>;
  // Where it is hidden there is nothing to send.
  if (!move || action === null) return null;
  return { action, by, role, at: receivedAt, move, comment, proposed, files };
}
