import type { LocalText } from '../language.ts';
import type { Day, Instant } from '../days/day.ts';
import type {
  ActionKind,
  ActionOf,
  EvaluationProgramme,
  RejectionReason,
  RequestReason,
  WithdrawalReason
} from './action.ts';
import type { Role } from './actor.ts';
import type { Changes, ClaimFields, EditValue, FileManifest, ProductLine } from './fields.ts';
import type { ClockLength, ClockName } from './profile.ts';
import type { RefusalFact } from './refusal.ts';

/** What the claim was created under and keeps: ids of a profile and a holiday calendar, and an IANA zone. */
export interface Terms {
  readonly profile: string;
  readonly calendar: string;
  readonly zone: string;
}

export interface Extension {
  /** Business days added. */
  readonly days: number;
  readonly why: 'answering-time' | 'outage';
  /** The day on which the answer was received, or the outage ended. */
  readonly on: Day;
}

export interface Clock {
  readonly clock: ClockName;
  readonly startedOn: Day;
  readonly length: ClockLength;
  /** The last day. */
  readonly dueOn: Day;
  /** The first instant after it: exclusive. */
  readonly dueBy: Instant;
  readonly extensions: readonly Extension[];
}

/** A clock that has ended, for the timeline. */
export interface PastClock extends Clock {
  readonly endedOn: Day;
  readonly ranOut: boolean;
}

export interface EvidenceFile extends FileManifest {
  /** The action that named it. */
  readonly action: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** When all its bytes were there and right; null: still on its way. */
  readonly verifiedAt: Instant | null;
  /** The first time a reviewer opened it. */
  readonly seenAt: Instant | null;
}

export interface ClaimComment {
  readonly action: string;
  readonly by: string;
  readonly role: Role;
  readonly at: Instant;
  readonly text: string;
}

/** An action that waits for its files before it is decided; comments and withdrawal go on meanwhile. */
export interface WaitingAction {
  readonly action: ActionOf<'submit' | 'respond' | 'dispute'>;
  readonly role: Role;
  readonly receivedAt: Instant;
  /** Exclusive: the end of the next business day after receipt. */
  readonly filesBy: Instant;
  /** SHA-256 of the files that have not arrived, and how many it waits for in all. */
  readonly missing: readonly string[];
  readonly of: number;
  /** The claim's `stateSince` when it was received: when that has changed, the action is overtaken. */
  readonly stateSince: number;
}

/** What happens of itself, and not by an action. */
export type OccurrenceKind = 'ran-out' | 'sent' | 'extended' | 'files-arrived' | 'gap';

/** One line of the record. What it says besides (comment, reasons, files …) is the action's payload in `said`. */
export interface HistoryEntry {
  /** 1, 2, 3 … within the claim. */
  readonly n: number;
  /** The action's id; null where a clock or the registrar wrote the entry. */
  readonly action: string | null;
  readonly kind: ActionKind | OccurrenceKind;
  readonly by: string;
  readonly role: Role;
  readonly madeAt: Instant;
  readonly receivedAt: Instant;
  readonly onRecordAt: Instant;
  readonly outcome: 'accepted' | 'partly' | 'refused';
  readonly refusal?: RefusalFact;
  /** What was changed. */
  readonly changes?: Changes;
  /** Of a `partly` taken edit: what was not, with the value that stands. */
  readonly clashes?: {
    readonly [field: string]: { readonly from: EditValue; readonly to: EditValue; readonly stands: EditValue };
  };
  /** The state after this entry, where the entry moved the claim. */
  readonly state?: ClaimState;
  /** The action's payload, less what `changes` says already; of an occurrence, e.g. `{ clock, dueBy }`. */
  readonly said?: { readonly [name: string]: unknown };
}

export interface Request {
  readonly action: string;
  readonly by: string;
  readonly on: Day;
  readonly at: Instant;
  readonly reasons: readonly RequestReason[];
  readonly comment: string;
  readonly removeProducts: readonly string[];
}

