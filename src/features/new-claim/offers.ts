import type { Activity, ClaimFields, SolutionArea } from '#rules/claim/fields.ts';
import type { Profile } from '#rules/claim/profile.ts';

/** One thing that can be claimed, with what it brings: said before the person chooses. DOMAIN.md, "The claim form". */
export interface Offer {
  readonly solutionArea: SolutionArea;
  readonly activity: Activity;
  readonly programme: 'OSU' | 'OSA' | null;
  readonly pays: boolean;
  /** Microsoft 365 usage alone: the partner may choose to be recognised without being paid. */
  readonly mayOptOut: boolean;
}

export function offersUnder(profile: Pick<Profile, 'businessApplicationsUsagePays'>): readonly Offer[] {
  const business = 'business-applications';
  return [
    { solutionArea: 'microsoft-365', activity: 'usage', programme: 'OSU', pays: true, mayOptOut: true },
    { solutionArea: business, activity: 'pre-sales', programme: 'OSA', pays: true, mayOptOut: false },
    {
      solutionArea: business,
      activity: 'usage',
      programme: 'OSU',
      pays: profile.businessApplicationsUsagePays,
      mayOptOut: false
    },
    { solutionArea: business, activity: 'revenue-association', programme: null, pays: false, mayOptOut: false }
  ];
}

export function offerOf(fields: ClaimFields, offers: readonly Offer[]): Offer | null {
  return (
    offers.find((offer) => offer.solutionArea === fields.solutionArea && offer.activity === fields.activity) ?? null
  );
}

/** Whether a subscription stands behind each product, and a technical contact is asked for. */
export function isBusinessApplications(fields: ClaimFields): boolean {
  return fields.solutionArea === 'business-applications';
}
