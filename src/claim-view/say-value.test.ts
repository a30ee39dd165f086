import { beforeAll, expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { monday } from '#rules/testing/claims.ts';
import { formatDay } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Reference } from '#workplace/workplace.ts';
import { nameOfLine, sayField, sayValue } from './say-value.ts';

beforeAll(() => texts.use('en'));

const reference = { products: [{ id: 'sales', name: 'Dynamics 365 Sales' }] } as unknown as Reference;

test.each([
  { key: 'customerName', value: 'Aurora', said: 'Aurora' },
  { key: 'customerName', value: '', said: null },
  { key: 'customerName', value: null, said: null },
  { key: 'customerName', value: undefined, said: null },
  { key: 'publicSector', value: true, said: 'Yes' },
  { key: 'publicSector', value: false, said: 'No' },
  { key: 'customerCountry', value: 'BR', said: 'Brazil' },
  { key: 'customerLanguage', value: 'pt-BR', said: 'Português (Brasil)' },
  { key: 'products/l1', value: { product: 'sales' }, said: 'Dynamics 365 Sales' },
  { key: 'products/l1', value: { product: 'gone' }, said: 'gone' },
  {
    ...{ key: 'products/l1', value: { product: 'sales', subscriptionId: 'abc' } },
    said: 'Dynamics 365 Sales (Subscription abc)'
  }
])('[W95] $key of $value is "$said"', ({ key, value, said }) => {
  expect(sayValue(key, value, reference)).toBe(said);
});

test('[W95] a line is said with its subscription and the day of its renewal', () => {
  const line = { product: 'sales', subscriptionId: 'abc', renewsOn: monday };
  expect(sayValue('products/l1', line, reference)).toBe(
    `Dynamics 365 Sales (Subscription abc, Renews on ${formatDay(monday)})`
  );
});

test('[W95] a field is called as a person knows it, and one of another version by its key', () => {
  expect([sayField('products/l1'), sayField('mpnId'), sayField('new-one')]).toEqual([
    ...[texts.t.claim.productLine, texts.t.claim.fields.mpnId, 'new-one']
  ]);
});

const line = (product: string): object => ({ product });
const edit = (from: object, to: object | null): object => ({ changes: { 'products/l1': { from, to } } });
const claimOf = (products: object, ...history: readonly object[]): Claim => ({ products, history }) as unknown as Claim;

test.each([
  {
    name: 'that is there',
    claim: claimOf({ l1: line('sales') }, edit(line('teams'), line('sales'))),
    said: 'Dynamics 365 Sales'
  },
  {
    name: 'as it was last',
    claim: claimOf({}, edit(line('teams'), line('sales')), edit(line('sales'), null)),
    said: 'Dynamics 365 Sales'
  },
  {
    name: 'as it was created',
    claim: claimOf({}, { said: { products: { l1: line('sales') } } }, {}),
    said: 'Dynamics 365 Sales'
  },
  { name: 'that was never there', claim: claimOf({}, { said: { products: {} } }), said: 'l1' }
])('[W41] a product $name is called "$said"', ({ claim, said }) => {
  expect(nameOfLine('l1', claim, reference)).toBe(said);
});
