import type {
  Acknowledgement,
  ActionKind,
  RejectionReason,
  RequestReason,
  WithdrawalReason
} from '#rules/claim/action.ts';
import type { Role } from '#rules/claim/actor.ts';
import type { ClaimState, OccurrenceKind } from '#rules/claim/claim.ts';
import type { Activity, FieldName, SolutionArea } from '#rules/claim/fields.ts';
import type { ClockName } from '#rules/claim/profile.ts';

type Words<Name extends string> = { readonly [N in Name]: string };
/** Where an action or a file is. `seen` is asked of the claim, not of the device. */
export type Receipt = 'on-device' | 'received' | 'on-record' | 'seen' | 'refused';

const states: Words<ClaimState> = {
  editing: 'Editing',
  submitted: 'Submitted',
  'in-review': 'In review',
  'action-required': 'Action required',
  approved: 'Approved',
  rejected: 'Rejected',
  disputed: 'Disputed',
  discarded: 'Discarded'
};

/** One sentence each: what the state means for whoever looks. */
const stateMeanings: Words<ClaimState> = {
  editing: 'It stays here until evidence is uploaded and it is submitted.',
  submitted: 'The review has not begun yet.',
  'in-review': 'A reviewer is validating the evidence, and may ask you for more.',
  'action-required': 'The reviewer needs more information. Answer in time, or the claim is rejected.',
  approved:
    'The evidence was accepted. When the consent period has passed, the claim is sent to be evaluated for incentives.',
  rejected: 'The claim was rejected.',
  disputed: 'The reviewers are looking at the rejection again.',
  discarded: 'The draft was given up.'
};

/** What a rejection means, where its reason says more than the state. */
const rejectionMeanings: Partial<Words<RejectionReason>> = {
  'insufficient-poe': 'The evidence was insufficient, and the claim was denied.',
  'missing-customer-consent': 'The customer’s consent was not in the evidence, and the claim was denied.',
  'missing-products': 'The evidence did not name the claimed products, and the claim was denied.',
  'poe-unavailable': 'The evidence was not available, and the claim was denied.',
  'customer-declined': 'The customer declined the association, so it was rejected.',
  'no-partner-response': 'No answer came in time, and the claim was denied.'
};

const requestReasons: Words<RequestReason> = {
  'missing-poe': 'Missing proof of execution',
  'missing-customer-signature': 'Missing customer signature',
  'missing-or-old-dates': 'Missing or old dates',
  'missing-partner-service': 'Missing partner solution or service',
  'missing-products': 'Missing products'
};

const requestReasonMeanings: Words<RequestReason> = {
  'missing-poe': 'The file is the wrong one, or it does not belong to this claim.',
  'missing-customer-signature': 'The customer’s signature or acknowledgement is not in the evidence.',
  'missing-or-old-dates': 'The dates in the evidence are missing, or too old for this claim.',
  'missing-partner-service': 'What your company did is not described, or not described well enough.',
  'missing-products': 'A product that is claimed does not appear in the evidence.'
};

const rejectionReasons: Words<RejectionReason> = {
  'insufficient-poe': 'Insufficient proof of execution',
  'missing-customer-consent': 'Customer’s consent missing in the evidence',
  'missing-products': 'Missing products',
  'poe-unavailable': 'Proof of execution unavailable',
  'partner-request': 'Partner’s request',
  'customer-declined': 'Customer declined',
  'no-partner-response': 'No partner response',
  'another-partner': 'The product belongs to another partner',
  'dispute-lost': 'Dispute lost',
  'not-recorded': 'Reason not recorded'
};

const withdrawalReasons: Words<WithdrawalReason> = {
  'wrong-mpn-id': 'Wrong MPN id',
  'wrong-activity': 'Wrong activity',
  'no-longer-working-together': 'We no longer work with the customer'
};

const acknowledgements: Words<Acknowledgement> = {
  'customer-knows': 'The customer knows that we make this claim.',
  'evidence-is-true': 'The evidence is genuine and shows what we did.',
  'customer-will-be-told': 'I understand that the customer is told and may decline.'
};

const fields: Words<FieldName> = {
  name: 'Claim name',
  solutionArea: 'Solution area',
  activity: 'Activity',
  mpnId: 'Location (MPN id)',
  customerName: 'Customer name',
  customerDomain: 'Customer domain',
  tenantId: 'Tenant id',
  customerCountry: 'Country',
  publicSector: 'Public sector',
  customerContactName: 'Customer contact, name',
  customerContactTitle: 'Customer contact, title',
  customerContactEmail: 'Customer contact, e-mail',
  customerLanguage: 'Customer contact, language',
  technicalContactName: 'Technical contact, name',
  technicalContactEmail: 'Technical contact, e-mail',
  partnerContactName: 'Your contact, name',
  partnerContactEmail: 'Your contact, e-mail',
  sellerName: 'Seller name',
  isvProduct: 'ISV product',
  incentiveOptOut: 'Opted out of incentive payment',
  portalClaimId: 'The portal’s claim id'
};

