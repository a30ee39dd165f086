import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const claims = (count: string, n: number): string => `${count} ${plural(n, 'claim', 'claims')}`;

export const insight = {
  title: 'Insight',
  place: {
    name: 'Insight',
    what: 'How claims fare: where they stand, how long each step takes, why they come back, deadlines'
  },
  notYours: {
    title: 'Insight is for partners and the programme',
    text: 'A reviewer’s device keeps only what is to be reviewed: what it counted would not be the whole.'
  },
  loading: 'Counting …',
  none: { title: 'No claims yet', text: 'As soon as this device has claims, you see here how they fare.' },
  noneFits: 'No claim fits these filters.',
  clear: 'Clear filters',
  filters: {
    label: 'Which claims to count',
    all: { organisation: 'All organisations', location: 'All locations', product: 'All products', month: 'All months' },
    names: { organisation: 'Organisation', location: 'Location', product: 'Product', month: 'Month of submission' }
  },
  counted: (count: string, n: number) => `${claims(count, n)} counted, from what is on this device`,
  withoutDrafts: 'Drafts are not among them: the programme knows a claim from its submission on.',
  table: 'As a table',
  bar: (label: string, value: string) => `${label}: ${value}`,
  columns: {
    count: 'Claims',
    share: 'Share',
    state: 'State',
    reason: 'Reason',
    outcome: 'Outcome',
    ended: 'Stays',
    stillThere: 'There now',
    median: 'Median',
    ninetieth: '90th percentile',
    deadline: 'Deadline',
    met: 'In time',
    missed: 'Late',
    returned: 'Returned',
    approved: 'Approved'
  },
  states: { title: 'Claims by state' },
  times: {
    title: 'Time in each state',
    lead: 'Half of the stays took at most the median, nine in ten at most the 90th percentile. Only stays that have ended are measured, in days of 24 hours, weekends included.',
    none: 'No claim has left a state yet.',
    both: (median: string, ninetieth: string) => `median ${median}, 90th percentile ${ninetieth}`
  },
  returned: {
    title: 'Returned for more information',
    lead: (count: string, submitted: string, n: number, share: string) =>
      `${count} of ${submitted} submitted ${plural(n, 'claim', 'claims')} (${share}) came back at least once. A claim may come back for several reasons; shares are of those that came back.`,
    none: 'No claim has been submitted yet.',
    never: (submitted: string, n: number) =>
      `None of ${submitted} submitted ${plural(n, 'claim', 'claims')} came back.`,
    withoutReason: 'No reason written down'
  },
  decided: {
    title: 'Approved and rejected',
    lead: (count: string, decided: string, n: number, share: string) =>
      `${count} of ${decided} decided ${plural(n, 'claim', 'claims')} (${share}) ${count === '1' ? 'is' : 'are'} approved. Approved is not paid.`,
    none: 'No claim has been decided yet.',
    withdrawn: (count: string, n: number) =>
      `${claims(count, n)} that the partner withdrew ${plural(n, 'is', 'are')} not counted.`,
    rejectedFor: (reason: string) => `Rejected: ${reason}`
  },
  deadlines: {
    title: 'Deadlines met and missed',
    lead: (met: string, all: string, share: string) => `${met} of ${all} (${share}) ended in time.`,
    note: 'To dispute: late means that the time passed without a dispute.',
    none: 'No deadline has ended yet.',
    both: (met: string, missed: string) => `${met} in time, ${missed} late`,
    clocks: {
      intake: 'Reviewer begins the review',
      review: 'Reviewer reviews',
      response: 'Partner answers',
      'decision-target': 'Decision in all',
      'dispute-window': 'Partner disputes',
      'dispute-answer': 'Reviewer answers a dispute'
    }
  },
  compared: {
    by: 'Compare by',
    title: 'Claims compared',
    several: 'A claim of several products is counted with each of them.',
    none: 'Nothing to compare.',
    more: (count: string) => `The chart shows the first ${count}; the table has all.`
  },
  durations: {
    underAnHour: '<\u00a01\u00a0h',
    hours: (count: string) => `${count}\u00a0h`,
    days: (count: string, n: number) => `${count}\u00a0${plural(n, 'day', 'days')}`
  },
  notKnown: '–'
};

export type InsightTexts = typeof insight;
