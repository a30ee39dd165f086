import { describe, expect, test } from 'vitest';
import type { CivilTime, Day } from '#rules/days/day.ts';
import { countDown } from './countdown.ts';

// [H1] A countdown says whose move it is, how many days are left in the clock's own unit, and its tone.
// [H2] It has run out at `dueBy` and not before; then it says how many days late.

const dayMs = 86_400_000;
const utc: CivilTime = { dayOf: (at) => Math.floor(at / dayMs), startOf: (day) => day * dayMs };
const dayOf = (text: string): Day => Date.parse(text) / dayMs;
const friday = dayOf('2026-11-27');
const response = { clock: 'response', unit: 'business-days', dueBy: (friday + 1) * dayMs } as const;
const at = (text: string, holidays: readonly Day[] = []) => ({ now: Date.parse(`${text}:00Z`), civil: utc, holidays });

describe('countdown', () => {
  test.each([
    { now: '2026-11-23T10:00', holidays: [], left: 4, tone: 'wait' },
    { now: '2026-11-23T10:00', holidays: [dayOf('2026-11-25')], left: 3, tone: 'wait' },
    { now: '2026-11-22T10:00', holidays: [], left: 5, tone: 'wait' },
    { now: '2026-11-27T23:59', holidays: [], left: 0, tone: 'late' }
  ])('[H1] at $now an answer has $left business days left', ({ now, holidays, left, tone }) => {
    expect(countDown(response, at(now, holidays))).toEqual({
      clock: 'response',
      whose: 'partner',
      unit: 'business-days',
      daysLeft: left,
      daysLate: 0,
      isOver: false,
      tone,
      dueBy: response.dueBy,
      unknownYear: null
    });
  });

  test.each([
    { unit: 'business-days', now: '2026-12-29T10:00', known: ['2026-12-25'], year: 2027 },
    { unit: 'business-days', now: '2026-12-29T10:00', known: ['2026-12-25', '2027-01-01'], year: null },
    { unit: 'business-days', now: '2026-12-29T10:00', known: [], year: null },
    { unit: 'days', now: '2026-12-29T10:00', known: ['2026-12-25'], year: null },
    { unit: 'business-days', now: '2027-01-06T10:00', known: ['2026-12-25'], year: null }
  ] as const)(
    '[X15] at $now, counted in $unit with holidays on $known, unknown is $year',
    ({ unit, now, known, year }) => {
      const clock = { clock: 'response', unit, dueBy: (dayOf('2027-01-05') + 1) * dayMs } as const;
      expect(countDown(clock, at(now, known.map(dayOf))).unknownYear).toBe(year);
    }
  );

  test('[H1] a calendar clock counts weekends too, and the customer’s time presses nobody', () => {
    const consent = { clock: 'consent', unit: 'days', dueBy: response.dueBy } as const;
    expect(countDown(consent, at('2026-11-21T00:00'))).toMatchObject({ daysLeft: 6, whose: 'customer', tone: 'good' });
  });

  test('[H1] a window to dispute presses in its last week only', () => {
    const window = { clock: 'dispute-window', unit: 'days', dueBy: response.dueBy } as const;
    expect(countDown(window, at('2026-11-19T12:00')).tone).toBe('calm');
    expect(countDown(window, at('2026-11-20T12:00')).tone).toBe('wait');
  });

  test('[H2] it is over at dueBy exactly, and not a minute before', () => {
    const review = { ...response, clock: 'review' } as const;
    expect(countDown(review, at('2026-11-27T23:59')).isOver).toBe(false);
    expect(countDown(review, at('2026-11-28T00:00'))).toMatchObject({ isOver: true, daysLate: 0, tone: 'late' });
    expect(countDown(review, at('2026-12-01T09:00'))).toMatchObject({ isOver: true, daysLate: 2, tone: 'late' });
  });
});
