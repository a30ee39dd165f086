import type { ActionOf, ClaimAction } from './action.ts';
import type { Claim } from './claim.ts';
import { kindOf, type KindsThat } from './kinds.ts';
import { addFiles, refuseFiles } from './add-files.ts';
import { changeFields } from './change-fields.ts';
import { addComment } from './comments.ts';
import { refuseSubmit } from './commit-claim.ts';
import { outcomeOf, refuseChanges } from './edit-claim.ts';
import { writeAction, type EntryContent } from './history.ts';
import type { Day } from '../days/day.ts';
import { refuse, type Decision, type RefusalFact } from './refusal.ts';
import { moveOfAction, movesOf, replayMoves } from './replay.ts';
import type { Situation } from './situation.ts';

/**
 * Where the programme lives elsewhere, moves are ordered by the day on which they happened, and a fact that is entered late makes the claim be
 * worked out again. Null for what is the same as here. [L1] [L2] [L3]
 */
export function decideElsewhere(
  claim: Claim,
  action: Exclude<ClaimAction, ActionOf<'create'>>,
  situation: Situation
): Decision<Claim> | null {
  if (claim.adjudicated === 'here') {
    const dated = 'happenedOn' in action && action.happenedOn !== undefined;
    return dated || action.kind === 'record' ? refuse({ code: 'adjudicated-here', action: action.kind }) : null;
  }
  if (kindOf(action.kind).elsewhere === 'refused')
    return refuse({ code: 'adjudicated-elsewhere', action: action.kind });
  return isDated(action) ? placeInOrder(claim, action, situation) : null;
}

type DatedAction = ActionOf<KindsThat<{ elsewhere: 'dated' }>>;

const isDated = (action: ClaimAction): action is DatedAction => kindOf(action.kind).elsewhere === 'dated';

function placeInOrder(claim: Claim, action: DatedAction, situation: Situation): Decision<Claim> {
  const { terms, at } = situation;
  const today = terms.civil.dayOf(at);
  const happenedOn = action.happenedOn ?? today;
  if (happenedOn > today) return refuse({ code: 'day-in-future', happenedOn, today });
  const doubled = refuseDoubled(claim, action, happenedOn);
  if (doubled) return refuse(doubled);
  const said = applyWhatIsSaid(claim, action, situation);
  if (!said.ok) return said;
  const n = claim.history.length + 1;
  const added = moveOfAction(action, happenedOn, n);
  const takenBack = action.kind === 'record' ? action.takesBack : undefined;
  const isKnown = takenBack !== undefined && movesOf(claim, terms).some((move) => move.action === takenBack);
  if (!isKnown && (!added || takenBack !== undefined)) return refuse({ code: 'nothing-changed' });
  const change = { ...(added ? { added } : {}), ...(takenBack === undefined ? {} : { takenBack }) };
  const replayed = replayMoves(said.claim, change, { terms, now: at });
  if (!replayed) return refuse({ code: 'wrong-state', state: claim.state, action: action.kind, happenedOn });
  const entered = replayed.state !== claim.state || replayed.latest === n;
  const content: EntryContent = { ...said.entry, ...(entered ? { state: replayed.claim.state } : {}) };
  return { ok: true, claim: writeAction(replayed.claim, action, situation, content) };
}

/**
 * Two colleagues learn of one question on two days: the second one, who had not seen that it was recorded, does not mean another, whose
 * clock would start later. [L3]
 */
function refuseDoubled(claim: Claim, action: DatedAction, happenedOn: Day): RefusalFact | null {
  if (action.kind !== 'record' || action.fact !== 'request-information' || action.takesBack !== undefined) return null;
  const open = claim.state === 'action-required' ? claim.requests[claim.requests.length - 1] : undefined;
  if (!open || open.by === action.by || happenedOn <= open.on) return null;
  for (const { n, action: asked } of claim.history)
    if (asked === open.action && n > (action.basedOn ?? 1))
      return {
        code: 'claim-moved-on',
        state: claim.state,
        action: action.kind,
        basedOn: action.basedOn,
        stateSince: n
      };
  return null;
}

type Said =
  | { readonly ok: true; readonly claim: Claim; readonly entry: EntryContent }
  | { readonly ok: false; readonly refusal: RefusalFact };

/** The form's and the evidence's rules are the same there; files are awaited for nobody, and what was said there need not be said again. [L5] */
function applyWhatIsSaid(claim: Claim, action: DatedAction, situation: Situation): Said {
  switch (action.kind) {
    case 'submit': {
      const barred = claim.state === 'editing' ? refuseSubmit(claim, action, situation) : null;
      if (barred) return { ok: false, refusal: barred };
      return { ok: true, claim: addComment(claim, action, action.note, situation), entry: {} };
    }
    case 'respond': {
      const { comment, changes = {}, files = [] } = action;
      const barred = refuseChanges(claim, changes) ?? refuseFiles(claim.evidence, files, situation.limits);
      if (barred) return { ok: false, refusal: barred };
      const changed = changeFields(claim, changes);
      const { fields, products } = changed;
      const evidence = addFiles(claim.evidence, files, { action: action.id, by: action.by, situation });
      const answered = addComment({ ...claim, fields, products, evidence }, action, comment, situation);
      return { ok: true, claim: answered, entry: Object.keys(changes).length > 0 ? outcomeOf(changed) : {} };
    }
    case 'dispute': {
      const { justification, files = [] } = action;
      const barred = refuseFiles(claim.evidence, files, situation.limits);
      if (barred) return { ok: false, refusal: barred };
      const evidence = addFiles(claim.evidence, files, { action: action.id, by: action.by, situation });
      return { ok: true, claim: addComment({ ...claim, evidence }, action, justification, situation), entry: {} };
    }
    case 'withdraw':
      return { ok: true, claim: addComment(claim, action, action.comment, situation), entry: {} };
    default:
      // `record`: what the portal said; reasons and comment are optional there.
      return { ok: true, claim: addComment(claim, action, action.comment, situation), entry: {} };
  }
}
