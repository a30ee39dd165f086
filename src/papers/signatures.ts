import type { Claim } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';

export interface SignedLine {
  readonly line: string;
  /** The most recent signature among the files that cover this product; null: none yet. */
  readonly signed: { readonly by: string | null; readonly on: Day; readonly isOld: boolean } | null;
}

// DOMAIN.md, "Proof of execution": dated within 12 months before submission.
const monthsValid = 12;

/** For each claimed product, whether its evidence carries a dated signature, and whether that would be too old today. */
export function signaturesOf(claim: Pick<Claim, 'products' | 'evidence'>, today: Day): readonly SignedLine[] {
  return Object.keys(claim.products).map((line) => {
    let latest: { readonly by: string | null; readonly on: Day } | null = null;
    for (const { covers, signedBy, signedOn } of claim.evidence)
      if (signedOn !== undefined && covers.includes(line) && (!latest || signedOn > latest.on))
        latest = { by: signedBy ?? null, on: signedOn };
    return { line, signed: latest && { ...latest, isOld: latest.on < monthsBefore(today, monthsValid) } };
  });
}

/** The same day so many months earlier; the month's last day where it has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const date = new Date(day * 86_400_000);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1);
  const target = new Date(first);
  const length = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return first / 86_400_000 + Math.min(date.getUTCDate(), length) - 1;
}
