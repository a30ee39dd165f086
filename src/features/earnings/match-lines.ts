import { withoutLeadingZeros } from '#documents/identifiers.ts';
import type { EarningsLine } from '#documents/earnings.ts';

/** From the strongest to the weakest. */
export const keys = ['claim-id', 'tenant-product', 'subscription'] as const;
export type Key = (typeof keys)[number];

/** What of a claim a line can be known by. */
export interface MatchableClaim {
  readonly id: string;
  readonly portalClaimId?: string | undefined;
  readonly tenantId: string;
  readonly mpnId: string;
  /** Null: it never was; only a line that names it belongs to it. */
  readonly approvedAt: number | null;
  readonly products: readonly { readonly product: string; readonly subscriptionId?: string | undefined }[];
}

export interface Match {
  readonly claim: string;
  readonly key: Key;
}

/** Each line belongs to one claim or to none: by its claim's id, else by tenant and product, else by subscription. */
export function makeMatcher(
  claims: readonly MatchableClaim[],
  findProduct: (workload: string) => string | null
): (month: string, line: EarningsLine) => Match | null {
  const byId = new Map<string, MatchableClaim>();
  const byPortalId = new Map<string, MatchableClaim[]>();
  const byProduct = new Map<string, MatchableClaim[]>();
  const bySubscription = new Map<string, MatchableClaim[]>();
  for (const claim of claims) {
    byId.set(fold(claim.id), claim);
    if (claim.portalClaimId) add(byPortalId, withoutLeadingZeros(fold(claim.portalClaimId)), claim);
    if (claim.approvedAt === null) continue;
    for (const { product, subscriptionId } of claim.products) {
      if (claim.tenantId) add(byProduct, `${fold(claim.tenantId)} ${product}`, claim);
      if (subscriptionId) add(bySubscription, fold(subscriptionId), claim);
    }
  }

  return (month, line) => {
    const ours = line.claimId === undefined ? undefined : byId.get(fold(line.claimId));
    if (ours) return { claim: ours.id, key: 'claim-id' };
    const named = line.claimId === undefined ? undefined : byPortalId.get(withoutLeadingZeros(fold(line.claimId)));
    if (named) {
      const own = named.filter(({ tenantId }) => !tenantId || !line.tenantId || fold(tenantId) === fold(line.tenantId));
      const [match, other] = own;
      // The portal's id at another tenant, or at two claims: nobody knows whose line it is.
      return match && !other ? { claim: match.id, key: 'claim-id' } : null;
    }
    const product = line.workload === undefined ? null : findProduct(line.workload);
    if (line.tenantId !== undefined && product !== null) {
      const found = choose(byProduct.get(`${fold(line.tenantId)} ${product}`), month, line);
      if (found) return { claim: found.id, key: 'tenant-product' };
    }
    const found =
      line.subscriptionId === undefined ? null : choose(bySubscription.get(fold(line.subscriptionId)), month, line);
    return found ? { claim: found.id, key: 'subscription' } : null;
  };
}

/**
 * Where several fit (a new claim after a renewal, two locations): that of the line's own location, then the last one that was approved by the
 * end of the month, then the first one after it.
 */
function choose(
  claims: readonly MatchableClaim[] | undefined,
  month: string,
  line: EarningsLine
): MatchableClaim | null {
  if (!claims || claims.length === 0) return null;
  const own = claims.filter(({ mpnId }) => line.mpnId !== undefined && mpnId === line.mpnId);
  const fitting = [...(own.length > 0 ? own : claims)].sort(
    (a, b) => (a.approvedAt ?? 0) - (b.approvedAt ?? 0) || (a.id < b.id ? -1 : 1)
  );
  const end = endOfMonth(month);
  return fitting.findLast(({ approvedAt }) => (approvedAt ?? 0) < end) ?? fitting[0] ?? null;
}

function endOfMonth(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return Date.UTC(year, number, 1);
}

function add(map: Map<string, MatchableClaim[]>, key: string, claim: MatchableClaim): void {
  const known = map.get(key);
  if (!known) map.set(key, [claim]);
  else if (!known.includes(claim)) known.push(claim);
}

/** Ids are written with braces, in capitals, or neither. */
function fold(id: string): string {
  return id.replace(/[{}\s]/g, '').toLowerCase();
}
