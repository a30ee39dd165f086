import type { Day } from '#rules/days/day.ts';

const dayMs = 86_400_000;

/** [W6] Twelve months to the day before the submission still count; 29 February has 28 February before it. */
export function isSignatureOld(signedOn: Day, submittedOn: Day): boolean {
  const at = new Date(submittedOn * dayMs);
  const yearBefore = Date.UTC(at.getUTCFullYear() - 1, at.getUTCMonth(), at.getUTCDate());
  const sameMonth = new Date(yearBefore).getUTCMonth() === at.getUTCMonth();
  return signedOn < (sameMonth ? yearBefore : yearBefore - dayMs) / dayMs;
}
