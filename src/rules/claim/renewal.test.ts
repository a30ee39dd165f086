import { expect, test } from 'vitest';
import { changeFields } from './change-fields.ts';
import type { ProductLine } from './fields.ts';

const contest = { standing: 'contested', since: 20_000 } as const;
const sales: ProductLine = { product: 'dynamics-365-sales', subscriptionId: 'a', contest };

test.each([
  { what: 'its renewal', to: { product: 'dynamics-365-sales', subscriptionId: 'a', renewsOn: 20_900 }, stays: true },
  {
    what: 'its subscription',
    to: { product: 'dynamics-365-sales', subscriptionId: 'b', renewsOn: 20_900 },
    stays: false
  }
])('[X8] a line that changes $what keeps its contest: $stays', ({ to, stays }) => {
  const claim = { fields: {}, products: { sales } };
  const { products, taken } = changeFields(claim, { 'products/sales': { from: sales, to } });
  expect(products).toEqual({ sales: stays ? { ...to, contest } : to });
  expect(Object.keys(taken)).toEqual(['products/sales']);
});

test('[E1] a renewal that somebody else has changed meanwhile is a clash', () => {
  const seen: ProductLine = { product: 'dynamics-365-sales', subscriptionId: 'a', renewsOn: 20_900 };
  const stands = { ...seen, renewsOn: 20_950 };
  const claim = { fields: {}, products: { sales: stands } };
  const to = { ...seen, renewsOn: 20_999 };
  const { products, clashes } = changeFields(claim, { 'products/sales': { from: seen, to } });
  expect(products).toEqual({ sales: stands });
  expect(clashes).toEqual({ 'products/sales': { from: seen, to, stands } });
});
