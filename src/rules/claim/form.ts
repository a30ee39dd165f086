import type { Claim } from './claim.ts';
import type { EvidenceLimits } from './circumstances.ts';
import { fieldOf, fieldsThat, type ClaimFields, type FieldName, type ProductLine } from './fields.ts';
import { guidPattern, validateField, type FieldFaultCode } from './validate-field.ts';

/** One thing that keeps a claim from being submitted. `field` is where it is filled in. */
export interface Missing {
  readonly field: FieldName | `products/${string}` | 'products' | 'evidence';
  readonly code: FieldFaultCode | 'too-many-files';
}

/** What is missing or wrong, in the form's order; empty when the claim is complete. [F1] [F2] [F3] [F4] */
export function missingForSubmit(
  claim: Pick<Claim, 'fields' | 'products' | 'evidence'>,
  limits: Pick<EvidenceLimits, 'maxFiles'>
): readonly Missing[] {
  return [
    ...missingInForm(claim),
    ...(claim.evidence.length === 0 ? [{ field: 'evidence', code: 'missing' } as const] : []),
    ...(claim.evidence.length > limits.maxFiles ? [{ field: 'evidence', code: 'too-many-files' } as const] : [])
  ];
}

/** The same without the evidence. */
export function missingInForm(claim: Pick<Claim, 'fields' | 'products'>): readonly Missing[] {
  const { fields, products } = claim;
  const missing: Missing[] = [];
  for (const field of formOrder) {
    if (field === 'products') {
      missing.push(...missingInProducts(products, fields));
      continue;
    }
    const value = fields[field];
    if (value === undefined) {
      if (isAskedFor(field, fields)) missing.push({ field, code: 'missing' });
      continue;
    }
    // What was typed for another solution area or activity stays in the draft and is not looked at.
    if (!belongsToForm(field, fields)) continue;
    const code = validateField(field, value);
    if (code && (code !== 'missing' || isAskedFor(field, fields))) missing.push({ field, code });
    else if (!code && field === 'activity' && !goTogether(fields))
      missing.push({ field, code: 'activity-not-of-this-area' });
  }
  return missing;
}

/** Whether a field belongs to the form for what is claimed. [F3] */
export function belongsToForm(field: FieldName, fields: ClaimFields): boolean {
  const { onlyFor } = fieldOf(field);
  if (!onlyFor) return true;
  return 'activity' in onlyFor ? fields.activity === onlyFor.activity : fields.solutionArea === onlyFor.solutionArea;
}

/** Whether a claim cannot be submitted without it. The claim's name is the partner's own. [F3] */
export function isAskedFor(field: FieldName, fields: ClaimFields): boolean {
  return !fieldOf(field).isOptional && belongsToForm(field, fields);
}

/** The products are asked for after the customer whose they are. */
const formOrder = fieldsThat(({ section }) => section !== 'portal').reduce<readonly (FieldName | 'products')[]>(
  (order, name) => {
    const isAfterCustomer = fieldOf(name).section === 'contacts' && order.indexOf('products') < 0;
    return isAfterCustomer ? [...order, 'products', name] : [...order, name];
  },
  []
);

function goTogether({ solutionArea, activity }: ClaimFields): boolean {
  return solutionArea !== 'microsoft-365' || activity === 'usage';
}

/** At least one product; in Business Applications each with its subscription. [F4] */
function missingInProducts(products: Claim['products'], fields: ClaimFields): readonly Missing[] {
  const lines = Object.keys(products).sort();
  if (lines.length === 0) return [{ field: 'products', code: 'missing' }];
  if (fields.solutionArea !== 'business-applications') return [];
  const missing: Missing[] = [];
  for (const line of lines) {
    const code = subscriptionFault(products[line] as ProductLine);
    if (code) missing.push({ field: `products/${line}`, code });
  }
  return missing;
}

function subscriptionFault({ subscriptionId }: ProductLine): FieldFaultCode | null {
  if (subscriptionId === undefined || subscriptionId.trim() === '') return 'missing';
  return guidPattern.test(subscriptionId) ? null : 'subscription-id-not-a-guid';
}
