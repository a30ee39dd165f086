import { expect, test } from 'vitest';
import type { Day } from './day.ts';
import { firstUnknownYear } from './known-years.ts';

const day = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const only2026 = ['2026-01-01', '2026-12-25'].map(day);
const withGap = [...only2026, day('2028-01-01')];

test.each([
  { after: '2026-11-30', upTo: '2026-12-31', holidays: only2026, year: null },
  { after: '2026-11-30', upTo: '2027-01-01', holidays: only2026, year: 2027 },
  { after: '2026-12-31', upTo: '2027-01-01', holidays: only2026, year: 2027 },
  { after: '2025-12-30', upTo: '2026-01-02', holidays: only2026, year: 2025 },
  { after: '2026-12-01', upTo: '2028-02-01', holidays: withGap, year: 2027 },
  { after: '2028-01-03', upTo: '2028-02-01', holidays: withGap, year: null },
  { after: '2026-12-01', upTo: '2030-02-01', holidays: [], year: null },
  { after: '2027-01-05', upTo: '2027-01-05', holidays: only2026, year: null }
])('[X14] after $after up to $upTo the first unknown year is $year', ({ after, upTo, holidays, year }) => {
  expect(firstUnknownYear({ after: day(after), upTo: day(upTo) }, holidays)).toBe(year);
});
