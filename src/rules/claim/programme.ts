import type { FieldValue } from './fields.ts';
import { offerNames, type Incentives, type ProgrammeAndPay } from './incentives.ts';
import type { Profile } from './profile.ts';

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
