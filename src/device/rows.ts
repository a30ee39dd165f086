import type { ActionDocument } from '#documents/action-document.ts';
import type { ClaimDocument } from '#documents/record-documents.ts';
import type { PreparableMove } from '#rules/claim/action.ts';
import type { AskedOf } from '#rules/claim/attention.ts';
import type { ClaimState, Terms } from '#rules/claim/claim.ts';
import type { ClockLength, ClockName } from '#rules/claim/profile.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';
import type { PartnersMove } from '#rules/claim/kinds.ts';

/** Where an action is. `refused` by gate or registrar; kept with its reason. docs/glossary.md. */
export type ActionStage = 'on-device' | 'received' | 'on-record' | 'refused';

/** This device's action, kept for 90 days after it is settled. */
export interface ActionRow {
  readonly id: string;
  readonly claim: string;
  readonly kind: string;
  readonly madeAt: Instant;
  readonly stage: ActionStage;
  readonly document: ActionDocument;
  readonly refusal?: RefusalFact;
  /** Fields of a partly taken edit, which the person still has to choose about. */
  readonly clashes?: {
    readonly [field: string]: { readonly from: unknown; readonly to: unknown; readonly stands: unknown };
  };
  /** The person has read the refusal, or chosen about the clash: it no longer needs them. */
  readonly acknowledged?: boolean;
  readonly settledAt?: Instant;
  /** The server's time when it said that it has the action. */
  readonly receivedAt?: Instant;
}

/** The register's copy. */
export interface ClaimRow {
  readonly id: string;
  readonly document: ClaimDocument;
}

/**
 * Why a claim stands in the person's "needs you" list; null: it does not. What the rules ask of them, or: `refused`, `clash`: of an action that
 * was made here. `newer-app`: a newer version wrote it.
 */
export type Attention = AskedOf | 'refused' | 'clash' | 'newer-app' | null;

/** One line of a list: what it shows and sorts by, with this device's waiting actions applied. Small, so that 5,000 are quick. */
export interface SummaryRow {
  readonly id: string;
  readonly org: string;
  readonly state: ClaimState;
  readonly name: string;
  readonly customerName: string;
  readonly customerDomain: string;
  readonly tenantId: string;
  readonly mpnId: string;
  readonly products: readonly string[];
  /** Decided in the vendor's portal; absent: here. */
  readonly elsewhere?: true;
  readonly portalClaimId?: string;
  /** The clock that presses first for whoever looks, and its end; `Infinity` sorts last where none runs. */
  readonly clock: ClockName | null;
  /** How that clock counts under the claim's own profile; null with no clock. */
  readonly unit: ClockLength['unit'] | null;
  readonly dueBy: Instant;
  /** Approved, and the customer is not told yet: their time has not begun. */
  readonly isHeld?: true;
  /** A countdown is counted in the claim's own zone and calendar. */
  readonly terms: Terms;
  readonly attention: Attention;
  /** What a manager may send stands prepared; absent: nothing does. */
  readonly prepared?: PreparableMove;
  /** Editing claims: how many things are missing before it can be submitted. */
  readonly missing: number;
  /** For reviewers: the products that other partners claim as well; absent: none. */
  readonly contests?: readonly ContestedLine[];
  /** Own actions not yet on record. */
  readonly waiting: number;
  /** The row says how it will be once this counts, and when there is no more time for it. */
  readonly unsent?: { readonly kind: PartnersMove; readonly isHere: boolean };
  readonly changedAt: Instant;
  /** Lower-case words of customer, domain, product, MPN id, tenant id; searched by prefix. */
  readonly words: readonly string[];
}

/** A product line of a claim that other partners claim too. `key` is the same in all their claims. */
export interface ContestedLine {
  readonly key: string;
  readonly line: string;
  readonly product: string;
}

/** What is typed and not yet an action. One per claim and form. */
export interface DraftRow {
  /** `<claim>/<form>`, e.g. `01J…/new-claim`, `01J…/answer`. */
  readonly id: string;
  readonly claim: string;
  readonly form: string;
  /** The form's own values, plain JSON. */
  readonly values: { readonly [name: string]: unknown };
  readonly savedAt: Instant;
}

export interface FileRow {
  readonly sha256: string;
  readonly claim: string;
  readonly org: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  /** SHA-256 of the chunk list, as in the manifest. */
  readonly chunks: string;
  readonly chunkHashes: readonly string[];
  /** How many chunks the server is known to have. */
  readonly sent: number;
  /** `cached`: opened from the server and kept for offline. */
  readonly stage: 'on-device' | 'received' | 'cached';
  readonly addedAt: Instant;
  /** A small JPEG. Bytes: a private window refuses to store a Blob (docs/decisions/0028). */
  readonly picture?: ArrayBuffer;
  /** The same as earlier versions stored it. */
  readonly thumbnail?: Blob;
  /** Why its bytes did not reach the server when they were last tried; it is tried again by itself. */
  readonly trouble?: FileTrouble;
}

/**
 * `part-missing`: this device has lost or changed a part of it. `not-taken`: something else was answered than that it was taken.
 * `breaks-off`: others get through, and this one's connection ends without an answer. `no-place`: the server knows no such organisation of
 * this person's. `no-room`: the person or the organisation has sent as much as they may for now.
 */
export interface FileTrouble {
  readonly reason: 'part-missing' | 'not-taken' | 'breaks-off' | 'no-place' | 'no-room';
  /** What was answered, as HTTP says it. */
  readonly status?: number;
}

export interface ChunkRow {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}
