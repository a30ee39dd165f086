import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearAfter, yearBefore } from './year.ts';

const dayMs = 86_400_000;

test('[X9] twelve months before is the same date of the year before; 29 February has 28 February before it', () => {
  const day = (text: string): number => Date.parse(text) / dayMs;
  expect(yearBefore(day('2028-02-29'))).toBe(day('2027-02-28'));
  expect(yearBefore(day('2026-11-23'))).toBe(day('2025-11-23'));
  expect(yearBefore(day('2028-03-01'))).toBe(day('2027-03-01'));
});

test('[X9] twelve months on is the same date of the next year; 29 February has 28 February after it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50_000, max: 120_000 }), (day) => {
      const at = new Date(day * dayMs);
      const isLeapDay = at.getUTCMonth() === 1 && at.getUTCDate() === 29;
      const expected = Date.UTC(at.getUTCFullYear() + 1, at.getUTCMonth(), isLeapDay ? 28 : at.getUTCDate());
      expect(yearAfter(day)).toBe(expected / dayMs);
    })
  );
});
