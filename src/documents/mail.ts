import type { Instant } from '#rules/days/day.ts';

/** What people are written to about. One template each, in HTML and plain text. */
export const mailKinds = [
  // to partners
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
  'customer-unreachable',
  // to reviewers
  'review-digest'
] as const;
export type MailKind = (typeof mailKinds)[number];

/** Cannot be switched off: an answer window that nobody heard of is the pain this is for. */
export const alwaysSent: readonly MailKind[] = ['information-requested'];

/** To whoever has no account, or not yet one. */
export type OtherMailKind = 'consent' | 'invitation';

export interface MailPreferences {
  readonly language: 'en' | 'pt-BR';
  /** Kinds that the person does not want. */
  readonly off: readonly MailKind[];
}

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
  readonly to?: { readonly name: string; readonly address: string; readonly language: 'en' | 'pt-BR' };
  readonly claim?: string;
  readonly org?: string;
  /** What the template needs besides, plain JSON, without secrets. */
  readonly facts: { readonly [name: string]: unknown };
  readonly madeAt: Instant;
  /** `kept`: there is no mail server; shown to administrators. `failed`: the server refused it for good. `bounced`: it came back later. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'bounced' | 'kept' | 'unwanted';
  readonly tries: number;
  readonly nextTryAt: Instant;
  readonly settledAt?: Instant;
  /** What the mail server said, for administrators. */
  readonly answer?: string;
}

export const mailDocumentId = (key: string): string => `mail:${key}`;
