import { expect, test } from 'vitest';
import type { Claim } from './claim.ts';
import { filesKeptUntil } from './retention.ts';

const dayMs = 86_400_000;
const history = [{ onRecordAt: 5 * dayMs }];
const claim = (content: object): Claim => content as unknown as Claim;
const rejected = (forGood: boolean) => claim({ state: 'rejected', rejection: { at: 3 * dayMs, forGood }, history });

test.each([
  ['rejected for good', rejected(true), 200, 205 * dayMs],
  ['rejected, and may be disputed', rejected(false), 200, null],
  ['rejected for good, and everything is kept', rejected(true), null, null],
  ['discarded', claim({ state: 'discarded', restorableBy: 9 * dayMs, history }), 200, 209 * dayMs],
  ['discarded, and may be restored', claim({ state: 'discarded', restorableBy: 11 * dayMs, history }), 200, null],
  ['approved', claim({ state: 'approved', history }), 200, null],
  ['disputed', claim({ state: 'disputed', rejection: { at: 1, forGood: false }, history }), 200, null],
  ['editing', claim({ state: 'editing', history }), 200, null]
])('[K1] the files of a claim that is %s', (_, of, days, until) => {
  expect(filesKeptUntil(of, days, 10 * dayMs)).toBe(until);
});
