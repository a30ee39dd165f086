import type { ActionOf } from './action.ts';
import { acknowledgements } from './action.ts';
import { addFiles, refuseFiles } from './add-files.ts';
import { changeFields, keysOf, type Changed } from './change-fields.ts';
import type { Claim } from './claim.ts';
import { addComment, isBlank } from './comments.ts';
import { outcomeOf, refuseChanges, refuseIncomplete } from './edit-claim.ts';
import { missingForSubmit } from './form.ts';
import { explainRefusal, moveClaim, tryMove } from './move-claim.ts';
import { refuse, type Decision, type RefusalFact } from './refusal.ts';
import type { Situation } from './situation.ts';
import { missingFiles, waitForFiles } from './wait-for-files.ts';

/** [A3] [F1] [E3] */
export function submitClaim(claim: Claim, action: ActionOf<'submit'>, situation: Situation): Decision<Claim> {
  const barred = refuseMove(claim, action, situation) ?? refuseSubmit(claim, action, situation);
  if (barred) return refuse(barred);
  const missing = missingFiles(claim, [], situation);
  if (missing.length > 0) return waitForFiles(claim, action, { missing, situation });
  return moveClaim(addComment(claim, action, action.note, situation), action, situation);
}

/** A comment, a changed field or new evidence, at least one. [A5] [E3] */
export function respond(claim: Claim, action: ActionOf<'respond'>, situation: Situation): Decision<Claim> {
  const { comment, changes = {}, files = [] } = action;
  const barred =
    refuseMove(claim, action, situation) ??
    refuseChanges(claim, changes) ??
    refuseFiles(claim.evidence, files, situation.limits);
  if (barred) return refuse(barred);
  if (isBlank(comment) && keysOf(changes).length === 0 && files.length === 0) return refuse({ code: 'nothing-said' });
  const changed = changeFields(claim, changes);
  const incomplete = refuseIncomplete(claim, changed);
  if (incomplete) return refuse(incomplete);
  const missing = missingFiles(claim, files, situation);
  if (missing.length > 0) return waitForFiles(claim, action, { missing, situation });
  const evidence = addFiles(claim.evidence, files, { action: action.id, by: action.by, situation });
  const { fields, products } = changed;
  const answered = addComment({ ...claim, fields, products, evidence }, action, comment, situation);
  return moveClaim(answered, action, situation, entryOf(changed));
}

/** A business justification, updated evidence, or both. [A8] [E3] */
export function disputeRejection(claim: Claim, action: ActionOf<'dispute'>, situation: Situation): Decision<Claim> {
  const { justification, files = [] } = action;
  const barred = refuseMove(claim, action, situation) ?? refuseFiles(claim.evidence, files, situation.limits);
  if (barred) return refuse(barred);
  if (isBlank(justification) && files.length === 0) return refuse({ code: 'nothing-said' });
  const missing = missingFiles(claim, files, situation);
  if (missing.length > 0) return waitForFiles(claim, action, { missing, situation });
  const evidence = addFiles(claim.evidence, files, { action: action.id, by: action.by, situation });
  const justified = addComment({ ...claim, evidence }, action, justification, situation);
  return moveClaim(justified, action, situation, {
    dispute: {
      action: action.id,
      ...(justification === undefined ? {} : { justification }),
      files: files.map(({ sha256 }) => sha256)
    }
  });
}

/** What `submit` asks of the claim's content. [A3] [F1] */
export function refuseSubmit(claim: Claim, action: ActionOf<'submit'>, situation: Situation): RefusalFact | null {
  const missing = missingForSubmit(claim, situation.limits);
  const first = missing[0];
  if (first && first.field === 'evidence') {
    if (first.code === 'missing') return { code: 'evidence-missing' };
    return { code: 'too-many-files', maxFiles: situation.limits.maxFiles, files: claim.evidence.length };
  }
  if (first) return { code: 'form-incomplete', field: first.field, missing };
  const open = acknowledgements.filter((name) => action.acknowledged.indexOf(name) < 0);
  return open.length > 0 ? { code: 'not-acknowledged', missing: open } : null;
}

type Commitment = ActionOf<'submit' | 'respond' | 'dispute'>;

/** The state is asked before the content: whoever is too late is told so, not that a comment is missing. */
function refuseMove(claim: Claim, action: Commitment, situation: Situation): RefusalFact | null {
  const moved = tryMove(claim, action.kind, situation);
  return moved.ok ? null : explainRefusal(claim, action, situation, moved.code);
}

function entryOf(changed: Changed): { readonly entry: ReturnType<typeof outcomeOf> } | Record<never, never> {
  if (keysOf(changed.taken).length === 0 && Object.keys(changed.clashes).length === 0) return {};
  return { entry: outcomeOf(changed) };
}
