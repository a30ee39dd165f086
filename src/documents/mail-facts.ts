import type { RejectionReason, RequestReason, WithdrawalReason } from '#rules/claim/action.ts';
import type { ClockLength, ClockName } from '#rules/claim/profile.ts';
import type { PartnersClock } from '#rules/clocks/whose-clock.ts';
import type { Day, Instant } from '#rules/days/day.ts';

/** Said in every message about a claim. */
export interface MailedClaim {
  readonly customerName: string | null;
  readonly claimName: string | null;
  /** The claim's zone: its days and last moments are told in it. */
  readonly zone: string;
  /** The vendor's portal decides it: what is said here was recorded by hand. */
  readonly elsewhere: boolean;
}

export interface WaitingForReviewers {
  readonly claim: string;
  readonly customerName: string | null;
  readonly clock: ClockName;
  readonly dueOn: Day;
}

/** What each template needs, as it was when the message was put into the queue. `dueBy` is exclusive. */
export interface MailFacts {
  readonly 'information-requested': MailedClaim & {
    readonly reasons: readonly RequestReason[];
    readonly comment: string;
    /** Ids of the catalogue. */
    readonly removeProducts: readonly string[];
    readonly dueBy: Instant | null;
  };
  readonly 'deadline-coming': MailedClaim & {
    readonly clock: PartnersClock;
    readonly daysLeft: number;
    readonly unit: 'business-days' | 'days';
    readonly dueBy: Instant;
  };
  readonly 'question-unread': MailedClaim & {
    readonly firstManager: string | null;
    readonly askedOn: Day;
    readonly dueBy: Instant;
  };
  readonly rejected: MailedClaim & {
    readonly reason: RejectionReason;
    readonly why: WithdrawalReason | null;
    readonly comment: string | null;
    /** Null: for good. */
    readonly disputeBy: Instant | null;
    /** How long the reviewers have to answer a dispute; absent in a message of an earlier version. */
    readonly answer?: ClockLength | null;
  };
  readonly approved: MailedClaim & { readonly consentBy: Instant | null };
  readonly 'dispute-decided': MailedClaim & {
    readonly outcome: 'approve' | 'reject';
    readonly comment: string | null;
    readonly consentBy: Instant | null;
    /** Of a lost one that can be disputed again; absent or null: for good. */
    readonly disputeBy?: Instant | null;
  };
  readonly contest: MailedClaim & {
    readonly product: string;
    readonly standing: 'contested' | 'held' | 'lost';
    readonly comment: string | null;
  };
  readonly 'evidence-ageing': MailedClaim & { readonly provenOn: Day; readonly freshUntil: Day };
  readonly 'draft-ageing': MailedClaim & { readonly createdOn: Day };
  readonly 'subscription-renewing': MailedClaim & {
    readonly product: string;
    readonly subscriptionId: string | null;
    readonly renewsOn: Day;
  };
  readonly 'customer-unreachable': MailedClaim & { readonly contactName: string | null };
  readonly 'review-digest': {
    readonly day: Day;
    readonly waiting: { readonly submitted: number; readonly inReview: number; readonly disputed: number };
    readonly late: readonly WaitingForReviewers[];
    readonly dueToday: readonly WaitingForReviewers[];
    /** Late or due today and not listed. */
    readonly more: number;
  };
}
