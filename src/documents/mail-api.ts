import type { Language } from '#rules/language.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import type { Instant } from '#rules/days/day.ts';
import {
  alwaysSent,
  partnerMailKinds,
  reviewerMailKinds,
  type MailDocument,
  type MailKind,
  type MailState
} from './mail.ts';

/**
 * Mail, in the server's HTTP interface (api.ts). The first two are everybody's own; the others are the administrators', who get 403 from no
 * role but their own.
 *
 * | route | takes | answers |
 * |---|---|---|
 * | `GET /api/me/mail` | – | 200 `MailChoices`; 401 `signed-out` |
 * | `PUT /api/me/mail` | `NewMailChoices` | 200 `MailChoices`; 400 `malformed`, also for a kind that is not the person's or cannot be switched off |
 * | `GET /api/mail` | `?before=<place>`, `?show=problems` | 200 `MailList`, newest first |
 * | `GET /api/mail/text` | `?id=` | 200 `MailText` of a message that was kept; 404 `not-found`, also once it was emptied |
 * | `POST /api/mail/try-again` | `{ id }` | 204; 404 where it did not fail, come back, or was kept, or was emptied |
 * | `POST /api/mail/test` | `TestOrder` | 200 `TestReply`: what the mail server said, after at most half a minute |
 * | `POST /api/mail/came-back` | `{ id }` | 204; 404 where it was not sent, or was emptied |
 */
export interface TestOrder {
  readonly to: string;
  readonly language: Language;
}

/** `taken`: the mail server has it. `refused` for good, `unreachable` for now. `no-server`: there is none, nothing went. */
export interface TestReply {
  readonly outcome: 'taken' | 'refused' | 'unreachable' | 'no-server';
  /** What the mail server said, without addresses. */
  readonly answer: string;
}

export interface MailChoices {
  readonly language: Language;
  /** What somebody in this role is written about, in order of the screen. */
  readonly kinds: readonly { readonly kind: MailKind; readonly isOn: boolean; readonly isFixed: boolean }[];
}

export interface NewMailChoices {
  readonly language: Language;
  readonly off: readonly MailKind[];
}

export interface MailList {
  readonly mails: readonly ListedMail[];
  /** For `before`; null at the end. */
  readonly next: string | null;
  readonly counts: { readonly [S in MailState]: number };
  /** Without a mail server messages are kept. */
  readonly hasMailServer: boolean;
}

export interface ListedMail extends Pick<
  MailDocument,
  'kind' | 'state' | 'madeAt' | 'tries' | 'nextTryAt' | 'settledAt' | 'answer' | 'claim' | 'emptiedAt'
> {
  readonly id: string;
  /** Null: the account is gone, or the message was emptied. */
  readonly to: { readonly name: string; readonly address: string } | null;
  /** The claim's customer, where it is about one. */
  readonly customerName: string | null;
}

export interface MailText {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly madeAt: Instant;
}

/** What somebody in this role is written about. */
export function mailKindsOf(role: PersonRole): readonly MailKind[] {
  if (role === 'reviewer') return reviewerMailKinds;
  return role === 'administrator' ? [] : partnerMailKinds;
}

export const canSwitchOff = (kind: MailKind): boolean => !alwaysSent.includes(kind);