export interface Rejection {
  readonly reason: RejectionReason;
  readonly why?: WithdrawalReason;
  readonly comment?: string;
  readonly at: Instant;
  readonly on: Day;
  readonly forGood: boolean;
}

interface ClaimBase {
  /** ULID. */
  readonly id: string;
  readonly org: string;
  readonly adjudicated: 'here' | 'elsewhere';
  readonly terms: Terms;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly madeFrom?: string;
  readonly fields: ClaimFields;
  readonly products: { readonly [line: string]: ProductLine };
  readonly evidence: readonly EvidenceFile[];
  readonly comments: readonly ClaimComment[];
  /** Running clocks, sorted by name. */
  readonly clocks: readonly Clock[];
  readonly pastClocks: readonly PastClock[];
  readonly waiting: readonly WaitingAction[];
  readonly history: readonly HistoryEntry[];
  /** The `n` of the entry by which the present state was entered. */
  readonly stateSince: number;
  /** The first time a reviewer opened the claim. */
  readonly seenAt: Instant | null;
}

interface Submitted extends ClaimBase {
  readonly submittedOn: Day;
  /** Business days added to the decision target by the partner's answers so far. */
  readonly answeringDays: number;
  /** As last given, also while the partner answers; null where none runs or the reviewers are done. */
  readonly decisionTarget: Clock | null;
  /** Every information request so far, oldest first; the last one is open in `action-required`. */
  readonly requests: readonly Request[];
  readonly disputes: number;
}

export type EditingClaim = ClaimBase & { readonly state: 'editing' };
export type DiscardedClaim = ClaimBase & {
  readonly state: 'discarded';
  readonly discardedOn: Day;
  readonly restorableBy: Instant;
};
export type SubmittedClaim = Submitted & { readonly state: 'submitted' };
export type InReviewClaim = Submitted & { readonly state: 'in-review' };
export type ActionRequiredClaim = Submitted & { readonly state: 'action-required' };
/** How the customer is told of the approval. */
export interface ConsentMail {
  /** `waiting`: the mail server has not taken it yet. `failed`: it was refused, or came back. */
  readonly state: 'waiting' | 'sent' | 'failed';
  /** 1, 2, 3 … over the whole claim: each approval and each corrected contact begins a new one, and makes older links void. */
  readonly round: number;
  /** When this state began: for `sent`, when the mail server took it. */
  readonly at: Instant;
  /** Of `sent`, in a demonstration without a mail server: nobody was told. */
  readonly kept?: true;
}

export type ApprovedClaim = Submitted & {
  readonly state: 'approved';
  readonly approvedAt: Instant;
  /** Absent where nobody writes to the customer from here: claims decided elsewhere, and those approved before there was mail. */
  readonly consentMail?: ConsentMail;
  readonly sentAt: Instant | null;
  readonly evaluations: {
    readonly [P in EvaluationProgramme]?: {
      readonly outcome: 'eligible' | 'not-eligible';
      readonly reason?: string;
      /** As the programme's list said it then. Absent: no reason, or evaluated before the list could be changed. */
      readonly reasonText?: LocalText;
      readonly at: Instant;
    };
  };
};
export type RejectedClaim = Submitted & { readonly state: 'rejected'; readonly rejection: Rejection };
export type DisputedClaim = Submitted & {
  readonly state: 'disputed';
  readonly rejection: Rejection;
  readonly dispute: {
    readonly action: string;
    readonly on: Day;
    readonly justification?: string;
    readonly files: readonly string[];
  };
};

export type Claim =
  | EditingClaim
  | DiscardedClaim
  | SubmittedClaim
  | InReviewClaim
  | ActionRequiredClaim
  | ApprovedClaim
  | RejectedClaim
  | DisputedClaim;

export type ClaimState = Claim['state'];

export const claimStates = [
  'editing',
  'submitted',
  'in-review',
  'action-required',
  'approved',
  'rejected',
  'disputed',
  'discarded'
] as const satisfies readonly ClaimState[];
