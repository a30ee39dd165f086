import type { Activity, ClaimFields, SolutionArea } from '#rules/claim/fields.ts';
import { activities, solutionAreas } from '#rules/claim/fields.ts';
import type { Profile } from '#rules/claim/profile.ts';
import { programmeOf } from '#rules/claim/programme.ts';
import { type ProgrammeAndPay } from '#rules/claim/incentives.ts';

/** One thing that can be claimed, with what it brings: said before the person chooses. */
export interface Offer extends ProgrammeAndPay {
  readonly solutionArea: SolutionArea;
  readonly activity: Activity;
}

type PaySettings = Pick<Profile, 'businessApplicationsUsagePays' | 'incentives'>;

/** What earns stands before what is recognition only. */
export function offersUnder(profile: PaySettings): readonly Offer[] {
  const all = solutionAreas.flatMap((solutionArea) =>
    activities.flatMap((activity) => {
      const brings = programmeOf(solutionArea, activity, profile);
      return brings ? [{ solutionArea, activity, ...brings }] : [];
    })
  );
  const rank = ({ pays, programme }: Offer) => (pays ? 0 : programme ? 1 : 2);
  return all.sort(
    (a, b) => solutionAreas.indexOf(a.solutionArea) - solutionAreas.indexOf(b.solutionArea) || rank(a) - rank(b)
  );
}

/** Whether a subscription stands behind each product, and a technical contact is asked for. */
export function isBusinessApplications(fields: ClaimFields): boolean {
  return fields.solutionArea === 'business-applications';
}
