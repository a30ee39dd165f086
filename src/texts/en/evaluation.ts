import { continueSentence } from '../continue-sentence.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const claims = (count: number): string => `${count} ${plural(count, 'claim', 'claims')}`;

export const evaluation = {
  title: 'Evaluation',
  place: { name: 'Evaluation', what: 'Claims that were sent: eligible for incentives or not' },
  onlyAdministrators: {
    title: 'The programme evaluates claims',
    text: 'Your claims say for themselves what the evaluation brought.'
  },
  programme: 'Programme',
  standing: 'Which claims',
  standings: {
    waiting: (count: number) => `Waiting (${count})`,
    evaluated: (count: number) => `Evaluated (${count})`,
    contested: (count: number) => `Contested (${count})`
  },
  search: 'Search customers, partners, products',
  label: 'Claims to evaluate',
  selectAll: (count: number) => `Select all (${count})`,
  select: (customer: string, partner: string) => `${customer}, ${partner}`,
  selected: (count: number) => `${claims(count)} selected`,
  rangeHint: 'Shift and a click, or Shift and the space bar, select all in between. Arrow keys move.',
  sentOn: (day: string) => `Sent on ${day}`,
  optedOut: 'The partner opted out',
  recognitionOnly: 'Brings recognition only',
  contestedWaits: 'Contested with another partner: waits until the reviewers have decided',
  outcome: {
    eligible: (programme: string) => `Eligible for ${programme}`,
    'not-eligible': (programme: string) => `Not eligible for ${programme}`
  },
  eligible: 'Eligible',
  notEligible: 'Not eligible …',
  because: (reason: string) => `because: ${continueSentence(reason)}`,
  reasonTitle: (count: number, programme: string) => `${claims(count)}: not eligible for ${programme}`,
  reasonQuestion: 'Why?',
  reasonMissing: 'Choose a reason',
  changeReasons: 'Change the list of reasons',
  confirmNotEligible: 'Not eligible',
  revise: 'It can be revised at any time; partners see each outcome with its reason.',
  working: (done: number, count: number) => `${done} of ${count}`,
  done: {
    eligible: (count: number, programme: string) => `${claims(count)}: eligible for ${programme}.`,
    'not-eligible': (count: number, programme: string) => `${claims(count)}: not eligible for ${programme}.`
  },
  notDone: (count: number) => `${claims(count)} could not be evaluated:`,
  empty: {
    waiting: { title: 'Nothing waits', text: 'Claims come here when their consent period has passed.' },
    evaluated: { title: 'Nothing is evaluated yet', text: 'What you evaluate is kept here, and can be revised.' },
    contested: { title: 'Nothing is contested', text: 'A contested claim waits here until it is decided.' },
    search: { title: 'Nothing is found', text: 'Search with fewer or other words.' }
  },
  showAll: 'Clear the search'
};

export type EvaluationTexts = typeof evaluation;
