import type { Day, Instant } from '../days/day.ts';
import type { Changes, ClaimFields, FileManifest, ProductLine } from './fields.ts';

export const requestReasons = [
  'missing-poe',
  'missing-customer-signature',
  'missing-or-old-dates',
  'missing-partner-service',
  'missing-products'
] as const;
export type RequestReason = (typeof requestReasons)[number];

/** What a reviewer may reject with. */
export const reviewerRejectionReasons = [
  'insufficient-poe',
  'missing-customer-consent',
  'missing-products',
  'poe-unavailable'
] as const;
export type ReviewerRejectionReason = (typeof reviewerRejectionReasons)[number];

/** What the vendor's portal can have rejected with. */
export const recordableRejectionReasons = [...reviewerRejectionReasons, 'no-partner-response'] as const;
export type RecordableRejectionReason = (typeof recordableRejectionReasons)[number];

/** `not-recorded`: the portal rejected, and nobody recorded why. docs/decisions/0023 */
export type RejectionReason =
  | RecordableRejectionReason
  | 'partner-request'
  | 'customer-declined'
  | 'another-partner'
  | 'dispute-lost'
  | 'not-recorded';

export const withdrawalReasons = ['wrong-mpn-id', 'wrong-activity', 'no-longer-working-together'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export const acknowledgements = ['customer-knows', 'evidence-is-true', 'customer-will-be-told'] as const;
export type Acknowledgement = (typeof acknowledgements)[number];

/**
 * What the vendor's portal can have said about a claim that is adjudicated elsewhere: what it answered, and that the partner moved there, of
 * which nothing more is known. `take-back`: an earlier move was recorded by mistake. docs/decisions/0014
 */
export const recordableKinds = [
  'submit',
  'begin-review',
  'request-information',
  'approve',
  'reject',
  'decline-consent',
  'dispute',
  'decide-dispute',
  'withdraw',
  'take-back'
] as const;
export type RecordableKind = (typeof recordableKinds)[number];

/** What a contributor prepares and a manager sends. */
export const preparableMoves = ['respond', 'dispute', 'refresh-evidence'] as const;
export type PreparableMove = (typeof preparableMoves)[number];

export const evaluationProgrammes = ['OSU', 'OSA'] as const;
export type EvaluationProgramme = (typeof evaluationProgrammes)[number];

/** Only where the claim is adjudicated elsewhere: the day on which the partner made the move there. */
interface MadeElsewhere {
  readonly happenedOn?: Day;
}

/** What each kind of action carries besides what all carry. */
export interface Payloads {
  create: {
    readonly fields: ClaimFields;
    readonly products?: { readonly [line: string]: ProductLine };
    readonly madeFrom?: string;
  };
  edit: { readonly changes: Changes };
  'add-evidence': { readonly files: readonly FileManifest[] };
  'remove-evidence': { readonly file: string };
  discard: Record<never, never>;
  restore: Record<never, never>;
  submit: MadeElsewhere & { readonly acknowledged: readonly Acknowledgement[]; readonly note?: string };
  'begin-review': Record<never, never>;
  'request-information': {
    readonly reasons: readonly RequestReason[];
    readonly comment: string;
    readonly removeProducts: readonly string[];
  };
  respond: MadeElsewhere & {
    readonly comment?: string;
    readonly changes?: Changes;
    readonly files?: readonly FileManifest[];
  };
  approve: { readonly comment?: string };
  reject: { readonly reason: ReviewerRejectionReason; readonly comment: string };
  'decline-consent': { readonly comment?: string };
  'correct-customer-contact': { readonly changes: Changes };
  withdraw: MadeElsewhere & { readonly why: WithdrawalReason; readonly comment?: string };
  dispute: MadeElsewhere & {
    readonly justification?: string;
    readonly files?: readonly FileManifest[];
    /** An answer made in time and received late, kept as proof: its id and when it was made. */
    readonly lateAnswer?: { readonly action: string; readonly madeAt: Instant };
  };
  /** Changes nothing: kept with the claim, so that a manager can check and send it. docs/decisions/0038 */
  prepare: {
    readonly move: PreparableMove;
    readonly comment?: string;
    /** Of an answer: what it would change. Named otherwise than `changes`, for nothing is changed yet. */
    readonly proposed?: Changes;
    readonly files?: readonly FileManifest[];
  };
  'decide-dispute': { readonly outcome: 'approve' | 'reject'; readonly comment: string };
  'refresh-evidence': { readonly files: readonly FileManifest[] };
  comment: { readonly text: string };
  open: { readonly file?: string };
  'open-contest': { readonly line: string };
  'decide-contest': { readonly line: string; readonly standing: 'held' | 'lost'; readonly comment: string };
  /** The others who claimed the product are gone. */
  'close-contest': { readonly line: string };
  evaluate: {
    readonly programme: EvaluationProgramme;
    readonly outcome: 'eligible' | 'not-eligible';
    readonly reason?: string;
  };
  record: {
    readonly fact: RecordableKind;
    readonly happenedOn: Day;
    readonly learntFrom: string;
    readonly reasons?: readonly RequestReason[];
    readonly reason?: RecordableRejectionReason;
    readonly removeProducts?: readonly string[];
    readonly outcome?: 'approve' | 'reject';
    readonly comment?: string;
    /** The id of the action whose move no longer counts: of `take-back`, or where the fact stands for it. */
    readonly takesBack?: string;
  };
  /** What became of the mail that tells the customer of the approval. `takenAt`: when the mail server took it; else when this is noted. */
  'note-consent-mail': {
    readonly round: number;
    readonly outcome: 'sent' | 'failed';
    readonly takenAt?: Instant;
    /** In a demonstration without a mail server: it counts as taken, and went to nobody. */
    readonly kept?: true;
  };
  /** Stands for an action that the gate refused for good, so that those after it are not held up. */
  void: { readonly replaces: string };
}

export type ActionKind = keyof Payloads;

/** What every action carries; see docs/design.md, "Documents". */
export interface ActionHead {
  /** `action:<claim>:<ulid>.<hash>` */
  readonly id: string;
  readonly claim: string;
  /** The organisation whose claim this is, also in a reviewer's actions. */
  readonly org: string;
  readonly by: string;
  readonly device: string;
  readonly madeAt: Instant;
  /** Server's time less this device's, as last known. */
  readonly clockOffsetMs: number;
  /** This device's previous action on the same claim. */
  readonly after: string | null;
  /** The last history entry the person saw (its `n`); null before the claim was on record. */
  readonly basedOn: number | null;
}

export type ActionOf<K extends ActionKind> = { readonly [P in K]: ActionHead & { readonly kind: P } & Payloads[P] }[K];
export type ClaimAction = ActionOf<ActionKind>;
