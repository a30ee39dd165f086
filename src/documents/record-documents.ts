import type { Claim } from '#rules/claim/claim.ts';
import type { Role } from '#rules/claim/actor.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';
import { claimDocumentId } from './ids.ts';

export const claimVersion = 1;

/** A claim on record: `claim:<ulid>`, in the register of its organisation's desk and in the programme's mirrors. */
export type ClaimDocument = Claim & { readonly _id: string; readonly _rev?: string; readonly v: number };

/** `received:<action>`, by the gate, first write wins. */
export interface ReceivedDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly v: number;
  readonly receivedAt: Instant;
  /** The author's role when it was received. */
  readonly role: Role;
}

/** `refusal:<action>`, in a register, where no claim exists to carry it. */
export interface RefusalDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly v: number;
  readonly action: string;
  readonly claim: string;
  readonly receivedAt: Instant;
  readonly onRecordAt: Instant;
  readonly refusal: RefusalFact;
}

export function claimToDocument(claim: Claim, rev?: string): ClaimDocument {
  return { ...claim, _id: claimDocumentId(claim.id), v: claimVersion, ...(rev ? { _rev: rev } : {}) };
}

/** Null when the document was written by a newer version: it is kept, and shown as "needs a newer app". */
export function documentToClaim(document: ClaimDocument): Claim | null {
  if (document.v !== claimVersion) return null;
  const { _id, _rev, v, ...claim } = document;
  return claim as Claim;
}
