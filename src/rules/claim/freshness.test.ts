import { expect, test } from 'vitest';
import { dayMs, monday, noon, OneClaim, aFile, utc } from '../testing/claims.ts';
import { ageOf, freshnessOf, freshnessOfApproved, nextAgeOn } from './freshness.ts';

const file = (addedOn: number, signedOn?: number) => ({
  addedAt: addedOn * dayMs,
  ...(signedOn === undefined ? {} : { signedOn })
});
const year = 365;

test.each([
  { why: 'the most recent signature counts', files: [file(100, 50), file(100, 90)], provenOn: 90, by: 'signature' },
  {
    why: 'an undated file beside a signed one proves no signature',
    files: [file(100, 50), file(300)],
    provenOn: 50,
    by: 'signature'
  },
  { why: 'without any day, the day of adding is taken', files: [file(100), file(120)], provenOn: 120, by: 'addition' },
  { why: 'a day still to come is a slip', files: [file(100, 400)], provenOn: 100, by: 'signature' }
])('[X9] $why', ({ files, provenOn, by }) => {
  const freshUntil = provenOn + year;
  expect(freshnessOf({ evidence: files }, utc)).toEqual({ provenOn, by, freshUntil, askFrom: freshUntil - 30 });
});

test.each([
  { day: 434, age: 'fresh', next: 435 },
  { day: 435, age: 'ageing', next: 466 },
  { day: 465, age: 'ageing', next: 466 },
  { day: 466, age: 'old', next: null }
])('[X9] signed on day 100, it is $age on day $day', ({ day, age, next }) => {
  const freshness = { provenOn: 100, by: 'signature', freshUntil: 465, askFrom: 435 } as const;
  expect([ageOf(freshness, day), nextAgeOn(freshness, day)]).toEqual([age, next]);
});

test('[X9] only an approved claim asks to be refreshed, and newer proof begins its months anew', () => {
  const at = noon(monday);
  const world = new OneClaim().draft(at).submit(at).begin(at);
  expect(freshnessOfApproved(world.present, utc)).toBeNull();
  expect(freshnessOf({ evidence: [] }, utc)).toBeNull();
  world.approve(at);
  expect(freshnessOfApproved(world.present, utc)).toMatchObject({ provenOn: monday, by: 'addition' });
  const newer = { ...aFile('newer'), signedOn: monday + 200 };
  world.act('manager', 'refresh-evidence', { files: [newer] }, { at: noon(monday + 201) });
  expect(freshnessOfApproved(world.present, utc)).toMatchObject({ provenOn: monday + 200, by: 'signature' });
});
