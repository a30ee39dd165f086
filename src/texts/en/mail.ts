import type { MailKind } from '#documents/mail.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What every letter about a claim can say: its customer, and the partner's own name for it. */
export interface Named {
  readonly customer: string;
}

const days = (count: number, unit: 'business-days' | 'days') =>
  unit === 'days'
    ? `${count} ${plural(count, 'day', 'days')}`
    : `${count} ${plural(count, 'business day', 'business days')}`;
const openClaim = 'Open the claim';

/** One template for each kind. The sentences are put together in src/server/mail/letters.ts. */
export const mail = {
  test: {
    subject: 'A test message from On Record',
    heading: 'Mail works',
    text: 'Somebody who administers On Record sent this to see whether mail arrives. The button must open On Record: people get links like this one.',
    button: 'Open On Record',
    footer: 'Nothing is to be done.'
  },
  hello: (name: string) => `Hello ${name},`,
  claim: 'Claim',
  customer: 'Customer',
  product: 'Product',
  subscriptionId: 'Subscription id',
  lastMoment: 'You can answer by',
  why: {
    partner: 'You get this because you are a manager of your organisation, or because you made this claim.',
    reviewer: 'You get this because you are a reviewer.'
  },
  choose: 'Choose what you are written about',
  elsewhere: 'This claim is decided in the vendor’s portal. What is said here was recorded by hand.',
  'information-requested': {
    subject: ({ customer }: Named) => `Question about your claim for ${customer}`,
    heading: 'A reviewer needs more information',
    until: (moment: string) => `Please answer by ${moment}. After that, the claim is rejected because nobody answered.`,
    untilElsewhere: (moment: string) => `Please answer in the portal by ${moment}.`,
    reasons: 'What is asked for:',
    comment: 'What the reviewer wrote:',
    remove: 'The reviewer suggests removing these products from the claim:',
    button: 'Read the question and answer'
  },
  'deadline-coming': {
    subject: {
      response: ({ customer, left }: Named & { readonly left: string }) => `${left} to answer: claim for ${customer}`,
      'dispute-window': ({ customer, left }: Named & { readonly left: string }) =>
        `${left} to dispute: claim for ${customer}`
    },
    left: (count: number, unit: 'business-days' | 'days') => (count === 0 ? 'Last day' : `${days(count, unit)} left`),
    heading: {
      response: 'A question is still waiting for your answer',
      'dispute-window': 'The time to dispute the rejection ends soon'
    },
    until: {
      response: (moment: string) => `You can answer by ${moment}. After that, the claim is rejected.`,
      'dispute-window': (moment: string) =>
        `You can dispute the rejection until ${moment}. After that, only a new claim with updated evidence is possible.`
    },
    untilElsewhere: (moment: string) => `The last moment is ${moment}. Look in the vendor’s portal and act there.`,
    button: openClaim
  },
  'question-unread': {
    subject: ({ customer }: Named) => `Nobody has answered yet: claim for ${customer}`,
    heading: 'A reviewer’s question has been waiting for a business day',
    text: (asked: string, first: string | null) =>
      first === null
        ? `It was asked on ${asked}. Nothing has been done with the claim since.`
        : `It was asked on ${asked}. ${first} was told first; nothing has been done with the claim since. Perhaps you can answer instead.`,
    until: (moment: string) => `The last moment is ${moment}. After that, the claim is rejected.`,
    button: 'Read the question and answer'
  },
  rejected: {
    subject: ({ customer }: Named) => `Your claim for ${customer} was rejected`,
    heading: 'The claim was rejected',
    reason: 'Reason',
    comment: 'What was written about it:',
    where: 'You see the reason, and everything that was said, on the page of the claim: open it and choose History.',
    notRecorded: 'Why was not recorded here: look in the vendor’s portal, and complete what was recorded.',
    withdrawn: {
      subject: ({ customer }: Named) => `Your claim for ${customer} was withdrawn`,
      heading: 'The claim was withdrawn',
      mistake: (moment: string) =>
        `Somebody of your organisation withdrew it. If that was a mistake, the reviewers can be asked to look at it again until ${moment}: open the claim and choose Dispute.`,
      forGood:
        'Somebody of your organisation withdrew it, and that is for good. You can make a new claim from this one: open the claim and choose New claim from this one.'
    },
    dispute: (moment: string) =>
      `If you think that this is wrong, you can dispute it until ${moment}: open the claim, choose Dispute, and give a business justification, updated evidence, or both.`,
    answered: (count: number, unit: 'business-days' | 'days') => `The reviewers answer within ${days(count, unit)}.`,
    disputeElsewhere: (moment: string) =>
      `If you think that this is wrong, you can dispute it in the vendor’s portal until ${moment}.`,
    forGood:
      'This rejection is for good. You can make a new claim from this one, with updated evidence: open the claim and choose New claim from this one.',
    button: 'See the reason'
  },
  approved: {
    subject: ({ customer }: Named) => `Your claim for ${customer} was approved`,
    heading: 'The claim was approved',
    consent: (moment: string) =>
      `The customer is now told and may decline until ${moment}. Then the claim is sent to be evaluated for incentive programmes.`,
    sent: 'It is now sent to be evaluated for incentive programmes.',
    notPaid:
      'Approved does not mean paid. Your organisation is now associated with the customer; whether incentives are earned is decided by the rules of the incentive programme. You recognise what was earned in the earnings report by the subscription or tenant id.',
    button: openClaim
  },
  'dispute-decided': {
    subject: {
      approve: ({ customer }: Named) => `Your dispute was successful: claim for ${customer}`,
      reject: ({ customer }: Named) => `Your dispute was decided: claim for ${customer} stays rejected`
    },
    heading: { approve: 'The claim is now approved', reject: 'The rejection stands, for good' },
    headingOpen: 'The rejection stands',
    comment: 'What the reviewer wrote:',
    consent: (moment: string) => `The customer is now told and may decline until ${moment}.`,
    again: 'If you still want the association, make a new claim with updated evidence from this one.',
    button: openClaim
  },
  contest: {
    subject: ({ customer }: Named) => `Another partner claims the same product: ${customer}`,
    subjectDecided: ({ customer }: Named) => `A contested product was decided: ${customer}`,
    heading: {
      contested: 'A product of your claim is contested',
      held: 'The product stays with your claim',
      lost: 'The product went to another partner'
    },
    text: {
      contested: (product: string) =>
        `Another partner claims ${product} too. The reviewers compare the dates of the evidence; the most recent counts. Until then, what was not yet sent is not evaluated. Newer evidence can be added to the claim.`,
      held: (product: string) => `${product} is held by your claim. Nothing needs to be done.`,
      lost: (product: string) => `${product} no longer counts in your claim. The others are not affected.`
    },
    comment: 'What the reviewer wrote:',
    button: openClaim
  },
  'evidence-ageing': {
    subject: ({ customer }: Named) => `Evidence gets old: claim for ${customer}`,
    heading: 'The evidence is almost twelve months old',
    text: (proven: string, until: string) =>
      `The most recent signature is of ${proven}; it counts as fresh until ${until}. If another partner claims the same product, the most recent evidence counts. Ask the customer for a newer signature and add it to the claim.`,
    button: 'Refresh the evidence'
  },
  'draft-ageing': {
    subject: ({ customer }: Named) => `Still a draft: claim for ${customer}`,
    heading: 'A draft has been waiting for 14 days',
    text: (created: string) =>
      `It was begun on ${created} and was not submitted. Usage before the approval never pays: each day until then is lost.`,
    button: 'Go on with the draft'
  },
  'subscription-renewing': {
    subject: ({ customer }: Named) => `A subscription is renewed soon: ${customer}`,
    heading: 'A claimed subscription is about to be renewed',
    text: (renews: string) =>
      `It is renewed on ${renews}. Its id changes then, and the association ends with the old id: make a new claim with the new one.`,
    button: openClaim
  },
  'customer-unreachable': {
    subject: ({ customer }: Named) => `The customer could not be reached: ${customer}`,
    heading: 'Our mail did not reach the customer’s contact',
    text: (contact: string | null) =>
      `${contact ?? 'The contact'} was to be told that your claim was approved, and may decline. The mail could not be delivered. The time for consent stands still until you give another contact.`,
    button: 'Correct the customer’s contact'
  },
  'review-digest': {
    subject: (waiting: number, late: number) =>
      late > 0 ? `Review: ${waiting} waiting, ${late} late` : `Review: ${waiting} waiting`,
    heading: (day: string) => `What waits on ${day}`,
    counts: (counts: { readonly submitted: number; readonly inReview: number; readonly disputed: number }) =>
      `${counts.submitted} submitted, ${counts.inReview} in review, ${counts.disputed} disputed.`,
    late: 'Late:',
    dueToday: 'Due today:',
    none: 'None is late, and none is due today.',
    line: (customer: string, clock: string, due: string) => `${customer}: ${clock}, due ${due}`,
    more: (count: number) => `And ${count} more.`,
    button: 'Open the review desk'
  }
} satisfies { readonly [K in MailKind]: unknown } & { readonly [part: string]: unknown };

export type MailTexts = typeof mail;
