import type { Instant } from '../days/day.ts';
import type { Claim } from './claim.ts';

/** Since when nothing can happen to the claim's files any more; null: they may be needed. [K1] */
export function settledAt(claim: Claim, now: Instant): Instant | null {
  if (claim.state === 'discarded') return claim.restorableBy <= now ? claim.restorableBy : null;
  if (claim.state !== 'rejected' || !claim.rejection.forGood) return null;
  const last = claim.history[claim.history.length - 1];
  return last ? last.onRecordAt : claim.rejection.at;
}

/** From when on a settled claim's files are deleted; null: never, as things are. [K1] */
export function filesKeptUntil(claim: Claim, settledFilesDays: number | null, now: Instant): Instant | null {
  const since = settledAt(claim, now);
  return since === null || settledFilesDays === null ? null : since + settledFilesDays * dayMs;
}

const dayMs = 86_400_000;
