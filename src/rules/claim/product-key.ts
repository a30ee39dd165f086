import type { Claim } from './claim.ts';
import type { ProductLine } from './fields.ts';

/**
 * What belongs to one partner at a time: a workload of the customer's tenant (Microsoft 365), or a subscription (Business Applications).
 * Ids are compared without case. Null: the form does not say yet. Fit for an address. [X6]
 */
export function productKeyOf(claim: Pick<Claim, 'fields'>, line: ProductLine): string | null {
  const { solutionArea, tenantId } = claim.fields;
  if (solutionArea === 'business-applications') return idOf(line.subscriptionId);
  const tenant = idOf(tenantId);
  return solutionArea === 'microsoft-365' && tenant ? `${tenant}~${line.product}` : null;
}

function idOf(value: unknown): string | null {
  const id = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return id === '' ? null : id;
}
