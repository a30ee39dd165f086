import type { ActionOf } from './action.ts';
import { addFiles, refuseFiles } from './add-files.ts';
import { changeFields, findMalformedKeys, keysOf, type Changed } from './change-fields.ts';
import type { Claim } from './claim.ts';
import { isEditableAfterSubmit, isEditableState } from './editable-fields.ts';
import type { Changes } from './fields.ts';
import { missingInForm } from './form.ts';
import { writeAction } from './history.ts';
import { refuse, type Decision, type RefusalFact } from './refusal.ts';
import type { Situation } from './situation.ts';

/** Where a value clashes the others are taken, and the clashing ones come back with what stands. [A2] [E1] */
export function editClaim(claim: Claim, action: ActionOf<'edit'>, situation: Situation): Decision<Claim> {
  const barred = refuseEditing(claim, situation, action.changes) ?? refuseChanges(claim, action.changes);
  if (barred) return refuse(barred);
  if (keysOf(action.changes).length === 0) return refuse({ code: 'nothing-changed' });
  const changed = changeFields(claim, action.changes);
  const incomplete = refuseIncomplete(claim, changed);
  if (incomplete) return refuse(incomplete);
  const { fields, products } = changed;
  return { ok: true, claim: writeAction({ ...claim, fields, products }, action, situation, outcomeOf(changed)) };
}

/** [A2] [E2] */
export function addEvidence(claim: Claim, action: ActionOf<'add-evidence'>, situation: Situation): Decision<Claim> {
  const { files } = action;
  const barred = refuseEditing(claim, situation) ?? refuseFiles(claim.evidence, files, situation.limits);
  if (barred) return refuse(barred);
  if (files.length === 0) return refuse({ code: 'nothing-changed' });
  const evidence = addFiles(claim.evidence, files, { action: action.id, by: action.by, situation });
  return { ok: true, claim: writeAction({ ...claim, evidence }, action, situation, {}) };
}

/** Once submitted, evidence is only added: a reviewer may have seen it. [A2] */
export function removeEvidence(
  claim: Claim,
  action: ActionOf<'remove-evidence'>,
  situation: Situation
): Decision<Claim> {
  if (claim.state !== 'editing') return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  const evidence = claim.evidence.filter((file) => file.sha256 !== action.file);
  if (evidence.length === claim.evidence.length) return refuse({ code: 'no-such-file', file: action.file });
  return { ok: true, claim: writeAction({ ...claim, evidence }, action, situation, {}) };
}

/** Why these changes cannot be made where the claim stands, whoever makes them. */
export function refuseChanges(claim: Claim, changes: Changes): RefusalFact | null {
  const malformed = findMalformedKeys(changes);
  if (malformed.length > 0) return { code: 'malformed', fields: malformed };
  if (claim.state === 'editing') return null;
  const fixed = keysOf(changes).filter((key) => !isEditableAfterSubmit(key) && !isNameThere(claim, key));
  return fixed.length > 0 ? { code: 'field-not-editable', field: fixed[0], fields: fixed } : null;
}

/** What was submitted stays complete. [F6] */
export function refuseIncomplete(claim: Claim, changed: Pick<Claim, 'fields' | 'products'>): RefusalFact | null {
  if (claim.state === 'editing') return null;
  const before = missingInForm(claim);
  const missing = missingInForm(changed).filter(
    ({ field, code }) => !before.some((known) => known.field === field && known.code === code)
  );
  return missing.length > 0 ? { code: 'form-incomplete', field: missing[0]?.field, missing } : null;
}

/** What the entry says of changed fields. */
export function outcomeOf({ taken, clashes }: Changed): {
  readonly outcome: 'accepted' | 'partly';
  readonly changes: Changes;
  readonly clashes?: Changed['clashes'];
} {
  if (Object.keys(clashes).length === 0) return { outcome: 'accepted', changes: taken };
  return { outcome: 'partly', changes: taken, clashes };
}

/** What the portal calls the claim is learnt from it at any time, and changes nothing there. [L5] */
function isNameThere(claim: Claim, key: string): boolean {
  return key === 'portalClaimId' && claim.adjudicated === 'elsewhere' && claim.state !== 'discarded';
}

function refuseEditing(claim: Claim, situation: Situation, changes: Changes = {}): RefusalFact | null {
  const { actor, terms } = situation;
  const keys = keysOf(changes);
  const isOpen =
    isEditableState(claim, terms.profile) || (keys.length > 0 && keys.every((key) => isNameThere(claim, key)));
  if (!isOpen) return { code: 'wrong-state', state: claim.state, action: 'edit' };
  if (claim.state !== 'editing' && actor.role !== 'manager')
    return { code: 'role-may-not', action: 'edit', role: actor.role };
  return null;
}
