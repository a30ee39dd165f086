import type { EvaluationProgramme } from './action.ts';

export interface ProgrammeAndPay {
  /** Null: recognition only. */
  readonly programme: EvaluationProgramme | null;
  readonly pays: boolean;
  readonly mayOptOut: boolean;
}

/** What can be claimed: a solution area with one of its activities. */
export const offerNames = [
  'microsoft-365/usage',
  'business-applications/pre-sales',
  'business-applications/usage',
  'business-applications/revenue-association'
] as const;
export type OfferName = (typeof offerNames)[number];

/** What each can bring: data of a profile, so that a claim keeps what it was created under. [F5] */
export type Incentives = { readonly [O in OfferName]: ProgrammeAndPay };
