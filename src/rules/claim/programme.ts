import type { EvaluationProgramme } from './action.ts';
import type { FieldValue } from './fields.ts';
import type { Profile } from './profile.ts';

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

/** The programme's own table, as long as nobody has changed it in a copy of a profile. docs/domain.md, "The claim form". */
export function incentivesOf(profile: Pick<Profile, 'businessApplicationsUsagePays' | 'incentives'>): Incentives {
  return (
    profile.incentives ?? {
      'microsoft-365/usage': { programme: 'OSU', pays: true, mayOptOut: true },
      'business-applications/pre-sales': { programme: 'OSA', pays: true, mayOptOut: false },
      'business-applications/usage': {
        programme: 'OSU',
        pays: profile.businessApplicationsUsagePays,
        mayOptOut: false
      },
      'business-applications/revenue-association': { programme: null, pays: false, mayOptOut: false }
    }
  );
}

/** What a claim can bring, or null where area and activity do not go together. [F5] */
export function programmeOf(
  solutionArea: FieldValue | undefined,
  activity: FieldValue | undefined,
  profile: Pick<Profile, 'businessApplicationsUsagePays' | 'incentives'>
): ProgrammeAndPay | null {
  const wanted = `${String(solutionArea)}/${String(activity)}`;
  for (const offer of offerNames) if (offer === wanted) return incentivesOf(profile)[offer];
  return null;
}
