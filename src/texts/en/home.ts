import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What is to be done, one line under the customer's name. */
const needs = {
  answer: 'The reviewer needs an answer',
  refused: 'An action was not accepted',
  clash: 'Somebody else changed the same field',
  dispute: 'Rejected. You can dispute it',
  review: 'Waits for your review',
  'newer-app': 'Update the app to see this claim',
  submit: 'Complete. It can be submitted',
  portal: 'The portal has probably answered. Look there and record it',
  contest: 'Another partner claims the same product',
  refresh: 'Approved. The proof needs to be refreshed',
  contact: 'Approved. The customer could not be reached: correct the contact'
};

/** Of claims that are decided in the vendor's portal. */
const needsElsewhere = {
  answer: 'The portal asks for more',
  dispute: 'Rejected. You can dispute it in the portal',
  submit: 'Complete. It can be submitted in the portal',
  response: 'Look there, and record what it says now',
  'dispute-window': 'Look there, and record what it says now'
};

export const home = {
  title: 'Home',
  greeting: (name: string) => `Hello, ${name}`,
  needsYou: 'Needs you',
  needs,
  needsElsewhere,
  portalSaid: 'What did the portal say?',
  portalSaidShort: 'Portal',
  atPortal: 'Waiting for the portal',
  moreNeeds: (count: number) =>
    `${count} more ${plural(count, 'claim needs', 'claims need')} you. These come first: their time ends soonest.`,
  allClaims: 'All claims, by deadline',
  needsNobody: 'Nothing needs you now',
  needsNobodyText: 'New questions from the reviewers appear here first, the soonest deadline at the top.',
  needsNobodyElsewhere: 'Deadlines that come and claims that the portal has probably answered appear here.',
  needsNobodyReader: 'You can look at every claim, with its evidence and its history.',
  evaluate: 'Evaluation',
  toEvaluate: (shown: string, count: number) =>
    `${shown} ${plural(count, 'claim waits', 'claims wait')} to be evaluated`,
  prepare: 'The reviewer needs an answer. You prepare it, a manager sends it',
  /** Of what a contributor prepared: for whoever sends it, and for whoever prepared it. */
  checkPrepared: {
    respond: 'The answer is prepared. Check and send it',
    dispute: 'Rejected. The dispute is prepared: check and send it',
    'refresh-evidence': 'Approved. Newer proof is prepared: check and add it'
  },
  prepared: 'The answer is prepared. A manager checks and sends it',
  drafts: 'Drafts',
  missing: (count: number) => `${count} missing`,
  complete: 'Complete',
  askManager: 'Complete. A manager can submit it',
  onlyHere: 'Not yet begun to be shared: only on this device',
  answerBegun: 'An answer is begun',
  newDraft: 'New draft',
  allDrafts: (count: number) => `All ${count} ${plural(count, 'draft', 'drafts')}`,
  waiting: 'Waiting on others',
  atReviewers: 'Waiting for the reviewers',
  atPartner: 'Waiting for the partner’s answer',
  inConsent: (open: number) => `Approved; in ${open} the customer may still decline`,
  disputed: 'Disputed',
  toReview: 'Waiting for review',
  /** Before this device has received the record for the first time. */
  first: {
    title: 'Your claims are on their way',
    text: 'This device has not received the record yet. It appears here as soon as it comes.',
    cut: 'This device has not received the record yet',
    cutText:
      'Your organisation’s claims appear here as soon as the record comes. What you begin until then is saved on this device.'
  },
  welcome: {
    title: 'Your first claim begins here',
    text: 'Write it at the customer’s site, also without a connection. It is saved on this device as you type and sent by itself.',
    reviewer: 'No claim waits for you. As soon as a partner submits one, you see it here.',
    administrator: 'No partner has submitted a claim yet. Claims that were submitted appear here and under Claims.',
    reader: 'Your organisation has no claims yet. As soon as somebody makes one, you see it here.',
    steps: [
      'Fill in what you know. You can leave at any point and come back.',
      'Add the proof: a signed letter or a statement of work, as a photo or a file.',
      'A manager submits it. From then on you see how long everybody has.'
    ]
  }
};

export type HomeTexts = typeof home;
