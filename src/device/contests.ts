import type { Claim } from '#rules/claim/claim.ts';
import { claimsProducts } from '#rules/claim/contest.ts';
import { productKeyOf } from '#rules/claim/product-key.ts';
import type { ContestedLine } from './rows.ts';

/** What a reviewer's list says of a claim's contests; empty for most claims. */
export function contestedLinesOf(claim: Claim): readonly ContestedLine[] {
  if (!claimsProducts(claim)) return [];
  return Object.entries(claim.products).flatMap(([line, product]) => {
    const key = product.contest?.standing === 'contested' ? productKeyOf(claim, product) : null;
    return key === null ? [] : [{ key, line, product: product.product }];
  });
}
