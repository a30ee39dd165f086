import { expect, test } from 'vitest';
import type { ClaimState } from '#rules/claim/claim.ts';
import { findDuplicates, type OtherClaim } from './duplicates.ts';
import type { FormContent } from './typed-values.ts';

const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';
const subscriptionId = '0a1b2c3d-0000-4000-8000-123456789abc';

const mine: FormContent = {
  fields: { tenantId },
  products: { teams: { product: 'teams' }, sales: { product: 'sales', subscriptionId } }
};

function another(changes: Partial<OtherClaim> = {}): OtherClaim {
  return { id: 'B', state: 'submitted', fields: { tenantId, customerName: 'Padaria' }, products: {}, ...changes };
}

const otherSubscription = 'ffffffff-0000-4000-8000-123456789abc';

test.each([
  { what: 'the same product of the same tenant', other: { products: { x: { product: 'teams' } } }, lines: ['teams'] },
  {
    what: 'the tenant id in capitals',
    other: { fields: { tenantId: tenantId.toUpperCase() }, products: { x: { product: 'teams' } } },
    lines: ['teams']
  },
  { what: 'the same subscription', other: { products: { x: { product: 'sales', subscriptionId } } }, lines: ['sales'] },
  {
    what: 'the same subscription under another tenant',
    other: { fields: {}, products: { x: { product: 'sales', subscriptionId } } },
    lines: ['sales']
  },
  { what: 'a subscription not yet filled in', other: { products: { x: { product: 'sales' } } }, lines: ['sales'] },
  {
    what: 'another subscription of the same product',
    other: { products: { x: { product: 'sales', subscriptionId: otherSubscription } } },
    lines: []
  },
  { what: 'another product', other: { products: { x: { product: 'exchange' } } }, lines: [] },
  {
    what: 'another tenant',
    other: { fields: { tenantId: otherSubscription }, products: { x: { product: 'teams' } } },
    lines: []
  },
  { what: 'the claim itself', other: { id: 'A', products: { x: { product: 'teams' } } }, lines: [] },
  {
    what: 'a discarded claim',
    other: { state: 'discarded' as ClaimState, products: { x: { product: 'teams' } } },
    lines: []
  },
  {
    what: 'a rejected claim',
    other: { state: 'rejected' as ClaimState, products: { x: { product: 'teams' } } },
    lines: []
  }
])('$what: warns of $lines', ({ other, lines }) => {
  expect(findDuplicates('A', mine, [another(other)]).flatMap((duplicate) => duplicate.lines)).toEqual(lines);
});

test('no tenant id is not the same tenant id', () => {
  const nothing = { fields: {}, products: mine.products };
  expect(findDuplicates('A', nothing, [another({ fields: {}, products: { x: { product: 'teams' } } })])).toEqual([]);
});
