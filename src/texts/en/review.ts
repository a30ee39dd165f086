import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
type Words<Name extends string> = { readonly [N in Name]: string };

const filters: Words<'all' | 'to-begin' | 'begun' | 'disputes' | 'mine'> = {
  all: 'All',
  'to-begin': 'New',
  begun: 'Begun',
  disputes: 'Disputes',
  mine: 'Mine'
};
const groups: Words<'refused' | 'to-do' | 'waiting'> = {
  refused: 'Refused, needs you',
  'to-do': 'To do',
  waiting: 'Waiting for the partner'
};

export const review = {
  title: 'Review desk',
  onlyReviewers: {
    title: 'The review desk is for reviewers',
    text: 'Your account does not review claims. Your own claims are under Claims.',
    toClaims: 'To the claims'
  },
  queue: {
    title: 'Queue',
    label: 'Claims by deadline',
    search: 'Search the queue',
    searchPlaceholder: 'Customer, partner …',
    filter: 'Show',
    filters,
    groups,
    summary: (toDo: number, late: number) => (late > 0 ? `${toDo} to do, ${late} late` : `${toDo} to do`),
    late: 'Late',
    draft: 'Half-written',
    notSent: (count: number) => `${count} not yet on record`,
    refused: 'Refused: needs you',
    loading: 'Reading the queue on this device…',
    empty: { title: 'Nothing to review', text: 'Claims appear here by themselves as soon as partners submit them.' },
    nothingFound: { title: 'No claim fits', text: 'Try fewer letters, or show all.', showAll: 'Show all' },
    cut: (shown: number, count: number) =>
      `The first ${shown} of ${count}, by deadline. Search finds the others when these are done.`,
    offline: 'You are offline. You see the queue as it last arrived; decisions are kept and sent by themselves.'
  },
  nothingChosen: {
    title: (toDo: number) => `${toDo} ${plural(toDo, 'claim', 'claims')} to do`,
    late: (late: number) =>
      `${late} ${plural(late, 'is', 'are')} late and ${plural(late, 'stands', 'stand')} at the top.`,
    open: 'Open the first',
    keys: 'Press ? for all keys.'
  },
  claim: {
    loading: 'Opening the claim…',
    unknown: {
      title: 'This claim is not on this device',
      text: 'It may have been decided by a colleague and left the desk, or it has not arrived yet. Connect, and look at the queue again.',
      toQueue: 'To the queue'
    },
    backToQueue: 'Queue',
    history: 'History',
    partner: (name: string) => `Claimed by ${name}`,
    show: 'Show',
    parts: { evidence: 'Evidence', check: 'Check', facts: 'Facts' },
    regions: { evidence: 'Evidence', panel: 'Checklist, facts and comments' },
    reviewerYou: 'You began this review',
    aColleague: 'A colleague',
    noTerms:
      'The programme’s rules for this claim have not reached this device yet. Connect once; then you can decide. You can read everything meanwhile.',
    colleague: (name: string) =>
      `${name} began this review. You can still act; whichever decision reaches the record first counts.`,
    states: {
      submitted: 'The review has not begun. Begin it, and the time to decide starts.',
      'action-required': 'You asked for more; it is the partner’s turn. Nothing to do until the answer arrives.',
      disputed: 'The partner disputes the rejection. Uphold it or overturn it, with a reason.',
      approved: 'This claim is approved.',
      rejected: 'This claim is rejected.',
      editing: 'The partner is still writing this claim.',
      discarded: 'The partner gave this draft up.'
    }
  },
  evidence: {
    title: (count: number) => `Evidence: ${count} ${plural(count, 'file', 'files')}`,
    none: { title: 'No evidence', text: 'There is nothing to check. Ask for the proof with reason 1.' },
    files: 'Files',
    fileOf: (n: number, of: number) => `File ${n} of ${of}`,
    covers: (products: string) => `Covers ${products}`,
    coversNothing: 'Covers no product by name',
    signed: (who: string, day: string) => `Signed by ${who}, ${day}`,
    signedBy: (who: string) => `Signed by ${who}, no date given`,
    signedOn: (day: string) => `Signed ${day}, by whom is not said`,
    notSigned: 'Who signed, and when, is not said',
    old: 'More than 12 months before the submission',
    newSince: 'New since your question',
    uncovered: (products: string) => `No file claims to cover ${products}.`,
    receipt: { 'not-arrived': 'Has not arrived yet', 'on-record': 'On record', seen: 'Seen' },
    large: (size: string) => `${size} is large. It is opened when you ask for it.`,
    openLarge: 'Open it now',
    opening: 'Opening…',
    neverFetched: {
      title: 'Not on this device',
      text: 'This file was never opened here, and cannot be reached now. As soon as there is a connection it opens by itself; files opened once stay for offline.',
      tryAgain: 'Try again'
    },
    notArrived: {
      title: 'Not arrived yet',
      text: 'The file is still on the partner’s device. It appears here by itself when that has sent it; you are not late for it.'
    }
  },
  checklist: {
    title: 'What the evidence must show',
    hint: 'An aid for you: kept on this device, seen by nobody else.',
    progress: (seen: number, of: number) => `${seen} of ${of} seen`,
    allSeen: 'All seen',
    forProduct: (requirement: string, product: string) => `${product}: ${requirement}`,
    products: (requirement: string) => `${requirement}, by product`,
    none: 'The programme’s requirements have not reached this device yet. Judge by the reasons below.',
    useReasons: (count: number) => `Choose the ${count} ${plural(count, 'reason', 'reasons')} for what is not ticked`
  },
  request: {
    title: 'What is missing',
    hint: 'Keys 1 to 5. At least one, and a comment, to ask for more.',
    reasons: 'Reasons',
    meanings: {
      'missing-poe': 'The file is the wrong one, or not about this claim.',
      'missing-customer-signature': 'No signature or acknowledgement of the customer.',
      'missing-or-old-dates': 'No date, or one too old for this claim.',
      'missing-partner-service': 'What the partner did is not described well enough.',
      'missing-products': 'A claimed product does not appear in it.'
    },
    comment: 'What the partner must do',
    commentHelp: 'The partner sees exactly this. It is suggested from the reasons; change it as you like.',
    language: 'Written in',
    suggestAgain: 'Use the suggestion instead',
    removeProducts: 'Products to be removed',
    removeHint: 'Tick what the evidence cannot support. The partner removes it when answering.',
    removesAll:
      'That is every product, and a claim keeps at least one. If the evidence supports none, reject the claim.',
    saved: 'Kept on this device',
    saving: 'Saving…',
    notSaved: 'Could not be saved on this device. Do not close this page.',
    discard: 'Clear',
    suggestionUsed: 'The suggestion replaced your text',
    cleared: 'The question was cleared'
  },
  actions: {
    label: 'Decide',
    begin: 'Begin review',
    request: 'Ask for more',
    approve: 'Approve',
    reject: 'Reject',
    comment: 'Comment',
    next: 'Next claim',
    key: (key: string) => `Key ${key}`
  },
  sheets: {
    alsoBegins: 'The review has not begun: it begins with this, and both are put on record.',
    forCustomer: (customer: string, partner: string) => `${customer}, claimed by ${partner}`,
    offline: 'You are offline: it is kept on this device and counts from when it reaches the record.',
    request: {
      title: 'Ask for more',
      asks: 'Reasons',
      remove: 'To be removed',
      then: (length: string) => `The partner then has ${length} to answer, or the claim is rejected.`,
      send: 'Send to the partner',
      noReason: 'Choose at least one reason.',
      noComment: 'Write what the partner must do.'
    },
    approve: {
      title: 'Approve',
      checked: (seen: number, of: number) => `You ticked ${seen} of ${of}.`,
      allChecked: (of: number) => `You ticked all ${of}.`,
      notTicked: 'Not ticked',
      noneChecked: 'You ticked nothing of what the evidence must show.',
      filesNotOpened: (count: number) => `${count} ${plural(count, 'file has', 'files have')} not been looked at.`,
      reasonsChosen: 'You chose reasons to ask for more. They are not sent with an approval.',
      unverified: 'Not verified by the app: tenant id, domain and subscriptions.',
      then: (length: string) => `The customer is told and has ${length} to decline. Then it is sent to be evaluated.`,
      thenAtOnce: 'It is sent to be evaluated as soon as the customer has been told.',
      comment: 'Comment to the partner',
      send: 'Approve the claim'
    },
    reject: {
      title: 'Reject',
      reason: 'Reason',
      comment: 'Why',
      commentHelp: 'The partner sees exactly this.',
      then: (length: string) => `The partner has ${length} to dispute it.`,
      askInstead: 'If the partner could still put it right, ask for more instead.',
      send: 'Reject the claim',
      noReason: 'Choose one reason.',
      noComment: 'Write why, so that the partner can understand or dispute it.'
    },
    reasonMeanings: {
      'insufficient-poe': 'The proof does not show enough, also after asking.',
      'missing-customer-consent': 'The customer’s acknowledgement or signature is not in the proof.',
      'missing-products': 'The proof does not name the claimed products.',
      'poe-unavailable': 'There is no proof, or it cannot be opened.'
    }
  },
  done: {
    begin: (customer: string) => `Review of ${customer} begun.`,
    request: (customer: string) => `Asked ${customer}’s partner for more.`,
    approve: (customer: string) => `${customer}: approved.`,
    reject: (customer: string) => `${customer}: rejected.`,
    comment: 'Comment added.',
    sending: 'Saved on this device and on its way to the record.',
    kept: 'Saved on this device; sent by itself when there is a connection.',
    queueDone: 'That was the last one to decide.'
  },
  own: {
    title: 'Your actions here',
    waiting: (what: string, where: string) => `${what}: ${where}`,
    refused: (what: string) => `${what}: refused`,
    doomed: (what: string) => `${what}: will probably be refused`,
    yourText: 'What you wrote',
    useAgain: 'Use this text again',
    understood: 'Understood',
    usedAgain: 'The text is back in the form.'
  },
  facts: {
    title: 'Facts',
    claim: 'Claim',
    customer: 'Customer',
    contacts: 'Contacts',
    products: 'Products',
    partnerContact: { partnerContactName: 'Partner’s contact, name', partnerContactEmail: 'Partner’s contact, e-mail' },
    notVerified: 'Not yet verified',
    notVerifiedMeaning: 'The app cannot look this up. Compare it with the evidence.',
    subscription: (id: string) => `Subscription ${id}`,
    contest: {
      contested: 'Contested by another partner',
      held: 'Held by this partner',
      lost: 'Lost to another partner'
    },
    compare: 'Compare the claims',
    submitted: 'Submitted',
    note: 'The partner’s note',
    copy: (what: string) => `Copy ${what}`,
    copied: 'Copied'
  },
  answer: {
    title: 'Since your question',
    unanswered: 'The partner did not answer this question.',
    working: 'The partner is working on it; not yet resubmitted.',
    answered: (when: string) => `Answered ${when}`,
    changed: 'Changed',
    removed: 'removed',
    added: 'added',
    was: 'was',
    newFiles: (count: number) => `${count} new ${plural(count, 'file', 'files')}, marked in the evidence`,
    youAsked: 'You asked',
    asked: (when: string) => `Asked ${when}`
  },
  comments: {
    title: 'Comments',
    none: 'No comments yet.',
    write: 'Write a comment',
    help: 'Both sides see it. It stops no clock: to ask for something, use “Ask for more”.',
    send: 'Comment',
    empty: 'Write something first.',
    partner: 'Partner',
    reviewers: 'Reviewers',
    you: 'You'
  },
  keys: {
    title: 'Keys',
    open: 'All keys',
    groups: { queue: 'Queue', claim: 'Claim' },
    next: 'Next claim',
    previous: 'Previous claim',
    openClaim: 'Open the claim',
    search: 'Search',
    reason: (reason: string) => reason,
    help: 'These keys',
    enabled: 'Use single keys on this device',
    enabledHelp: 'Turn them off if you dictate, or if keys are pressed by accident.',
    note: 'They rest while you type, and while a sheet is open.',
    enter: 'Enter',
    or: 'or'
  }
};

export type ReviewTexts = typeof review;
