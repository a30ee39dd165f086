import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { ageOf, freshnessOfApproved, nextAgeOn, type Age } from '#rules/claim/freshness.ts';
import type { Instant } from '#rules/days/day.ts';

/** How old an approved claim's proof is, and when that changes by itself. */
export interface ProofAge {
  readonly age: Age | null;
  readonly changesAt: Instant | null;
}

export const ageless: ProofAge = { age: null, changesAt: null };

export function proofAgeOf(claim: Claim, terms: ResolvedTerms | null, now: Instant): ProofAge {
  const freshness = terms && freshnessOfApproved(claim, terms.civil);
  if (!freshness) return ageless;
  const today = terms.civil.dayOf(now);
  const nextOn = nextAgeOn(freshness, today);
  return { age: ageOf(freshness, today), changesAt: nextOn === null ? null : terms.civil.startOf(nextOn) };
}
