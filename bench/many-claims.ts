import { claimToDocument, type ClaimDocument } from '#documents/record-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { OneClaim, noon } from '#rules/testing/claims.ts';

/** Claims on record in every state that people see daily, with clocks that run now and end on different days. */
export function makeManyClaims(count: number): readonly ClaimDocument[] {
  const today = Math.floor(Date.now() / 86_400_000);
  const models = [3, 2, 1].flatMap((daysAgo) => modelsBegunOn(today - daysAgo));
  return Array.from({ length: count }, (_, n) => {
    const model = models[n % models.length];
    if (!model) throw new Error('there is no model');
    return claimToDocument(distinguish(model, n));
  });
}

function modelsBegunOn(day: number): readonly Claim[] {
  const at = noon(day);
  const submitted = (): OneClaim => new OneClaim().draft(at).submit(at + 1);
  const inReview = (): OneClaim => submitted().begin(at + 2);
  return [
    submitted().present,
    inReview().present,
    inReview().request(at + 3).present,
    inReview().approve(at + 3).present,
    inReview().reject(at + 3).present,
    new OneClaim().draft(at).present
  ];
}

function distinguish(model: Claim, n: number): Claim {
  const id = `01J${n.toString(10).padStart(23, '0')}`;
  const fields = {
    ...model.fields,
    name: `Rollout ${String(n)}`,
    customerName: `Customer ${String(n)} of the World`,
    customerDomain: `customer-${String(n)}.example`,
    tenantId: `6f1d0a52-0000-4000-8000-${String(n).padStart(12, '0')}`
  };
  return { ...model, id, fields };
}
