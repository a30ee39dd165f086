import type { Incentives } from './incentives.ts';

export const clockNames = [
  'intake',
  'review',
  'response',
  'decision-target',
  'consent',
  'dispute-window',
  'dispute-answer'
] as const;
export type ClockName = (typeof clockNames)[number];

export interface ClockLength {
  readonly count: number;
  readonly unit: 'business-days' | 'days';
}

/** What differs between the programme's rule sets: data, never code. An absent clock does not run. */
export interface Profile {
  readonly id: string;
  readonly clocks: { readonly [C in ClockName]?: ClockLength };
  /** States besides editing in which a manager may edit. */
  readonly editableIn: readonly ('submitted' | 'action-required')[];
  readonly withdrawalIsFinal: boolean;
  /** Null: as many as there are rejections. */
  readonly disputesAllowed: number | null;
  /** Whether a lost dispute leaves a new claim alone, though more disputes would be allowed; absent: it does. docs/decisions/0039 */
  readonly lostDisputeIsFinal?: boolean;
  /** Whether the customer may still decline after the claim was sent on. */
  readonly declineAtAnyTime: boolean;
  /** Business Applications usage earns under this profile; where `incentives` are given, they say so. */
  readonly businessApplicationsUsagePays: boolean;
  /** What each activity can bring; absent: the programme's own table. [F5] */
  readonly incentives?: Incentives;
}

const business = (count: number): ClockLength => ({ count, unit: 'business-days' });
const calendar = (count: number): ClockLength => ({ count, unit: 'days' });

/** The seed's rules, the default. [S] */
export const profile2020: Profile = {
  id: '2020',
  clocks: {
    intake: business(5),
    review: business(5),
    response: business(5),
    'decision-target': business(10),
    consent: calendar(7),
    'dispute-window': calendar(30),
    'dispute-answer': business(5)
  },
  editableIn: ['submitted', 'action-required'],
  withdrawalIsFinal: false,
  disputesAllowed: null,
  declineAtAnyTime: false,
  businessApplicationsUsagePays: true
};

/** What was published for 2023. [P] */
export const profile2023: Profile = {
  id: '2023',
  clocks: {
    intake: business(5),
    review: business(14),
    response: business(14),
    'dispute-window': calendar(30),
    'dispute-answer': business(5)
  },
  editableIn: ['action-required'],
  withdrawalIsFinal: true,
  disputesAllowed: 1,
  declineAtAnyTime: true,
  businessApplicationsUsagePays: false
};
