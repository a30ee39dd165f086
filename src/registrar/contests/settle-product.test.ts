import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimedProduct } from './claimed-products.ts';
import { settleProduct } from './settle-product.ts';

type Standing = ClaimedProduct['standing'] | 'gone' | 'waiting';

const decidedAt = 1_000_000;
const soon = decidedAt + 60_000;
const muchLater = decidedAt + 600_000;

function line(org: string, standing: Standing, claim = org): ClaimedProduct {
  const rounds = { 'open-contest': 0, 'close-contest': 0 };
  const waits = standing === 'waiting';
  const known = { org, claim, line: 'l1', key: 'k', waits, decidedAt, rounds };
  if (standing === 'gone' || standing === 'waiting') return { ...known, claims: false, standing: 'contested' };
  return { ...known, claims: true, standing };
}

const ordersOf = (products: readonly ClaimedProduct[], now = soon): readonly string[] =>
  settleProduct(products, now).orders.map(({ claim, kind }) => `${kind.split('-')[0] ?? ''} ${claim}`);

test.each([
  { why: 'alone, nobody is contested', lines: [line('a', 'undisturbed')], orders: [] },
  {
    why: 'the second opens it on both',
    lines: [line('a', 'undisturbed'), line('b', 'undisturbed')],
    orders: ['open a', 'open b']
  },
  {
    why: 'two of one organisation are no contest',
    lines: [line('a', 'undisturbed'), line('a', 'undisturbed', 'a2')],
    orders: []
  },
  {
    why: 'both of one organisation are contested by another’s',
    lines: [line('a', 'undisturbed'), line('a', 'undisturbed', 'a2'), line('b', 'undisturbed')],
    orders: ['open a', 'open a2', 'open b']
  },
  {
    why: 'a third joins',
    lines: [line('a', 'contested'), line('b', 'contested'), line('c', 'undisturbed')],
    orders: ['open c']
  },
  { why: 'once each', lines: [line('a', 'contested'), line('b', 'contested')], orders: [] },
  { why: 'killed between the two', lines: [line('a', 'contested'), line('b', 'undisturbed')], orders: ['open b'] },
  { why: 'decided', lines: [line('a', 'held'), line('b', 'lost')], orders: [] },
  { why: 'half decided', lines: [line('a', 'held'), line('b', 'contested')], orders: [] },
  {
    why: 'a new claim contests the holder, not who lost',
    lines: [line('a', 'held'), line('b', 'lost'), line('c', 'undisturbed')],
    orders: ['open a', 'open c']
  },
  {
    why: 'who lost comes again with a new claim',
    lines: [line('a', 'held'), line('b', 'lost'), line('b', 'undisturbed', 'b2')],
    orders: ['open a', 'open b2']
  },
  {
    why: 'held by two, as after a repair',
    lines: [line('a', 'held'), line('b', 'held')],
    orders: ['open a', 'open b']
  },
  { why: 'the other one left', lines: [line('a', 'contested')], orders: ['close a'] },
  {
    why: 'the other one left and may come back',
    lines: [line('a', 'contested'), line('b', 'gone')],
    orders: ['close b', 'close a']
  },
  {
    why: 'one of three left',
    lines: [line('a', 'contested'), line('b', 'gone'), line('c', 'contested')],
    orders: ['close b']
  },
  {
    why: 'the other’s line was decided lost, this one’s was not',
    lines: [line('a', 'contested'), line('b', 'lost')],
    orders: ['close a']
  }
] as const)('[R51] $why: $orders', ({ lines, orders }) => {
  expect([...ordersOf(lines)].sort()).toEqual([...orders].sort());
});

test('[R51] a decision of which the second half does not come is given up after ten minutes', () => {
  const half = [line('a', 'held'), line('b', 'contested')];
  expect(settleProduct(half, soon)).toEqual({ orders: [], lookAgainAt: muchLater });
  expect(ordersOf(half, muchLater)).toEqual(['open a']);
});

const standings: readonly Standing[] = ['undisturbed', 'held', 'contested', 'lost', 'gone'];

test('[R51] what was asked for is enough: asked again of what came of it, nothing is left to ask', () => {
  const someone = fc.record({ org: fc.constantFrom('a', 'b', 'c'), standing: fc.constantFrom(...standings) });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 6 }), fc.constantFrom(soon, muchLater), (people, now) => {
      const before = people.map(({ org, standing }, n) => line(org, standing, `${org}${String(n)}`));
      const { orders } = settleProduct(before, now);
      const after = before.flatMap((product) => {
        const asked = orders.find(({ claim }) => claim === product.claim);
        if (!asked) return [product];
        if (asked.kind === 'open-contest') return [{ ...product, standing: 'contested' as const }];
        return product.claims ? [{ ...product, standing: 'held' as const }] : [];
      });
      expect(settleProduct(after, now).orders).toEqual([]);
      // Nobody stays contested with nobody.
      const contested = after.filter(({ standing }) => standing === 'contested');
      const others = after.filter(({ claims, standing }) => claims && standing !== 'lost');
      if (contested.length > 0) expect(new Set(others.map(({ org }) => org)).size).toBeGreaterThan(1);
    })
  );
});

test.each([
  { why: 'the other may still dispute', lines: [line('a', 'contested'), line('b', 'waiting')], orders: [] },
  { why: 'both may still dispute', lines: [line('a', 'waiting'), line('b', 'waiting')], orders: [] },
  { why: 'nobody else is left', lines: [line('a', 'waiting'), line('b', 'lost')], orders: ['close a'] },
  {
    why: 'of three one is gone and one may still dispute',
    lines: [line('a', 'contested'), line('b', 'waiting'), line('c', 'gone')],
    orders: ['close c']
  },
  { why: 'its time is over', lines: [line('a', 'contested')], orders: ['close a'] }
])('[W43] a rejection that can still be disputed does not end a contest: $why', ({ lines, orders }) => {
  expect(ordersOf(lines)).toEqual(orders);
});
