import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const disputes = {
  dispute: 'Dispute',
  title: 'Dispute',
  /** What a person is told before the dispute, and what happens to it. */
  decided: {
    title: 'What was decided',
    by: (who: string, day: string) => `${who}, ${day}`,
    byTheClock: (day: string) => `By the deadline, ${day}`,
    noComment: 'No comment was written.',
    history: 'Everything that led to it',
    files: 'The evidence that was looked at is listed below, under “Updated evidence”.'
  },
  onlyOne:
    'Under the rules of this claim it can be disputed only once. Say everything, and add all the proof that you have.',
  justification: 'Business justification',
  justificationHelp: 'Say why the rejection should be reconsidered, and on which page the proof stands.',
  evidence: 'Updated evidence',
  evidenceHelp: 'Add what is new or better than what was looked at. What is there already stays.',
  summary: 'Your dispute contains',
  summaryJustification: 'a business justification',
  summaryLate: 'the late answer as proof',
  summaryFiles: (count: number) => `${count} ${plural(count, 'file', 'files')}`,
  nothing: 'Nothing yet. Write a justification or add updated evidence: at least one of them.',
  counts: (moment: string) => `It counts when it is received, not when you tap: ${moment}.`,
  offline: (moment: string) =>
    `You are offline. The dispute is saved here and sent by itself; it counts when it is received. For that there is time ${moment}.`,
  filesLater: 'The dispute counts from its receipt if its files arrive by the end of the next business day.',
  afterwards: (length: string) => `The reviewers then have ${length} to answer.`,
  send: 'Dispute',
  sent: 'Disputed. It counts when it is received.',
  late: {
    title: 'Your answer came too late',
    made: (moment: string) => `Made on ${moment}`,
    reached: (moment: string) => `Reached the programme on ${moment}`,
    willReach: 'Has not reached the programme yet',
    last: (moment: string) => `The last moment was ${moment}`,
    files: (names: string) => `Files: ${names}`,
    changes: 'It also changed',
    change: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    removed: (field: string, from: string) => `${field}: remove ${from}`,
    empty: 'empty',
    include: 'Add this answer to the dispute, as proof',
    includeHelp: 'Its words, its files and the time at which it was made.',
    /** One tap: it is the whole dispute. */
    dispute: 'Dispute with this answer',
    disputeHelp:
      'Your answer was made in time. One tap makes it a dispute: its words and its files, with the time at which it was made as proof.',
    writeMore: 'Write more first',
    onlyManagers: 'A manager of your organisation can dispute with it.',
    /** Stands in the justification, in the language of whoever disputes. */
    intro: (made: string) => `Our answer, made on ${made}, in time, and received late:`,
    introChanges: 'It also changed:',
    inHistory: (made: string) => `As proof, an answer made on ${made} by its device’s clock`
  },
  /** Why it cannot be disputed, and what can be done instead. */
  closed: {
    title: 'This rejection can no longer be disputed',
    notRejected: 'This claim is not rejected',
    disputed: 'This claim is disputed',
    disputedText: (day: string) =>
      `It was disputed on ${day}. The reviewers are to answer; the claim shows until when.`,
    toClaim: 'To the claim',
    'window-over': (moment: string) =>
      `The time to dispute ended on ${moment}. If you still want the association, make a new claim from this one, with updated evidence.`,
    lost: 'The dispute was decided: the rejection stands, for good. If there is new proof, make a new claim from this one.',
    withdrawn:
      'Your organisation withdrew it, and under the rules of this claim that is for good. Make a new claim from this one, without what was wrong.',
    'no-longer':
      'Your organisation withdrew it because you no longer work with the customer, and it can no longer be disputed. If you work together again, begin a new claim.',
    'used-up':
      'This claim was disputed once already, and its rules allow no second dispute. Make a new claim from this one, with updated evidence.',
    'another-partner': 'The products belong to another partner, by a decision that is for good.',
    'for-good': 'This rejection is for good. A new claim with updated evidence is possible.',
    draftKept: 'What you wrote is kept in this draft.'
  },
  /** After the reviewers answered. */
  answered: {
    title: 'Dispute decided',
    approved: 'In your favour: the claim is approved.',
    consentThen: 'The customer is told, and has the whole time to decline.',
    rejected: 'The rejection stands, for good.',
    rejectedOpen: 'The rejection stands.'
  },
  newClaim: {
    title: 'New claim from this one',
    takes: 'It takes over what this claim says, except for what was wrong with it.',
    leavesOut: (what: string) => `Left out: ${what}.`,
    evidence: 'Take evidence along',
    evidenceHelp: 'It is on record already and is not sent again.',
    evidenceRejected: 'The reviewers did not find it enough. Take along what is still right, and add updated evidence.',
    none: 'No evidence is taken along. Add it in the new claim.',
    chosen: (count: number) => `${count} ${plural(count, 'file is', 'files are')} taken along.`,
    onlyOld:
      'All its files are from the claim that has ended. For a new claim the guide asks for updated proof of execution: add a newer file before you submit.',
    begin: 'Begin the new claim'
  },
  review: {
    title: 'The dispute',
    newFile: 'Added with the dispute',
    original: 'What was decided',
    justification: 'Business justification',
    noJustification: 'No justification was written; look at the updated evidence.',
    lateAnswer: 'A late answer as proof',
    made: 'Made, by that device',
    received: 'Received',
    lastMoment: 'The last moment was',
    clock: 'That device’s clock',
    clockRight: 'agreed with the server’s, as last known',
    clockBehind: (length: string) => `was ${length} behind the server’s, as last known`,
    clockAhead: (length: string) => `was ${length} ahead of the server’s, as last known`,
    madeCorrected: (moment: string) => `By the server’s time: ${moment}`,
    inTime: 'Made before the last moment',
    notInTime: 'Made after the last moment',
    answerText: 'The answer',
    unknownAnswer: 'The record knows no such answer. Judge by what is on record.',
    differentTime: 'The dispute names another time than the answer itself. The answer’s own is shown.',
    newFiles: (count: number) => `${count} ${plural(count, 'file', 'files')} of the dispute, marked in the evidence`,
    noFiles: 'No evidence was added.',
    previous: (count: number) => `${count} ${plural(count, 'dispute', 'disputes')} of this claim so far`,
    overturn: 'Overturn',
    uphold: 'Uphold',
    overturnTitle: 'Overturn the rejection',
    upholdTitle: 'Uphold the rejection',
    overturnSend: 'Overturn: approve the claim',
    upholdSend: 'Uphold: rejected for good',
    why: 'Why',
    whyHelp: 'The partner sees exactly this.',
    noWhy: 'Write why: a decision on a dispute needs its reason.',
    overturnThen: (length: string) => `The customer is told and has ${length} to decline.`,
    overturnAtOnce: 'It is sent to be evaluated as soon as the customer has been told.',
    upholdSendOpen: 'Uphold the rejection',
    upholdThenOpen: 'Under the rules of this claim the partner may dispute the rejection again.',
    upholdThen: 'The rejection is then for good. Only a new claim is possible.',
    doneOverturned: (customer: string) => `${customer}: rejection overturned.`,
    doneUpheld: (customer: string) => `${customer}: rejection upheld.`,
    keyOverturn: 'Approve; of a dispute: overturn',
    keyUphold: 'Reject; of a dispute: uphold'
  }
};

export type DisputesTexts = typeof disputes;
