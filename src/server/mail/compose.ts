import type { Language } from '#rules/language.ts';
import type { MailDocument, MailPreferences, NotSentReason, OtherMailKind } from '#documents/mail.ts';
import { alwaysSent, otherMailKinds } from '#documents/mail.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { Letter } from './letter.ts';

export interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly language: Language;
}

/** Null: no longer true, it does not go. */
export type WriteLetter = (mail: MailDocument, to: Recipient) => Promise<Letter | null>;

export type Composed =
  | { readonly ok: true; readonly to: Recipient; readonly letter: Letter }
  | { readonly ok: false; readonly state: 'unwanted' | 'failed'; readonly answer: NotSentReason };

export type Compose = (mail: MailDocument) => Promise<Composed>;

export interface ComposeParts {
  /** Null: there is no such account, or it may no longer sign in. */
  readonly person: (id: string) => Promise<Person | null>;
  readonly preferences: (id: string) => Promise<MailPreferences>;
  /** Of the kinds that go to people with an account. */
  readonly write: WriteLetter;
  /** Of those that go to others. */
  readonly others: { readonly [K in OtherMailKind]: WriteLetter };
}

/** To whom a message goes, in which language, and what it says: looked up when it goes, not when it was put into the queue. */
export function makeCompose({ person, preferences, write, others }: ComposeParts): Compose {
  const composeTo = async (mail: MailDocument, to: Recipient, writeLetter: WriteLetter): Promise<Composed> => {
    const letter = await writeLetter(mail, to);
    return letter ? { ok: true, to, letter } : { ok: false, state: 'unwanted', answer: 'no-longer-true' };
  };
  return async (mail) => {
    const { kind } = mail;
    if (isOther(kind)) {
      if (!mail.to) return { ok: false, state: 'failed', answer: 'nobody-to-write-to' };
      const { name, address, language } = mail.to;
      return composeTo(mail, { name, address, language }, others[kind]);
    }
    const found = mail.person === undefined ? null : await person(mail.person);
    if (!found) return { ok: false, state: 'unwanted', answer: 'account-gone' };
    if (mail.org !== undefined && found.org !== mail.org)
      return { ok: false, state: 'unwanted', answer: 'no-longer-member' };
    const { language, off } = await preferences(found.id);
    if (off.includes(kind) && !alwaysSent.includes(kind))
      return { ok: false, state: 'unwanted', answer: 'switched-off' };
    return composeTo(mail, { name: found.name, address: found.email, language }, write);
  };
}

function isOther(kind: MailDocument['kind']): kind is OtherMailKind {
  return otherMailKinds.some((other) => other === kind);
}
