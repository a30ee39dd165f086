/** Every reason for which the rules, the gate or the registrar can refuse an action. One sentence each in texts. */
export const refusalCodes = [
  // shape and authorship: the gate's
  'malformed',
  'too-large',
  'wrong-hash',
  'not-yours',
  'wrong-organisation',
  'unknown-version',
  'already-written',
  'not-deletable',
  // permission
  'role-may-not',
  // the claim's state
  'no-such-claim',
  'claim-exists',
  'claim-full',
  'wrong-state',
  'claim-moved-on',
  'window-over',
  'overtaken',
  'files-never-arrived',
  'for-good',
  'dispute-used-up',
  // content
  'field-not-editable',
  'nothing-said',
  'reason-missing',
  'reason-not-listed',
  'comment-missing',
  'form-incomplete',
  'evidence-missing',
  'not-acknowledged',
  'no-such-file',
  'no-such-product',
  'too-many-files',
  'file-too-large',
  'file-type-not-accepted',
  'adjudicated-elsewhere',
  'adjudicated-here',
  'day-in-future',
  'nothing-changed',
  'voided'
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal is a value with a code and the facts its sentence needs. Plain JSON. */
export interface RefusalFact {
  readonly code: RefusalCode;
  readonly [fact: string]: unknown;
}

export type Refusal = { readonly ok: false; readonly refusal: RefusalFact };
export type Accepted<T> = { readonly ok: true; readonly claim: T };
export type Decision<T> = Accepted<T> | Refusal;

export const refuse = (refusal: RefusalFact): Refusal => ({ ok: false, refusal });
