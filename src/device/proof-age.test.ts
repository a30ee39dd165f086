/*
 * What needs a manager by itself.
 */
import { expect, test } from 'vitest';
import { aFile, anActor, dayMs, monday, noon, OneClaim, termsFor } from '#rules/testing/claims.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { proofAgeOf } from './proof-age.ts';
import { summariseClaim } from './summarise.ts';

const at = noon(monday);
const limits = { maxFileSize: 25_000_000, maxFiles: 10, types: ['application/pdf'] };

function sentClaim(): OneClaim {
  const world = new OneClaim().draft(at);
  world.act('contributor', 'add-evidence', { files: [{ ...aFile('signed'), signedOn: monday - 100 }] }, { at });
  world.submit(at).begin(at).approve(at);
  world.act('manager', 'comment', { text: 'Eight days on.' }, { at: noon(monday + 8) });
  return world;
}

function attentionOf(claim: Claim, now: number, role: PersonRole = 'manager') {
  const { age } = proofAgeOf(claim, termsFor(), now);
  return summariseClaim({
    claim,
    actions: [],
    actor: anActor(role),
    limits,
    now,
    nextDue: null,
    proof: age,
    unsent: null
  }).attention;
}

test.each([
  { day: monday + 234, asks: null, changesOn: monday + 235 },
  { day: monday + 235, asks: 'refresh', changesOn: monday + 266 },
  { day: monday + 265, asks: 'refresh', changesOn: monday + 266 },
  { day: monday + 266, asks: 'refresh', changesOn: null }
])('[V30] signed on day -100, on day $day it asks for $asks', ({ day, asks, changesOn }) => {
  const claim = sentClaim().present;
  const { changesAt } = proofAgeOf(claim, termsFor(), noon(day));
  expect([attentionOf(claim, noon(day)), changesAt]).toEqual([asks, changesOn === null ? null : changesOn * dayMs]);
});

test('[V30] without its terms, and before it is approved, a claim does not age', () => {
  expect(proofAgeOf(sentClaim().present, null, at)).toEqual({ age: null, changesAt: null });
  expect(proofAgeOf(new OneClaim().draft(at).present, termsFor(), at)).toEqual({ age: null, changesAt: null });
});

test('[V31] contested, it needs a manager until newer proof is added, and a reviewer until it is decided', () => {
  const world = sentClaim();
  const later = noon(monday + 9);
  world.act('registrar', 'open-contest', { line: 'l1' }, { at: later });
  expect([attentionOf(world.present, later), attentionOf(world.present, later, 'contributor')]).toEqual([
    'contest',
    null
  ]);
  expect(attentionOf(world.present, later, 'reviewer')).toBe('contest');
  world.act('manager', 'refresh-evidence', { files: [aFile('newer')] }, { at: later + 1 });
  expect([attentionOf(world.present, later), attentionOf(world.present, later, 'reviewer')]).toEqual([null, 'contest']);
  world.act('reviewer', 'decide-contest', { line: 'l1', standing: 'held', comment: 'Newer.' }, { at: later + 2 });
  expect(attentionOf(world.present, later, 'reviewer')).toBeNull();
});
