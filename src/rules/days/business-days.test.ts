import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addBusinessDays, countBusinessDays, isBusinessDay, listSkippedDays, sortHolidays } from './business-days.ts';
import type { Day } from './day.ts';

/** Monday 2 March 2026. */
const monday: Day = 20_514;

test.each([
  { from: 4, count: 1, holidays: [], due: 7, why: 'after a Friday comes Monday' },
  { from: 5, count: 1, holidays: [], due: 7, why: 'a Saturday has Monday as its first' },
  { from: 6, count: 1, holidays: [], due: 7, why: 'so has a Sunday' },
  { from: 0, count: 5, holidays: [], due: 7, why: 'five from a Monday' },
  { from: 0, count: 5, holidays: [2], due: 8, why: 'a holiday on the way' },
  { from: 0, count: 5, holidays: [5, 6], due: 7, why: 'holidays at the weekend cost nothing' },
  { from: 0, count: 5, holidays: [7, 8], due: 9, why: 'the end itself is a holiday' },
  { from: 0, count: 5, holidays: [0], due: 7, why: 'the first day is not counted, nor is its holiday' },
  { from: 0, count: 4, holidays: [4, 7, 8, 9, 10, 11], due: 14, why: 'a whole week off' },
  { from: 5, count: 0, holidays: [], due: 5, why: 'none added' }
])('[D1] day $from plus $count business days is day $due: $why', ({ from, count, holidays, due }) => {
  const off = holidays.map((day) => monday + day);
  expect(addBusinessDays(monday + from, count, off)).toBe(monday + due);
});

const slowAdd = (day: Day, count: number, off: readonly Day[]): Day => {
  let end = day;
  for (let left = count; left > 0;) {
    end++;
    const weekday = new Date(end * 86_400_000).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !off.includes(end)) left--;
  }
  return end;
};

const days = fc.integer({ min: -5_000, max: 30_000 });
const offsets = fc.array(fc.integer({ min: -20, max: 120 }), { maxLength: 40 });

test('[D1] adding is the same as walking day by day, with any holidays, unsorted and double', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), offsets, (day, count, off) => {
      const holidays = off.map((offset) => day + offset);
      expect(addBusinessDays(day, count, sortHolidays(holidays))).toBe(slowAdd(day, count, holidays));
    }),
    { numRuns: 2000 }
  );
});

test('[D1] counting is the inverse of adding, and counts the business days between', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), offsets, (after, length, off) => {
      const holidays = sortHolidays(off.map((offset) => after + offset));
      const upTo = after + length;
      const each = Array.from({ length }, (_, i) => after + 1 + i).filter((day) => isBusinessDay(day, holidays));
      expect(countBusinessDays({ after, upTo }, holidays)).toBe(each.length);
      expect(countBusinessDays({ after, upTo: addBusinessDays(after, length, holidays) }, holidays)).toBe(length);
    }),
    { numRuns: 2000 }
  );
});

test('[D4] what is counted and what is skipped make up the whole range', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 60 }), offsets, (after, length, off) => {
      const holidays = sortHolidays(off.map((offset) => after + offset));
      const range = { after, upTo: after + length };
      const skipped = listSkippedDays(range, holidays);
      const all = Array.from({ length }, (_, i) => after + 1 + i);
      const weekend = (day: Day): boolean => [0, 6].includes(new Date(day * 86_400_000).getUTCDay());
      expect(skipped).toEqual({
        weekends: all.filter(weekend),
        holidays: all.filter((day) => !weekend(day) && holidays.includes(day))
      });
    }),
    { numRuns: 1000 }
  );
});
