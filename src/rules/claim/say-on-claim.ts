import type { ActionOf } from './action.ts';
import { addFiles, refuseFiles } from './add-files.ts';
import { changeFields, findMalformedKeys, keysOf } from './change-fields.ts';
import type { Claim } from './claim.ts';
import { addComment, isBlank } from './comments.ts';
import { contactFields } from './editable-fields.ts';
import { outcomeOf, refuseIncomplete } from './edit-claim.ts';
import { writeAction } from './history.ts';
import { explainRefusal, moveClaim, tryMove } from './move-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';
import { waitingEntry } from './wait-for-files.ts';

/** [A7] */
export function withdraw(claim: Claim, action: ActionOf<'withdraw'>, situation: Situation): Decision<Claim> {
  const { why, comment } = action;
  return moveClaim(addComment(claim, action, comment, situation), action, situation, {
    rejection: { reason: 'partner-request', why, ...(comment === undefined ? {} : { comment }) }
  });
}

/** The mail did not reach the customer: the old link is void, and the consent clock starts again. [A10] */
export function correctCustomerContact(
  claim: Claim,
  action: ActionOf<'correct-customer-contact'>,
  situation: Situation
): Decision<Claim> {
  const moved = tryMove(claim, action.kind, situation);
  if (!moved.ok) return refuse(explainRefusal(claim, action, situation, moved.code));
  const malformed = findMalformedKeys(action.changes);
  if (malformed.length > 0) return refuse({ code: 'malformed', fields: malformed });
  const keys = keysOf(action.changes);
  if (keys.length === 0) return refuse({ code: 'nothing-changed' });
  const others = keys.filter((key) => !contactFields.some((field) => field === key));
  if (others.length > 0) return refuse({ code: 'field-not-editable', field: others[0], fields: others });
  const changed = changeFields(claim, action.changes);
  const incomplete = refuseIncomplete(claim, changed);
  if (incomplete) return refuse(incomplete);
  return moveClaim({ ...claim, fields: changed.fields }, action, situation, { entry: outcomeOf(changed) });
}

/** Newer evidence: contests are decided on the most recent. [X4] */
export function refreshEvidence(
  claim: Claim,
  action: ActionOf<'refresh-evidence'>,
  situation: Situation
): Decision<Claim> {
  if (claim.state !== 'approved') return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (action.files.length === 0) return refuse({ code: 'nothing-changed' });
  const barred = refuseFiles(claim.evidence, action.files, situation.limits);
  if (barred) return refuse(barred);
  const evidence = addFiles(claim.evidence, action.files, { action: action.id, by: action.by, situation });
  return { ok: true, claim: writeAction({ ...claim, evidence }, action, situation, {}) };
}

/** In any state but editing and discarded, whatever moved meanwhile; also while the submission waits for its files. [A13] [O5] */
export function commentOn(claim: Claim, action: ActionOf<'comment'>, situation: Situation): Decision<Claim> {
  if ((claim.state === 'editing' && !waitingEntry(claim)) || claim.state === 'discarded')
    return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (isBlank(action.text)) return refuse({ code: 'comment-missing' });
  return { ok: true, claim: writeAction(addComment(claim, action, action.text, situation), action, situation, {}) };
}

/** Moves nothing; the first time counts as seen. [A14] */
export function openClaim(claim: Claim, action: ActionOf<'open'>, situation: Situation): Decision<Claim> {
  if (claim.state === 'editing' || claim.state === 'discarded')
    return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (action.file !== undefined && claim.evidence.every(({ sha256 }) => sha256 !== action.file))
    return refuse({ code: 'no-such-file', file: action.file });
  const evidence = claim.evidence.map((file) =>
    file.sha256 === action.file && file.seenAt === null ? { ...file, seenAt: situation.at } : file
  );
  const seen = { ...claim, evidence, seenAt: claim.seenAt ?? situation.at };
  return { ok: true, claim: writeAction(seen, action, situation, {}) };
}

/** Only takes the place of an action that the gate refused for good. [O4] */
export function replaceRefused(claim: Claim, action: ActionOf<'void'>, situation: Situation): Decision<Claim> {
  return { ok: true, claim: writeAction(claim, action, situation, {}) };
}
