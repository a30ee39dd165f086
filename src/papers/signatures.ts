import type { Claim } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';
import { yearBefore } from '#rules/days/year.ts';

export interface SignedLine {
  readonly line: string;
  /** The most recent signature among the files that cover this product; null: none yet. */
  readonly signed: { readonly by: string | null; readonly on: Day; readonly isOld: boolean } | null;
}

/**
 * For each claimed product, whether its evidence carries a dated signature, and whether that would be too old today: older than twelve
 * months before the submission.
 */
export function signaturesOf(claim: Pick<Claim, 'products' | 'evidence'>, today: Day): readonly SignedLine[] {
  return Object.keys(claim.products).map((line) => {
    let latest: { readonly by: string | null; readonly on: Day } | null = null;
    for (const { covers, signedBy, signedOn } of claim.evidence)
      if (signedOn !== undefined && covers.includes(line) && (!latest || signedOn > latest.on))
        latest = { by: signedBy ?? null, on: signedOn };
    return { line, signed: latest && { ...latest, isOld: latest.on < yearBefore(today) } };
  });
}
