import type { MailKind, MailState, NotSentReason, OtherMailKind } from '#documents/mail.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

const kinds: { readonly [K in MailKind]: { readonly name: string; readonly what: string } } = {
  'information-requested': {
    name: 'A reviewer needs more information',
    what: 'The reasons, the question and the last day to answer.'
  },
  'deadline-coming': {
    name: 'A deadline is coming',
    what: '2 and 1 business days before an answer is due; 7, 2 and 1 days before the time to dispute ends.'
  },
  'question-unread': {
    name: 'Nobody has answered a question',
    what: 'After one business day a second manager is told.'
  },
  rejected: { name: 'A claim was rejected', what: 'Where the reason is, and how to dispute it until when.' },
  approved: { name: 'A claim was approved', what: 'And that approved does not mean paid.' },
  'dispute-decided': { name: 'A dispute was decided', what: 'What the reviewers decided, and why.' },
  contest: { name: 'Another partner claims the same product', what: 'When it begins, and what was decided.' },
  'evidence-ageing': {
    name: 'Evidence gets old',
    what: '30 days before the signature on an approved claim is twelve months old.'
  },
  'draft-ageing': { name: 'A draft is still waiting', what: 'After 14 days: usage before the approval never pays.' },
  'subscription-renewing': {
    name: 'A subscription is renewed soon',
    what: '30 days before: its id changes, and a new claim is needed.'
  },
  'customer-unreachable': {
    name: 'The customer could not be reached',
    what: 'The mail about consent did not arrive; another contact is needed.'
  },
  'review-digest': {
    name: 'What waits in the morning',
    what: 'On business days at 08:00: how many wait, which are late or due today.'
  }
};

const others: { readonly [K in OtherMailKind]: string } = { consent: 'Customer’s consent', invitation: 'Invitation' };

const states: { readonly [S in MailState]: string } = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Failed',
  bounced: 'Came back',
  kept: 'Kept',
  unwanted: 'Not sent'
};

const reasons: { readonly [R in NotSentReason]: string } = {
  'no-mail-server': 'There was no mail server.',
  'switched-off': 'The person does not want this kind.',
  'account-gone': 'The account is gone or disabled.',
  'no-longer-member': 'The person is no longer a member of the organisation.',
  'no-longer-true': 'It was no longer true when it was to go.',
  'nobody-to-write-to': 'There was nobody to write to.',
  'could-not-be-written': 'The program could not write it. Please report this.',
  'not-an-address': 'The address is not one.'
};

export const mailing = {
  reasons,
  kinds,
  others,
  states,
  errors: {
    offline: 'No connection to the server. Nothing was changed.',
    other: 'The server could not do that just now. Nothing was changed there; try again in a moment.'
  },
  loading: 'Asking the server…',
  choices: {
    title: 'Mail',
    place: 'Mail',
    placeText: 'What you are written about, and in which language',
    text: (email: string) => `We write to ${email}.`,
    language: 'Language of the mail',
    kinds: 'I want to be told by mail',
    alwaysSent: 'Always sent',
    alwaysText: 'This one cannot be switched off: a question that nobody hears of costs the claim.',
    none: 'There is no mail for programme administrators.',
    saving: 'Saving…',
    saved: 'Saved'
  },
  list: {
    place: { name: 'Mail', what: 'What was sent, what waits, what came back' },
    title: 'Mail',
    all: 'All',
    problems: 'Not arrived',
    show: 'Show',
    counts: (waiting: number, failed: number) =>
      `${waiting} ${plural(waiting, 'waits', 'wait')}, ${failed} failed or came back.`,
    noServer:
      'There is no mail server. Messages are kept here and go to nobody; open one to read it. Claims go on as if they had been sent.',
    empty: 'No mail yet',
    emptyText: 'Messages appear here as soon as something happens to a claim.',
    nobody: 'The account is gone',
    emptied: (days: number) => `Emptied after ${days} days`,
    to: 'To',
    made: (moment: string) => `Written ${moment}`,
    settled: (moment: string) => `Settled ${moment}`,
    tries: (count: number) => `${count} ${plural(count, 'try', 'tries')}`,
    nextTry: (moment: string) => `next at ${moment}`,
    answer: 'Answer:',
    open: 'Read',
    tryAgain: 'Try again',
    trySent: 'It goes again.',
    cameBack: 'It came back',
    cameBackDone: 'Noted: it came back.',
    changed: 'The message is in another state by now. The list is new.',
    more: 'Show more',
    about: (kind: string, name: string) => `${kind}, to ${name}`
  }
};

export type MailingTexts = typeof mailing;
