import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { findProduct } from './find-product.ts';
import { withoutLeadingZeros } from '#documents/identifiers.ts';
import { groupBy, isSameCustomer } from './join-lines.ts';
import type { ExportedClaim } from './exported-claim.ts';

/** Finds the claim here that a claim of the file is. Null: it is not here. */
export type ClaimMatcher = (exported: ExportedClaim) => Claim | 'ambiguous' | null;

/**
 * By the portal's id together with the customer, else by tenant, products and location. An id that is known with another customer is
 * neither that claim nor a new one. Of an id that is a number, zeros at the beginning do not count where tenant and products are the same.
 */
export function makeClaimMatcher(
  claims: readonly Claim[],
  products: readonly Pick<CatalogueProduct, 'id' | 'name' | 'solutionArea'>[]
): ClaimMatcher {
  const byId = groupBy(claims, ({ fields }) => withoutLeadingZeros(text(fields.portalClaimId)));
  const byTenant = groupBy(claims, ({ fields }) => text(fields.tenantId).toLowerCase());
  return (exported) => {
    const wanted = exported.products.map(({ name, subscriptionId }) =>
      keyOf(findProduct(name, products)?.id ?? name, subscriptionId)
    );
    const hasProducts = (claim: Claim): boolean =>
      isSameSet(
        Object.values(claim.products).map(({ product, subscriptionId }) => keyOf(product, subscriptionId ?? '')),
        wanted
      );
    if (exported.portalClaimId !== '') {
      const named = byId.get(withoutLeadingZeros(exported.portalClaimId)) ?? [];
      const exact = named.filter(({ fields }) => text(fields.portalClaimId) === exported.portalClaimId);
      const [match, other] = exact;
      if (match) return !other && isSameCustomer(exported, customerOf(match)) ? match : 'ambiguous';
      const own = named.filter((claim) => isSameCustomer(exported, customerOf(claim)));
      const [alike, another] = own;
      if (alike)
        return !another && exported.tenantId !== '' && text(alike.fields.tenantId) !== '' && hasProducts(alike)
          ? alike
          : 'ambiguous';
    }
    if (exported.tenantId === '' || exported.products.length === 0) return null;
    const alike = (byTenant.get(exported.tenantId) ?? []).filter((claim) => {
      const { mpnId, portalClaimId } = claim.fields;
      // One that has another id in the portal is another one.
      if (portalClaimId !== undefined && exported.portalClaimId !== '') return false;
      if (mpnId !== undefined && exported.mpnId !== '' && mpnId !== exported.mpnId) return false;
      return hasProducts(claim);
    });
    // A rejected one was perhaps followed by a new claim for the same: that one is meant.
    const open = alike.filter(({ state }) => state !== 'rejected');
    const [match, other] = open.length > 0 ? open : alike;
    return other ? 'ambiguous' : (match ?? null);
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const customerOf = ({ fields }: Claim): Pick<ExportedClaim, 'tenantId' | 'customerName'> => ({
  tenantId: text(fields.tenantId).toLowerCase(),
  customerName: text(fields.customerName)
});

const keyOf = (product: string, subscriptionId: string): string => `${product} ${subscriptionId.toLowerCase()}`;

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === new Set(b).size && a.every((each) => b.includes(each));
}
