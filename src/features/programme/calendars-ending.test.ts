import { expect, test } from 'vitest';
import { civilTime } from '#calendar/civil-time.ts';
import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';
import { findCalendarsEnding } from './calendars-ending.ts';

const dayOf = (text: string): Day => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const at = (text: string) => Date.parse(`${text}T15:00:00Z`);
const calendars: { readonly [id: string]: readonly string[] } = {
  brazil: ['2026-01-01', '2026-12-25'],
  longer: ['2026-01-01', '2026-12-25', '2027-01-01'],
  none: []
};
const terms = (calendar: string): Terms => ({ profile: '2020', calendar, zone: 'America/Sao_Paulo' });
const programme = (...begun: readonly (readonly [from: string, calendar: string])[]) =>
  ({
    terms: begun.map(([from, calendar]) => ({ from: dayOf(from), terms: terms(calendar) }))
  }) as unknown as ProgrammeDocument;
const resolve = (given: Terms) => ({
  terms: given,
  profile: profile2020,
  holidays: (calendars[given.calendar] ?? []).map(dayOf),
  civil: civilTime(given.zone)
});

// Ten business days are the longest: from Thursday 17 December they end on 1 January.
test.each([
  { now: '2026-10-17', told: [] },
  { now: '2026-10-18', told: [{ from: '2026-12-17', isNow: false }] },
  { now: '2026-12-16', told: [{ from: '2026-12-17', isNow: false }] },
  { now: '2026-12-17', told: [{ from: '2026-12-17', isNow: true }] },
  { now: '2027-01-05', told: [{ from: '2027-01-05', isNow: true }] }
])('[X16] on $now administrators are told of $told', ({ now, told }) => {
  expect(findCalendarsEnding(programme(['2026-01-01', 'brazil']), resolve, at(now))).toEqual(
    told.map(({ from, isNow }) => ({ calendar: 'brazil', year: 2027, from: dayOf(from), isNow }))
  );
});

test.each([
  { why: 'no terms at all', of: programme() },
  { why: 'a calendar without holidays, which is meant so', of: programme(['2026-01-01', 'none']) },
  { why: 'terms that were replaced', of: programme(['2026-01-01', 'brazil'], ['2026-06-01', 'longer']) },
  { why: 'terms that begin in a year', of: programme(['2026-01-01', 'longer'], ['2027-12-01', 'brazil']) }
])('[X16] nobody is told of $why', ({ of }) => {
  expect(findCalendarsEnding(of, resolve, at('2026-12-20'))).toEqual([]);
});

test('[X16] terms to come count from their first day', () => {
  const found = findCalendarsEnding(
    programme(['2026-01-01', 'longer'], ['2026-12-21', 'brazil']),
    resolve,
    at('2026-12-01')
  );
  expect(found).toEqual([{ calendar: 'brazil', year: 2027, from: dayOf('2026-12-21'), isNow: false }]);
});