const clocks: Words<ClockName> = {
  intake: 'Review begins',
  review: 'Review',
  response: 'Your answer',
  'decision-target': 'Decision expected',
  consent: 'Customer’s consent',
  'dispute-window': 'Time to dispute',
  'dispute-answer': 'Answer to the dispute'
};

const solutionAreas: Words<SolutionArea> = {
  'microsoft-365': 'Microsoft 365',
  'business-applications': 'Business Applications'
};

const activities: Words<Activity> = {
  usage: 'Usage',
  'pre-sales': 'Pre-sales',
  'revenue-association': 'Revenue association'
};

const roles: Words<Role> = {
  reader: 'Reader',
  contributor: 'Contributor',
  manager: 'Manager',
  reviewer: 'Reviewer',
  administrator: 'Programme administrator',
  customer: 'Customer',
  clock: 'Deadline',
  registrar: 'The record'
};

/** What a button says. */
const orders: Words<ActionKind> = {
  create: 'Create claim',
  edit: 'Edit',
  'add-evidence': 'Add evidence',
  'remove-evidence': 'Remove evidence',
  discard: 'Discard draft',
  restore: 'Restore draft',
  submit: 'Submit claim',
  'begin-review': 'Begin review',
  'request-information': 'Ask for more',
  respond: 'Answer and resubmit',
  approve: 'Approve',
  reject: 'Reject',
  'decline-consent': 'Decline',
  'correct-customer-contact': 'Correct customer contact',
  withdraw: 'Withdraw claim',
  dispute: 'Dispute',
  prepare: 'Hand to a manager',
  'decide-dispute': 'Decide dispute',
  'refresh-evidence': 'Refresh evidence',
  comment: 'Comment',
  open: 'Open',
  'open-contest': 'Open contest',
  'decide-contest': 'Decide contest',
  'close-contest': 'Close contest',
  evaluate: 'Evaluate',
  record: 'Record what the portal said',
  'note-consent-mail': 'Note the e-mail to the customer',
  void: 'Void'
};

/** What the history says happened. */
const happened: Words<ActionKind | OccurrenceKind> = {
  create: 'Claim created',
  edit: 'Fields changed',
  'add-evidence': 'Evidence added',
  'remove-evidence': 'Evidence removed',
  discard: 'Draft discarded',
  restore: 'Draft restored',
  submit: 'Claim submitted',
  'begin-review': 'Review begun',
  'request-information': 'More information asked for',
  respond: 'Answered and resubmitted',
  approve: 'Claim approved',
  reject: 'Claim rejected',
  'decline-consent': 'Customer declined',
  'correct-customer-contact': 'Customer contact corrected',
  withdraw: 'Claim withdrawn',
  dispute: 'Rejection disputed',
  prepare: 'Prepared for a manager to send',
  'decide-dispute': 'Dispute decided',
  'refresh-evidence': 'Evidence refreshed',
  comment: 'Commented',
  open: 'Opened by a reviewer',
  'open-contest': 'Contest opened',
  'decide-contest': 'Contest decided',
  'close-contest': 'Contest ended: nobody else claims the product now',
  evaluate: 'Evaluated for incentives',
  record: 'The portal’s answer recorded',
  'note-consent-mail': 'E-mail to the customer',
  void: 'An action could not be sent',
  'ran-out': 'Time ran out',
  sent: 'Sent to be evaluated for incentives',
  extended: 'Deadline extended',
  'files-arrived': 'Files arrived',
  gap: 'An earlier action has not arrived'
};

const receipts: Words<Receipt> = {
  'on-device': 'On this device',
  received: 'Received',
  'on-record': 'On record',
  seen: 'Seen',
  refused: 'Refused'
};

const receiptMeanings: Words<Receipt> = {
  'on-device': 'Saved here and nowhere else yet. It is sent by itself as soon as there is a connection.',
  received: 'The server has it. Its time of receipt is what counts.',
  'on-record': 'The programme has accepted it.',
  seen: 'A reviewer has opened it.',
  refused: 'It was not accepted. It is kept here with the reason.'
};

export const claim = {
  states,
  stateMeanings,
  rejectionMeanings,
  /** Under rules without a consent period. */
  approvedAtOnce:
    'The evidence was accepted. The claim is sent to be evaluated for incentives as soon as the customer has been told.',
  approvedAndSent: 'The evidence was accepted, and the claim was sent to be evaluated for incentives.',
  withdrawn: 'Your organisation withdrew the claim.',
  requestReasons,
  requestReasonMeanings,
  rejectionReasons,
  withdrawalReasons,
  acknowledgements,
  fields,
  clocks,
  solutionAreas,
  activities,
  roles,
  orders,
  happened,
  receipts,
  receiptMeanings,
  managerTitles: {
    billing: 'Billing administrator',
    global: 'Global administrator',
    incentives: 'Incentives administrator'
  },
  productLine: 'Product',
  formParts: { products: 'Products', evidence: 'Evidence' },
  forGood: 'For good',
  unnamed: 'Claim without a name',
  unknownCustomer: 'Customer not named yet',
  filesArrived: (arrived: number, of: number) => `${arrived} of ${of} ${of === 1 ? 'file has' : 'files have'} arrived`
};

export type ClaimTexts = typeof claim;
