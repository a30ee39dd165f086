import type { EvaluationProgramme } from './action.ts';
import type { FieldValue } from './fields.ts';
import type { Profile } from './profile.ts';

export interface ProgrammeAndPay {
  /** Null: recognition only. */
  readonly programme: EvaluationProgramme | null;
  readonly pays: boolean;
  readonly mayOptOut: boolean;
}

/** What a claim can bring, or null where area and activity do not go together. [F5] */
export function programmeOf(
  solutionArea: FieldValue | undefined,
  activity: FieldValue | undefined,
  profile: Pick<Profile, 'businessApplicationsUsagePays'>
): ProgrammeAndPay | null {
  if (solutionArea === 'microsoft-365')
    return activity === 'usage' ? { programme: 'OSU', pays: true, mayOptOut: true } : null;
  if (solutionArea !== 'business-applications') return null;
  if (activity === 'pre-sales') return { programme: 'OSA', pays: true, mayOptOut: false };
  if (activity === 'usage') return { programme: 'OSU', pays: profile.businessApplicationsUsagePays, mayOptOut: false };
  return activity === 'revenue-association' ? { programme: null, pays: false, mayOptOut: false } : null;
}
