import { expect, test } from 'vitest';
import { clockNames } from '../claim/profile.ts';
import type { CivilTime, Day } from '../days/day.ts';
import { dayMs } from '../testing/claims.ts';
import { countDown } from './count-down.ts';
import { isPartnersClock, partnersClock, pressingClock, whoseMove } from './whose-clock.ts';

const utc: CivilTime = { dayOf: (at) => Math.floor(at / dayMs), startOf: (day) => day * dayMs };
const dayOf = (text: string): Day => Date.parse(text) / dayMs;
const friday = dayOf('2026-11-27');
const response = { unit: 'business-days', dueBy: (friday + 1) * dayMs } as const;
const at = (text: string, holidays: readonly Day[] = []) => ({ now: Date.parse(`${text}:00Z`), civil: utc, holidays });

test.each([
  { now: '2026-11-23T10:00', holidays: [], left: 4 },
  { now: '2026-11-23T10:00', holidays: [dayOf('2026-11-25')], left: 3 },
  { now: '2026-11-22T10:00', holidays: [], left: 5 },
  { now: '2026-11-27T23:59', holidays: [], left: 0 }
])('[C10] at $now an answer has $left business days left', ({ now, holidays, left }) => {
  const still = { daysLeft: left, daysLate: 0, isOver: false, unknownYear: null };
  expect(countDown(response, at(now, holidays))).toEqual(still);
});

test('[C10] a clock of calendar days counts weekends too', () => {
  expect(countDown({ unit: 'days', dueBy: response.dueBy }, at('2026-11-21T00:00')).daysLeft).toBe(6);
});

test('[C3] it is over at dueBy exactly, and not a minute before; then it says how late', () => {
  expect(countDown(response, at('2026-11-27T23:59')).isOver).toBe(false);
  expect(countDown(response, at('2026-11-28T00:00'))).toMatchObject({ isOver: true, daysLeft: 0, daysLate: 0 });
  expect(countDown(response, at('2026-12-01T09:00'))).toMatchObject({ isOver: true, daysLeft: 0, daysLate: 2 });
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
    const clock = { unit, dueBy: (dayOf('2027-01-05') + 1) * dayMs };
    expect(countDown(clock, at(now, known.map(dayOf))).unknownYear).toBe(year);
  }
);

test('[C13] the partner answers and disputes, the customer consents, all else is the reviewers’', () => {
  const of = (whose: string) => clockNames.filter((clock) => whoseMove(clock) === whose);
  expect(of('partner')).toEqual(['response', 'dispute-window']);
  expect(clockNames.filter(isPartnersClock)).toEqual(of('partner'));
  expect(of('customer')).toEqual(['consent']);
  expect(of('reviewer')).toHaveLength(4);
});

test('[C14] the clock that ends first presses', () => {
  const clock = (name: (typeof clockNames)[number], dueOn: Day) =>
    ({
      clock: name,
      startedOn: friday,
      length: { count: 1, unit: 'days' },
      dueOn,
      dueBy: (dueOn + 1) * dayMs,
      extensions: []
    }) as const;
  const running = [clock('decision-target', friday + 9), clock('review', friday + 3)];
  expect(pressingClock(running)).toBe(running[1]);
  expect(pressingClock([])).toBeNull();
  expect(partnersClock(running)).toBeNull();
  const own = [...running, clock('response', friday + 5)];
  expect(partnersClock(own)).toBe(own[2]);
});
