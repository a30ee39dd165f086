import type { Day } from '#rules/days/day.ts';
import { yearBefore } from '#rules/days/year.ts';

/** What a person should know about the day on a signature. A warning: the reviewer decides. */
export type SignedDayWarning = 'future' | 'old';

const dayMs = 86_400_000;

/** The customer's signature is dated within the 12 months before the submission; today stands for the submission to come. */
export function warningOf(signedOn: Day | undefined, today: Day): SignedDayWarning | null {
  if (signedOn === undefined) return null;
  if (signedOn > today) return 'future';
  return signedOn < yearBefore(today) ? 'old' : null;
}

/** The civil day where the person stands: what they read off a letter is compared with it. */
export function localDayOf(at: number, offsetMinutes = new Date(at).getTimezoneOffset()): Day {
  return Math.floor((at - offsetMinutes * 60_000) / dayMs);
}
