import { expect, test } from 'vitest';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { productsFor, repeatedSubscriptions, searchProducts, strangeLines } from './catalogue.ts';

function aProduct(id: string, name: string, changes: Partial<CatalogueProduct> = {}): CatalogueProduct {
  return { id, name, solutionArea: 'microsoft-365', activities: [], ...changes };
}

const catalogue = [
  aProduct('teams', 'Microsoft Teams'),
  aProduct('phone', 'Teams Phone', { validUntil: 99 }),
  aProduct('soon', 'Not yet', { validFrom: 101 }),
  aProduct('sales', 'Dynamics 365 Sales', { solutionArea: 'business-applications' }),
  aProduct('apps', 'Power Apps', { solutionArea: 'business-applications', activities: ['usage'] })
];

test.each([
  [{ solutionArea: 'microsoft-365', activity: 'usage' }, ['teams']],
  [{ solutionArea: 'business-applications', activity: 'usage' }, ['sales', 'apps']],
  [{ solutionArea: 'business-applications', activity: 'pre-sales' }, ['sales']],
  [{}, []]
])('for %j on day 100 there are %j', (fields, ids) => {
  expect(productsFor(catalogue, fields, 100).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['team', ['teams', 'phone']],
  ['phone teams', ['phone']],
  ['365 sal', ['sales']],
  ['', ['teams', 'phone', 'soon', 'sales', 'apps']],
  ['xyz', []]
])('searching %j finds %j', (typed, ids) => {
  expect(searchProducts(catalogue, typed).map(({ id }) => id)).toEqual(ids);
});

test('lines of another solution area, and a subscription named twice, are told', () => {
  const subscriptionId = '0A1B2C3D-0000-4000-8000-123456789abc';
  const products = {
    teams: { product: 'teams' },
    sales: { product: 'sales', subscriptionId },
    'sales-2': { product: 'sales', subscriptionId: ` ${subscriptionId.toLowerCase()}` }
  };
  expect(strangeLines(products, productsFor(catalogue, { solutionArea: 'business-applications' }, 1))).toEqual([
    'teams'
  ]);
  expect(repeatedSubscriptions(products)).toEqual(['sales', 'sales-2']);
});
