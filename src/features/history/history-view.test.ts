import { expect, test } from 'vitest';
import type { HistoryEntry } from '#rules/claim/claim.ts';
import { filterHistory, isMadeEarlier } from './history-view.ts';

const entry = (n: number, kind: HistoryEntry['kind'], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  n,
  action: null,
  kind,
  by: 'x',
  role: 'manager',
  madeAt: 0,
  receivedAt: 0,
  onRecordAt: 0,
  outcome: 'accepted',
  ...more
});
const history = [
  entry(1, 'create'),
  entry(2, 'submit', { said: { note: 'See page 2' } }),
  entry(3, 'request-information', { said: { comment: 'Sign it' } }),
  entry(4, 'comment', { said: { text: 'Soon' } }),
  entry(5, 'respond', { changes: { mpnId: { from: '1', to: '2' } } }),
  entry(6, 'ran-out')
];

test.each([
  { filter: 'all', ns: [6, 5, 4, 3, 2, 1] },
  { filter: 'comments', ns: [4, 3, 2] },
  { filter: 'changes', ns: [5, 1] },
  { filter: 'moves', ns: [6, 5, 3, 2] }
] as const)('[H12] $filter shows $ns', ({ filter, ns }) => {
  expect(filterHistory(history, filter).map(({ n }) => n)).toEqual(ns);
});

test('[H12] when an action was made is said only where it differs from its receipt', () => {
  expect(isMadeEarlier({ madeAt: 0, receivedAt: 59_000 })).toBe(false);
  expect(isMadeEarlier({ madeAt: 0, receivedAt: 61_000 })).toBe(true);
});
