import { afterEach, expect, test, vi } from 'vitest';
import { BackOff } from './back-off.ts';

afterEach(() => vi.restoreAllMocks());

const take = (backOff: BackOff, count: number): readonly number[] =>
  Array.from({ length: count }, () => backOff.nextMs());

test('[S32] each pause is twice the one before up to the longest, and the first again once it works', () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const backOff = new BackOff();
  expect(take(backOff, 9)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  backOff.reset();
  expect(take(backOff, 2)).toEqual([1_000, 2_000]);
  expect(take(new BackOff({ firstMs: 7, longestMs: 10 }), 3)).toEqual([7, 10, 10]);
});

test('[S32] no two devices come back together: a pause is from half to one and a half times as long', () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0);
  expect(take(new BackOff(), 2)).toEqual([500, 1_000]);
  random.mockReturnValue(1);
  expect(take(new BackOff(), 2)).toEqual([1_500, 3_000]);
});
