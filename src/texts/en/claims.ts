import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const claims = {
  list: {
    title: 'Claims',
    search: 'Search claims',
    searchHint: 'Customer, domain, product, MPN id, tenant id',
    filter: 'State',
    all: 'All',
    sort: 'Sort by',
    sorts: { deadline: 'Deadline', changed: 'Last change' },
    count: (count: number) => `${count} ${plural(count, 'claim', 'claims')}`,
    none: 'There are no claims yet',
    noneText: 'A claim appears here as soon as somebody of your organisation begins one.',
    noneFound: 'No claim fits',
    noneFoundText: 'Try fewer words or another state.',
    clear: 'Show all claims',
    choose: 'Choose a claim',
    chooseText: 'Press j and k to go through the list, Enter to open.',
    waiting: (count: number) => `${count} on the way`,
    missing: (count: number) => `${count} missing`,
    complete: 'Complete'
  },
  unknown: {
    title: 'This device does not know the claim',
    text: 'It may not have arrived yet, or it belongs to another organisation. It appears by itself when it arrives.',
    toList: 'To the claims'
  },
  newerApp: {
    title: 'This claim needs a newer app',
    text: 'A newer version wrote it. It is kept on this device; reload to get the version that shows it.'
  },
  sections: {
    timeline: 'Timeline',
    request: 'The reviewer asks',
    facts: 'Facts',
    products: 'Products',
    customer: 'Customer',
    contacts: 'Contacts',
    claim: 'Claim',
    evidence: 'Evidence',
    comments: 'Comments',
    yours: 'Needs your decision'
  },
  notVerified: 'not yet verified',
  notVerifiedWhy: 'The app cannot check this itself; the programme does.',
  noProducts: 'No product chosen yet',
  subscription: (id: string) => `Subscription ${id}`,
  askedToRemove: 'The reviewer asks to remove it',
  contest: { held: 'Held', contested: 'Contested by another partner', lost: 'Belongs to another partner' },
  request: {
    by: (who: string, day: string) => `${who}, ${day}`,
    remove: (product: string) => `Remove: ${product}`,
    removed: (product: string) => `Removed: ${product}`,
    earlier: (count: number) => `${count} earlier ${plural(count, 'request', 'requests')}`,
    managersAnswer: 'A manager of your organisation can answer.'
  },
  outcome: {
    rejectedBecause: (reason: string) => `Reason: ${reason}`,
    whyHistory: 'The reason with everything that led to it is in the history.',
    disputeUntil: (moment: string) => `You can dispute until ${moment}.`,
    managerDisputes: 'A manager of your organisation can dispute it with a justification or updated evidence.',
    forGood: 'This rejection is for good. A new claim with updated evidence is possible.',
    ranOut: (moment: string) =>
      `No answer had reached the programme by ${moment}, so the claim was rejected by the deadline.`,
    lateAnswer: (reached: string, last: string) =>
      `Your answer reached us on ${reached}. The last moment was ${last}. Your answer and files are kept.`,
    withdrawn: 'Withdrawn by your organisation',
    withdrawnByMistake: (moment: string) =>
      `If that was a mistake, the reviewers can still be asked to look at it again, until ${moment}.`,
    withdrawnBecause: (why: string) => `Why: ${why}`,
    approved: 'The evidence was accepted. You are associated with the customer, unless the customer declines.',
    approvedNoConsent: 'The evidence was accepted. You are associated with the customer.',
    approvedAnyTime:
      'The evidence was accepted. You are associated with the customer, who can decline at any time, also later.',
    notPaid:
      'Approved does not mean paid: eligibility is decided after the claim was sent for evaluation, by the rules of each incentive programme.',
    consentUntil: (moment: string) =>
      `The customer has been told and can decline until ${moment}. Then the claim is sent for evaluation.`,
    consentKept: (moment: string) =>
      `The customer’s time to decline runs until ${moment}, as if they had been told. Then the claim is sent for evaluation.`,
    sentOn: (moment: string) => `Sent to be evaluated for incentives: ${moment}.`,
    evaluation: (programme: string, outcome: string) => `${programme}: ${outcome}`,
    evaluations: { eligible: 'eligible', 'not-eligible': 'not eligible' },
    disputed: (day: string) => `Disputed on ${day}. The reviewers are to answer within their time.`,
    discarded: (moment: string) => `Discarded. You can restore it until ${moment}.`
  },
  waitingForFiles: {
    title: {
      submit: 'The submission waits for its files',
      respond: 'Your answer waits for its files',
      dispute: 'The dispute waits for its files'
    },
    text: (receivedAt: string, filesBy: string) =>
      `It was received on ${receivedAt}, and that time counts if all files arrive by ${filesBy}.`,
    still: 'Keep this device connected. You can comment meanwhile.'
  },
  unsent: {
    title: {
      submit: 'The submission is only on this device',
      respond: 'Your answer is only on this device',
      withdraw: 'Not yet withdrawn: only on this device',
      dispute: 'The dispute is only on this device'
    },
    then: 'Once it has been received',
    thenFiles: 'Once its files have arrived',
    offline: 'Below, the claim is shown as it will be then. It is sent by itself as soon as there is a connection.',
    sending: 'It is being sent.',
    held: 'Below, the claim is shown as it will be then. It cannot be sent just now; it is tried again by itself.',
    counts: (moment: string) => `It counts when it is received; there is time ${moment}.`,
    countsThen: 'It counts when it is received.'
  },
  mine: {
    refused: (what: string) => `Not accepted: ${what}`,
    doomed: (what: string) => `Will not be accepted: ${what}`,
    doomedText: 'The claim has changed since you did this.',
    kept: 'What you wrote',
    copy: 'Copy text',
    copied: 'Copied',
    useInAnswer: 'Use in a new answer',
    useInComment: 'Use as a comment',
    useInDispute: 'The dispute can carry it until the window ends: copy it now, or keep it here.',
    understood: 'I have read it',
    clash: (field: string) => `Two values for “${field}”`,
    clashText: 'You and somebody else changed it at the same time. Choose which one is right.',
    yourValue: 'Yours',
    theirValue: 'On record',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep theirs',
    empty: 'empty',
    removed: 'removed',
    keptFiles: (count: number) => `${count} ${plural(count, 'file is', 'files are')} kept on this device.`
  },
  comments: {
    none: 'No comments yet.',
    write: 'Write a comment',
    placeholder: 'To the reviewers and your colleagues',
    send: 'Send comment',
    you: 'You',
    notHere: 'Comments are possible once the claim is submitted.'
  },
  actions: {
    more: 'More',
    continueEditing: 'Continue editing',
    editFields: 'Change fields',
    submit: 'Submit claim',
    whoSubmits: 'Ready. Ask a manager to submit',
    submitMissing: (count: number) => `${count} missing`,
    answer: 'Answer and resubmit',
    withdraw: 'Withdraw claim',
    discard: 'Discard draft',
    discarded: 'Draft discarded',
    restore: 'Restore draft',
    restored: 'Draft restored',
    newFromThis: 'New claim from this one',
    notSaved: 'Nothing was changed.'
  },
  /** Nothing was done, whatever it was: the device's own storage did not take it. */
  failures: {
    'disk-full': 'There is no room on this device. Free some space and try again; what you typed is still here.',
    'storage-closed': 'The browser closed this app’s storage. Reload and try again; what was saved is safe.',
    'too-large': 'The text is too long. Shorten it, or put part of it in a file.',
    'unreadable-file': 'The file cannot be read.'
  },
  withdrawal: {
    title: 'Withdraw this claim',
    text: 'The claim is rejected at your organisation’s request. It cannot be undone.',
    canDispute: 'You can dispute that within the time for disputes.',
    forGood: 'It is for good: you would need a new claim.',
    why: 'Why?',
    comment: 'Comment',
    confirm: 'Withdraw claim',
    done: 'Saved. It counts as withdrawn when it is received.',
    choose: 'Choose why you withdraw it.'
  },
  answer: {
    title: 'Answer',
    asked: 'What the reviewer asks for',
    todo: {
      'missing-poe': 'Add the right file, one that is about this claim and this customer.',
      'missing-customer-signature': 'Have the customer sign or confirm, and add the signed page.',
      'missing-or-old-dates': 'Add a document with a date of the last twelve months.',
      'missing-partner-service': 'Add a document, or say in the comment, what your company did.',
      'missing-products': 'Add a document that names the product, or remove the product from the claim.'
    },
    removeProducts: 'Products to remove',
    removeAll: (count: number) => `Remove ${count === 1 ? 'the product' : `all ${count}`}`,
    remove: 'Remove',
    keep: 'Keep it',
    willBeRemoved: 'Will be removed with your answer',
    changeProducts: 'Change or add products',
    managersChange: 'A manager can change the products or add one: say in your answer what is missing.',
    lastProduct: 'At least one product must stay. To give up the whole claim, withdraw it.',
    comment: 'Your answer to the reviewer',
    commentHelp: 'Say what you changed and on which page the proof stands.',
    fields: 'Change fields',
    fieldsHelp:
      'Only what may still be changed. Solution area, activity and customer are fixed: if one is wrong, withdraw and make a new claim from this one.',
    evidence: 'Evidence',
    summary: 'Your answer contains',
    summaryComment: 'a comment',
    summaryFields: (count: number) => `${count} changed ${plural(count, 'field', 'fields')}`,
    summaryProducts: (count: number) => `${count} removed ${plural(count, 'product', 'products')}`,
    summaryFiles: (count: number) => `${count} new ${plural(count, 'file', 'files')}`,
    nothing: 'Nothing yet. Write a comment, change a field, or add a file: at least one of them.',
    open: (count: number) =>
      `${count} ${plural(count, 'point is', 'points are')} not ticked. You can send it all the same.`,
    counts: (moment: string) => `It counts when it is received, not when you tap: ${moment}.`,
    offline: (moment: string) =>
      `You are offline. The answer is saved here and sent by itself; it counts when it is received. For that there is time ${moment}.`,
    files: 'The answer counts from its receipt if its files arrive by the end of the next business day.',
    send: 'Answer and resubmit',
    sent: 'Answered. It counts when it is received.',
    notOpen: 'The reviewer’s question is no longer open',
    notOpenText: 'The claim has moved on. What you wrote is kept in this draft.',
    hidden: (names: string) => `Who can: ${names}`,
    draftSaved: 'Draft saved on this device',
    lineSubscription: 'Subscription id'
  },
  submission: {
    title: 'Submit',
    missing: (count: number) => `${count} ${plural(count, 'thing is', 'things are')} missing`,
    missingText: 'Each line leads to where it is filled in.',
    complete: 'The form is complete',
    faults: {
      missing: 'is missing',
      'too-long': 'is too long',
      'not-a-choice': 'is not one of the choices',
      'activity-not-of-this-area': 'does not belong to the solution area',
      'tenant-id-not-a-guid': 'is not a GUID',
      'subscription-id-not-a-guid': 'has a subscription id that is not a GUID',
      'not-an-email': 'is not an e-mail address',
      'not-a-domain': 'is not a domain',
      'not-a-country': 'is not a country',
      'mpn-id-not-a-number': 'is not a number',
      'too-many-files': 'has too many files'
    },
    evidence: 'Evidence',
    evidenceNone: 'No file yet. At least one is needed.',
    filesOnDevice: (count: number) =>
      `${count} ${plural(count, 'file is', 'files are')} still on this device. The submission counts from its receipt if they arrive by the end of the next business day.`,
    acknowledgements: 'You confirm',
    note: 'Note to the reviewer',
    noteHelp: 'For what the evidence does not say by itself.',
    summary: 'Short summary',
    summaryLine: (what: string, customer: string, products: string) => `${what} for ${customer}: ${products}`,
    afterwards:
      'After this, solution area, activity and customer are fixed. The reviewers begin within their time; you see the countdown.',
    send: 'Submit claim',
    sent: 'Saved. It counts as submitted when it is received.',
    offline: 'You are offline: it is saved here, sent by itself, and counts when it is received.',
    notManager: 'Managers submit',
    notManagerText: (names: string) =>
      `Everything is prepared. These people of your organisation can submit it: ${names}.`,
    notManagerNobody: 'Everything is prepared. Ask a manager of your organisation to submit it.',
    notEditing: 'This claim is already submitted',
    toClaim: 'To the claim',
    tick: 'Tick every line under “You confirm” to submit.'
  },
  history: {
    title: 'History',
    none: 'Nothing is on record yet.',
    waiting: 'Not yet on record',
    onRecord: 'On record',
    official: (moment: string) => `Received ${moment}`,
    made: (moment: string) => `made ${moment}`,
    onRecordAt: (moment: string) => `on record ${moment}`,
    by: (who: string, role: string) => `${who}, ${role}`,
    sides: { partner: 'Partner', programme: 'Programme', customer: 'Customer', record: 'Automatic' },
    outcomes: { accepted: 'Accepted', partly: 'Taken in part', refused: 'Refused' },
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    set: (field: string, to: string) => `${field}: ${to}`,
    clash: (field: string, wanted: string, stands: string) => `${field}: “${wanted}” was not taken, “${stands}” stands`,
    clock: (name: string) => `Clock: ${name}`,
    newLastMoment: (moment: string) => `New last moment: ${moment}`,
    reasons: 'Reasons',
    files: 'Files',
    toRemove: 'Products to remove',
    reason: 'Reason',
    note: 'Note',
    filter: 'Show',
    filters: { all: 'Everything', comments: 'Comments', changes: 'Changes', moves: 'Decisions' },
    empty: 'Nothing of this kind.'
  },
  /** What a contributor prepares and a manager checks and sends. */
  prepared: {
    title: {
      respond: 'The prepared answer',
      dispute: 'The prepared dispute',
      'refresh-evidence': 'The prepared newer proof'
    },
    by: (who: string, moment: string) => `${who}, ${moment}`,
    check: {
      respond: 'Check and send the prepared answer',
      dispute: 'Check and send the prepared dispute',
      'refresh-evidence': 'Check and add the prepared proof'
    },
    prepare: {
      respond: 'Prepare the answer',
      dispute: 'Prepare a dispute',
      'refresh-evidence': 'Prepare newer proof'
    },
    change: 'Change what you prepared',
    hand: 'Hand it to a manager',
    handed: 'Handed over. A manager of your organisation checks and sends it.',
    explain: 'Prepare it here and hand it over: a manager of your organisation checks and sends it.',
    nothing: 'Nothing yet. Write something or add a file, then hand it over.',
    waits: (names: string) => `It is not sent yet. Who can check and send it: ${names}.`,
    waitsForManagers: 'It is not sent yet. A manager of your organisation checks and sends it.',
    onlyHere: 'It is only on this device. It goes to your managers by itself when there is a connection.',
    goes: 'It is on its way to your managers.',
    taken: (who: string, moment: string) =>
      `${who} prepared this on ${moment}. Check it, change what you like, and send it.`,
    takenOwn: (moment: string) => `You handed this over on ${moment}. Change it and hand it over again.`,
    offered: (who: string, moment: string) =>
      `${who} prepared something else on ${moment}. What you see here is your own, until you use theirs.`,
    offeredOwn: (moment: string) => `You handed something else over on ${moment}. What you see here is newer.`,
    take: 'Use what was prepared',
    tookIt: 'What was prepared stands in the form.',
    files: 'Prepared files',
    leaveOut: 'Leave out',
    takeAlong: 'Take along',
    leaveFile: (name: string) => `Leave out ${name}`,
    takeFile: (name: string) => `Take along ${name}`,
    isLeftOut: 'Left out'
  },
  receipt: { asOf: (moment: string) => `since ${moment}` }
};

export type ClaimsTexts = typeof claims;
