import { beforeAll, expect, test } from 'vitest';
import type { Missing } from '#rules/claim/form.ts';
import { texts } from '#texts/texts.svelte.ts';
import { sayMissing } from './say-missing.ts';

beforeAll(() => texts.use('en'));

const products = { l1: { product: 'sales' }, l2: { product: 'gone' } };
const catalogue = [
  { id: 'sales', name: 'Dynamics 365 Sales', solutionArea: 'business-applications', activities: [] }
] as const;

test.each([
  { field: 'products', said: 'At least one product' },
  { field: 'evidence', said: 'At least one evidence file' },
  { field: 'products/l1', said: 'Subscription id of Dynamics 365 Sales' },
  { field: 'products/l2', said: 'Subscription id of gone' }
] as const)('[W68] $field: "$said"', ({ field, said }) => {
  expect(sayMissing({ field, code: 'missing' } satisfies Missing, { products }, catalogue)).toBe(said);
});

test('[W68] a field is called as the form calls it', () => {
  expect(sayMissing({ field: 'tenantId', code: 'missing' }, { products }, catalogue)).toBe(
    texts.t.claim.fields.tenantId
  );
});
