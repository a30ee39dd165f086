import type { Language } from '#rules/language.ts';
import type { Instant } from '#rules/days/day.ts';

export const partnerMailKinds = [
  'information-requested',
  'deadline-coming',
  'question-unread',
  'rejected',
  'approved',
  'dispute-decided',
  'contest',
  'evidence-ageing',
  'draft-ageing',
  'subscription-renewing',
  'customer-unreachable'
] as const;
export const reviewerMailKinds = ['review-digest'] as const;

/** What people are written to about. One template each, in HTML and plain text. */
export const mailKinds = [...partnerMailKinds, ...reviewerMailKinds] as const;
export type MailKind = (typeof mailKinds)[number];

/** Cannot be switched off: an answer window that nobody heard of is the pain this is for. */
export const alwaysSent: readonly MailKind[] = ['information-requested'];

/** To whoever has no account, or not yet one. */
export const otherMailKinds = ['consent', 'invitation'] as const;
export type OtherMailKind = (typeof otherMailKinds)[number];

/** Stored with the account. */
export interface MailPreferences {
  readonly language: Language;
  /** Kinds that the person does not want. */
  readonly off: readonly MailKind[];
}

/**
 * `waiting`: to be tried at `nextTryAt`. `sending`: noted before the mail server is spoken to, so that a process that was killed leaves a
 * trace; the next one sends it again, with the same Message-ID. `kept`: there is no mail server; shown to administrators. `failed`: the
 * server refused it for good. `bounced`: taken, and came back later. `unwanted`: switched off, or no longer true when it was to go.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'bounced', 'kept', 'unwanted'] as const;
export type MailState = (typeof mailStates)[number];

/** After it was settled; then a message is emptied. docs/decisions/0020 */
export const mailKeptDays = 180;

/**
 * `mail:<key>` in the `registrar` database: a message that is to go, or went. The key follows from what it is about (`<action>:<recipient>`,
 * `<claim>:<clock>:<dueOn>:<days>:<recipient>` …), so that twice is once; the Message-ID follows from the key, so that a message which was
 * taken by the mail server just before a crash is known there when it comes again.
 */
export interface MailDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly v: 1;
  readonly kind: MailKind | OtherMailKind;
  /** An account's ULID where there is one: address, name and language are looked up when it goes. */
  readonly person?: string;
  /** Where there is none: the customer, an invited person. */
  readonly to?: { readonly name: string; readonly address: string; readonly language: Language };
  readonly claim?: string;
  readonly org?: string;
  /** What the template needs besides, plain JSON, without secrets. */
  readonly facts: { readonly [name: string]: unknown };
  /** In official time. */
  readonly madeAt: Instant;
  readonly state: MailState;
  readonly tries: number;
  /** In the machine's own time, as sessions and leases: moving the official clock must not hold mail up. */
  readonly nextTryAt: Instant;
  /** In official time: when the mail server took it or refused it, or when it was kept, not wanted, or noted as come back. */
  readonly settledAt?: Instant;
  /** What the mail server said, without addresses, or one of `notSentReasons`: for administrators. */
  readonly answer?: string;
  /**
   * In official time: since when `person`, `to`, `answer` and `facts` but for a round are gone. It is neither read nor sent again; its id keeps
   * the same message from being put into the queue once more.
   */
  readonly emptiedAt?: Instant;
}

/** Why a message did not reach the mail server. */
export const notSentReasons = [
  'no-mail-server',
  'switched-off',
  'account-gone',
  'no-longer-member',
  'no-longer-true',
  'nobody-to-write-to',
  'could-not-be-written',
  'not-an-address'
] as const;
export type NotSentReason = (typeof notSentReasons)[number];

/** What whoever wants a message to go gives; the queue adds the rest. */
export type NewMail = Pick<MailDocument, '_id' | 'kind' | 'person' | 'to' | 'claim' | 'org' | 'facts' | 'madeAt'>;

export const mailDocumentId = (key: string): string => `mail:${key}`;
