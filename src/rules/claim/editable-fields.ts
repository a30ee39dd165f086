import type { Actor } from './actor.ts';
import type { Claim } from './claim.ts';
import { fieldNames, fieldsThat, type EditKey, type FieldName } from './fields.ts';
import type { Profile } from './profile.ts';
import { permits } from './permits.ts';

/** What a person may change now. `evidence`: whether files may be added. [A2] */
export interface Editable {
  readonly fields: readonly FieldName[];
  readonly products: boolean;
  readonly evidence: boolean;
}

/** Without a claim: what a new one's form may hold. */
export function editableFields(
  claim: Pick<Claim, 'state'>,
  actor: Pick<Actor, 'role'>,
  profile: Pick<Profile, 'editableIn'>
): Editable {
  if (!permits(actor, 'edit')) return nothing;
  if (claim.state === 'editing') return { fields: fieldNames, products: true, evidence: true };
  if (actor.role !== 'manager' || !isEditableState(claim, profile)) return nothing;
  return { fields: fieldsAfterSubmit, products: true, evidence: true };
}

export function isEditableState({ state }: Pick<Claim, 'state'>, profile: Pick<Profile, 'editableIn'>): boolean {
  return state === 'editing' || profile.editableIn.some((editable) => editable === state);
}

/** Once it was submitted. */
export function isEditableAfterSubmit(key: EditKey): boolean {
  return key.indexOf('products/') === 0 || fieldsAfterSubmit.some((field) => field === key);
}

export const contactFields = fieldsThat(({ isContact }) => isContact === true);

const fieldsAfterSubmit = fieldsThat(({ afterSubmit }) => afterSubmit === true);

const nothing: Editable = { fields: [], products: false, evidence: false };
