import type { ClockName } from '#rules/claim/profile.ts';

type Words<Name extends string> = { readonly [N in Name]: string };

/** After "2 business days left". */
const purposes: Words<ClockName> = {
  intake: 'for the review to begin',
  review: 'for the reviewer to decide',
  response: 'to answer',
  'decision-target': 'to the expected decision',
  consent: 'in which the customer can decline',
  'dispute-window': 'to dispute',
  'dispute-answer': 'for the reviewers to answer the dispute'
};

/** After "2 business days late", and of a clock that has just run out. */
const missed: Words<ClockName> = {
  intake: 'The review has not begun',
  review: 'The reviewer has not decided',
  response: 'The time to answer is over',
  'decision-target': 'The decision is late',
  consent: 'The customer’s time to decline is over',
  'dispute-window': 'The time to dispute is over',
  'dispute-answer': 'The dispute is not answered'
};

/** What made the clock start. */
const starts: Words<ClockName> = {
  intake: 'the claim was submitted',
  review: 'the review began, or your answer arrived',
  response: 'the reviewer asked for more information',
  'decision-target': 'the claim was submitted',
  consent: 'the claim was approved',
  'dispute-window': 'the claim was rejected',
  'dispute-answer': 'the dispute was made'
};

/** What happens when it runs out. */
const consequences: Words<ClockName> = {
  intake: 'If it passes, the reviewers are late. Nothing changes for the claim.',
  review: 'If it passes, the reviewers are late. Nothing changes for the claim.',
  response: 'If no answer has arrived by then, the claim is rejected.',
  'decision-target': 'If it passes, the decision is shown as late. Nothing changes for the claim.',
  consent: 'If the customer has not declined by then, the claim is sent to be evaluated for incentives.',
  'dispute-window': 'After that the rejection is for good: only a new claim with updated evidence is possible.',
  'dispute-answer': 'If it passes, the reviewers are late. Nothing changes for the claim.'
};

/** Under the points of the picture: very short. */
const points: Words<ClockName> = {
  intake: 'Submitted',
  review: 'Review',
  response: 'You',
  'decision-target': 'Decision',
  consent: 'Approved',
  'dispute-window': 'Rejected',
  'dispute-answer': 'Disputed'
};

export const deadlines = {
  purposes,
  missed,
  /** Of a claim that is decided in the vendor's portal. */
  missedElsewhere: {
    response: 'Probably rejected, look in the portal',
    'dispute-window': 'Probably for good, look in the portal'
  },
  points,
  noTerms: 'The last day is given once the programme has chosen its time zone, holidays and rules.',
  unknownYear: (year: number) => `The holidays of ${year} are not known yet: this date was counted without them.`,
  lengthUntil: (length: string, day: string) => `${length} (until ${day})`,
  why: {
    ask: 'Why this date?',
    title: 'Why this date',
    lastMoment: 'Last moment',
    start: 'Start',
    startText: (day: string, clock: ClockName) => `${day}: ${starts[clock]}. The day itself is not counted.`,
    rule: 'Rule',
    ruleText: (length: string, clock: ClockName) => `${length} ${purposes[clock]}, to the end of the last day.`,
    sources: {
      'guide-2020': 'Source: “Manage customer associations”, 29 June 2020, timeline of the claims.',
      'guide-2020-disputes':
        'Source: “Manage customer associations”, 29 June 2020, “Dispute the status of a CPOR association claim”.',
      'published-2023': 'Source: the programme’s public documentation of 2023.',
      'worked-out':
        'Source: “Manage customer associations”, 29 June 2020, says ten days plus the time you need to answer; it is counted in business days.',
      operator: 'Source: the rules of your programme’s operator.'
    },
    profile: (name: string) => `Rule profile ${name}. The claim keeps the rules under which it was created.`,
    counted: 'Days that count',
    skipped: 'Not counted',
    nothingSkipped: 'Every calendar day counts, also weekends and holidays.',
    noneSkipped: 'No weekend and no holiday lies between.',
    weekend: 'weekend',
    holiday: 'holiday',
    range: (from: string, to: string) => `${from} to ${to}`,
    extensions: 'Extended',
    extension: {
      'answering-time': (days: string, day: string) => `By ${days}: the time you took to answer, on ${day}.`,
      outage: (_days: string, day: string) =>
        `The record was not reachable until ${day}. An outage must not cost you the deadline: it runs to the end of the first business day after.`
    },
    extendedTo: (day: string) => `New last day: ${day}.`,
    consequence: 'What happens then',
    consequences,
    elsewhere:
      'This claim is decided in the vendor’s portal. Nothing is rejected here when the time is over: the claim then says “probably rejected, look in the portal”.',
    changedSince:
      'The holiday calendar was changed after this clock had started. A clock keeps the day that it was given.',
    alsoRunning: 'Also running',
    zone: (city: string) => `Days are those of ${city}.`,
    gone: 'This clock is no longer running: the claim has moved on.'
  },
  timeline: {
    title: 'Timeline',
    listLabel: 'The claim’s way so far and what comes',
    past: (what: string, from: string, to: string) => `${what}: ${from} to ${to}.`,
    now: (what: string, from: string, due: string) => `${what}: since ${from}, last day ${due}.`,
    toCome: (what: string, to: string) => `Then ${what}: at the latest until ${to}.`,
    toComeUnknown: (what: string) => `Then ${what}.`,
    probably: { response: 'probably rejected', 'dispute-window': 'probably for good' },
    today: 'Today',
    lastDay: (day: string) => `Last day ${day}`,
    atTheLatest: (day: string) => `by ${day}`,
    endings: { sent: 'Sent for evaluation', 'for-good': 'For good', decision: 'Decision', open: 'Ended' },
    ended: { sent: 'Sent for evaluation', 'for-good': 'Rejected for good', decision: 'Decided', open: 'Discarded' },
    endedOn: (what: string, day: string) => `${what} on ${day}.`,
    notBegun: 'No clock runs yet. The first one begins when the claim is submitted.',
    legend: { weekend: 'Weekend', holiday: 'Holiday', late: 'Late', toCome: 'To come, at the latest' }
  }
};

export type DeadlinesTexts = typeof deadlines;
