import type { RecordableKind } from '#rules/claim/action.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What a person taps; a dispute is decided in one of two ways. */
export type FactName = Exclude<RecordableKind, 'decide-dispute' | 'take-back'> | 'dispute-won' | 'dispute-lost';

const facts: { readonly [F in FactName]: string } = {
  submit: 'Submitted',
  'begin-review': 'In review',
  'request-information': 'Action required',
  approve: 'Approved',
  reject: 'Rejected',
  'decline-consent': 'Customer declined',
  dispute: 'Disputed',
  'dispute-won': 'Dispute won: approved',
  'dispute-lost': 'Dispute lost: rejected for good',
  withdraw: 'Withdrawn'
};

export const elsewhere = {
  facts,
  sources: { portal: 'Portal', email: 'E-mail', phone: 'Phone', export: 'Portal’s export' },
  learnt: { portal: 'in the portal', email: 'by e-mail', phone: 'by phone', export: 'from the portal’s export' },
  learntOther: (where: string) => `learnt: ${where}`,
  days: { today: 'Today', yesterday: 'Yesterday', other: 'Another day', choose: 'Which day' },
  choose: {
    title: 'What did the portal say?',
    which: 'About which claim?',
    search: 'Search',
    likely: 'Most likely',
    decided: 'Decided already',
    none: 'No claim is in the portal',
    noneText: 'A claim appears here when it was submitted in the portal.',
    noneFound: 'No claim fits',
    notYours: 'Managers record what the portal said.',
    toImport: 'Import the portal’s export'
  },
  record: {
    title: 'What did the portal say?',
    day: 'Which day did it happen?',
    source: 'Where did you learn it?',
    other: 'Elsewhere',
    otherLabel: 'Where exactly?',
    what: 'What does it say?',
    oneTap: 'One tap records it. You can undo it.',
    until: (clock: string, day: string) => `${clock}: until ${day}`,
    details: (fact: string) => `More on ${fact}: reasons and a comment`,
    detailsShort: 'More',
    reasons: 'What is missing?',
    reason: 'Why?',
    noReason: 'It does not say',
    comment: 'What it says',
    commentHelp: 'Copy it from the portal, so that whoever answers need not look there.',
    remove: 'Products to be removed',
    confirm: 'Record',
    late: 'Other things happened after this day. The claim is worked out again:',
    becomes: (state: string) => `The claim is then: ${state}.`,
    idle: (what: string, day: string) => `No longer counts: ${what}, ${day}.`,
    again: 'Action required again',
    againText: 'Your answer in between is taken as given. You can record its day later.',
    none: 'Nothing can have happened on that day',
    noneText: 'Choose another day, or take back in the history what was recorded by mistake.',
    notPossible: 'Nothing can be recorded on this claim',
    draftTitle: 'Is it in the portal already?',
    draftText: 'Record it as submitted, with what is known here. Its form need not be complete for that.',
    saved: (fact: string, day: string, learnt: string) => `Recorded: ${fact}, ${day}, ${learnt}`,
    savedLate: (fact: string, day: string, state: string) =>
      `Recorded: ${fact}, ${day}. Worked out again, the claim is: ${state}.`,
    undone: 'Taken back',
    correcting: (fact: string, day: string) => `Instead of: ${fact}, ${day}`,
    correct: 'Correct or add to it',
    takeBack: 'It was recorded by mistake',
    offline: 'You are offline. It is saved on this device and reaches your colleagues by itself.'
  },
  card: {
    title: 'Decided in the vendor’s portal',
    text: 'What stands here is what you did there and what it said.',
    draft: 'Prepare the claim here and submit it in the portal. Then say here when you did.',
    draftLink: 'It is in the portal already',
    record: 'Record what it said',
    last: (what: string, day: string, learnt: string) => `Last: ${what}, ${day}, ${learnt}.`,
    lastOwn: (what: string, day: string) => `Last: ${what}, ${day}.`,
    managers: 'A manager of your organisation records what the portal said.'
  },
  look: {
    response: {
      title: 'Probably rejected, look in the portal',
      text: (moment: string) =>
        `The time to answer ended on ${moment}. If you answered in time, say so with the day on which you did. Else record what the portal says now.`
    },
    'dispute-window': {
      title: 'Probably for good, look in the portal',
      text: (moment: string) =>
        `The time to dispute ended on ${moment}. If you disputed in time, say so with the day on which you did.`
    },
    late: {
      title: 'The portal has probably answered, look there',
      text: (moment: string) => `An answer was to come until ${moment}. Record what the portal says now.`
    }
  },
  request: {
    title: 'The portal asks for more',
    learnt: (day: string, learnt: string) => `${day}, ${learnt}`,
    nothing: 'What exactly is missing was not recorded. It stands in the portal.'
  },
  outcome: {
    consentUntil: (moment: string) =>
      `The portal tells the customer, who can decline there until ${moment}. Then the claim is sent for evaluation.`,
    sentOn: (moment: string) =>
      `The time to decline ended on ${moment}. The portal then sends the claim on to be evaluated.`,
    disputed: (day: string) => `Disputed in the portal on ${day}. Record here what it answers.`,
    disputeUntil: (moment: string) => `You can dispute in the portal until ${moment}.`,
    noReason: 'Why was not recorded. It stands in the portal.'
  },
  unsent: {
    title: 'Only on this device',
    text: 'What you recorded is saved here and reaches your colleagues by itself as soon as there is a connection.'
  },
  comments: {
    write: 'Write a note',
    placeholder: 'To your colleagues. The portal does not see it',
    none: 'No notes yet.',
    send: 'Save note',
    title: 'Notes'
  },
  actions: {
    submit: 'Submitted in the portal',
    answer: 'Answered in the portal',
    withdraw: 'Withdrawn in the portal'
  },
  submission: {
    title: 'Submitted in the portal',
    when: 'When did you submit it in the portal?',
    afterwards:
      'Nothing is sent to the portal from here: submit it there, then record it. The countdowns run from the day that you give.',
    note: 'Note for your colleagues',
    noteHelp: 'For whoever looks at this claim next.',
    send: 'Record as submitted',
    sent: 'Recorded as submitted.'
  },
  answer: {
    title: 'Answered in the portal',
    when: 'When did you answer in the portal?',
    comment: 'What you answered',
    commentHelp: 'So that your colleagues know. Nothing is sent to the portal from here: answer there, then record it.',
    nothing: 'The day alone. You can add what you answered, for your colleagues.',
    counts: 'The review runs from the day that you give.',
    over: (moment: string) => `The last moment was ${moment}. Was it in time? Give the day on which you answered.`,
    send: 'Record the answer',
    sent: 'Answer recorded.'
  },
  withdrawal: {
    title: 'Withdrawn in the portal',
    text: 'Withdraw the claim in the portal, then record it here.',
    when: 'When did you withdraw it in the portal?',
    confirm: 'Record the withdrawal',
    done: 'Withdrawal recorded.'
  },
  dispute: {
    when: 'When did you dispute it in the portal?',
    afterwards: 'Nothing is sent to the portal from here: dispute it there, then record it.',
    send: 'Record the dispute',
    sent: 'Dispute recorded.'
  },
  history: {
    happened: (day: string) => `Happened ${day}`,
    recorded: (moment: string) => `Recorded ${moment}`,
    takenBack: 'Taken back: it no longer counts.',
    takesBack: (what: string, day: string) => `No longer counts: ${what}, ${day}.`,
    idle: 'Without effect, because of what is known to have happened before it.',
    correct: 'Correct',
    takeBack: 'Take back',
    mistake: 'Recorded by mistake'
  },
  count: (count: number) => `${count} ${plural(count, 'claim', 'claims')}`
};

export type ElsewhereTexts = typeof elsewhere;
