import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { findProduct } from './find-product.ts';
import type { ExportedClaim } from './read-export.ts';

/** By the portal's id, else by tenant, products and location. Null: it is not here. */
export function matchClaim(
  exported: ExportedClaim,
  claims: readonly Claim[],
  products: readonly CatalogueProduct[]
): Claim | 'ambiguous' | null {
  if (exported.portalClaimId !== '') {
    const named = claims.filter(({ fields }) => fields.portalClaimId === exported.portalClaimId);
    if (named.length > 1) return 'ambiguous';
    if (named[0]) return named[0];
  }
  if (exported.tenantId === '' || exported.products.length === 0) return null;
  const wanted = exported.products.map(({ name, subscriptionId }) =>
    keyOf(findProduct(name, products)?.id ?? name, subscriptionId)
  );
  const alike = claims.filter((claim) => {
    const { tenantId, mpnId, portalClaimId } = claim.fields;
    // One that has another id in the portal is another one.
    if (portalClaimId !== undefined && exported.portalClaimId !== '') return false;
    if (String(tenantId ?? '').toLowerCase() !== exported.tenantId) return false;
    if (mpnId !== undefined && exported.mpnId !== '' && mpnId !== exported.mpnId) return false;
    return isSameSet(
      Object.values(claim.products).map(({ product, subscriptionId }) => keyOf(product, subscriptionId ?? '')),
      wanted
    );
  });
  // A rejected one was perhaps followed by a new claim for the same: that one is meant.
  const open = alike.filter(({ state }) => state !== 'rejected');
  const [match, other] = open.length > 0 ? open : alike;
  return other ? 'ambiguous' : (match ?? null);
}

const keyOf = (product: string, subscriptionId: string): string => `${product} ${subscriptionId.toLowerCase()}`;

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === new Set(b).size && a.every((each) => b.includes(each));
}
