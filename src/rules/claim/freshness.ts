import type { CivilTime, Day } from '../days/day.ts';
import { yearAfter } from '../days/year.ts';
import type { Claim, EvidenceFile } from './claim.ts';

/** How old a claim's proof is. */
export interface Freshness {
  /** The day that it is told by. */
  readonly provenOn: Day;
  /** `addition`: no file says when it was signed, and the day on which the last one was added is taken. */
  readonly by: 'signature' | 'addition';
  /** The last day on which it is fresh. */
  readonly freshUntil: Day;
  /** From this day on it asks to be refreshed. */
  readonly askFrom: Day;
}

export type Age = 'fresh' | 'ageing' | 'old';

/** docs/domain.md, "Proof of execution": a signature within 12 months. The nudge comes 30 days before they are over. [X9] */
const nudgeDays = 30;

/** Null: there is no proof to be fresh. */
export function freshnessOf(
  claim: { readonly evidence: readonly Pick<EvidenceFile, 'signedOn' | 'addedAt'>[] },
  civil: CivilTime
): Freshness | null {
  if (claim.evidence.length === 0) return null;
  let signedOn: Day | null = null;
  let addedOn = -Infinity;
  for (const file of claim.evidence) {
    const added = civil.dayOf(file.addedAt);
    addedOn = Math.max(addedOn, added);
    // A date still to come is a slip: nothing was signed after it was added.
    if (file.signedOn !== undefined) signedOn = Math.max(signedOn ?? -Infinity, Math.min(file.signedOn, added));
  }
  const provenOn = signedOn ?? addedOn;
  const freshUntil = yearAfter(provenOn);
  return { provenOn, by: signedOn === null ? 'addition' : 'signature', freshUntil, askFrom: freshUntil - nudgeDays };
}

/** Only approved claims age: the others are judged by their dates, or have nothing to keep. */
export function ageOf({ freshUntil, askFrom }: Freshness, today: Day): Age {
  if (today > freshUntil) return 'old';
  return today >= askFrom ? 'ageing' : 'fresh';
}

/** The next day on which the age changes by itself; null: never again. */
export function nextAgeOn({ freshUntil, askFrom }: Freshness, today: Day): Day | null {
  if (today < askFrom) return askFrom;
  return today <= freshUntil ? freshUntil + 1 : null;
}

/** Of an approved claim alone. */
export function freshnessOfApproved(claim: Claim, civil: CivilTime): Freshness | null {
  return claim.state === 'approved' ? freshnessOf(claim, civil) : null;
}
