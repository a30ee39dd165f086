import { expect, test } from 'vitest';
import { dayMs, anActor, monday, noon, OneClaim } from '../testing/claims.ts';
import type { PersonRole } from './actor.ts';
import { askedOf, nextLook, type AboutToBeAsked } from './attention.ts';

const at = noon(monday);
const roles: readonly PersonRole[] = ['reader', 'contributor', 'manager', 'reviewer', 'administrator'];
const draft = (): OneClaim => new OneClaim().draft(at);
const submitted = (): OneClaim => draft().submit(at);
const begun = (): OneClaim => submitted().begin(at);

function asked({ present }: OneClaim, about: Partial<AboutToBeAsked> = {}) {
  const quiet = { now: at + 1, proof: null, isComplete: false, prepared: null, isUnsent: false };
  return askedOf(present, { actor: anActor('manager'), ...quiet, ...about });
}

test.each([
  { world: submitted, of: ['review'] },
  { world: begun, of: ['review'] },
  { world: () => begun().request(at), of: ['answer'] },
  { world: () => begun().reject(at), of: ['dispute'] },
  { world: () => begun().approve(at), of: [] },
  { world: draft, of: [] }
])('[P4] [P5] only managers and reviewers are asked, each for their own', ({ world, of }) => {
  expect(roles.map((role) => asked(world(), { actor: anActor(role) })).filter(Boolean)).toEqual(of);
});

test('[P5] nobody of another organisation is asked', () => {
  const actor = { ...anActor('manager'), org: 'fabrikam' };
  expect(asked(begun().request(at), { actor })).toBeNull();
});

test('[P4] a contest is asked of the reviewers until it is decided, and of the partner until there is newer proof', () => {
  const world = begun().approve(at);
  world.act('registrar', 'open-contest', { line: 'l1' }, { at: at + 1 });
  expect(asked(world, { actor: anActor('reviewer') })).toBe('contest');
  expect(asked(world)).toBe('contest');
});

test.each([
  { world: draft, about: { isComplete: true }, of: 'submit' },
  { world: draft, about: {}, of: null },
  { world: () => begun().reject(at), about: { now: at + 31 * dayMs }, of: null },
  { world: () => begun().approve(at), about: { prepared: 'refresh-evidence' }, of: 'refresh' },
  { world: () => begun().approve(at), about: { proof: 'old' }, of: null }
] as const)('[P5] a manager is asked for $of', ({ world, about, of }) => {
  expect(asked(world(), about)).toBe(of);
});

test('[P5] a claim that was withdrawn is disputed only where that stands prepared', () => {
  const world = submitted();
  world.act('manager', 'withdraw', { why: 'wrong-mpn-id' }, { at });
  expect(asked(world)).toBeNull();
  expect(asked(world, { prepared: 'dispute' })).toBe('dispute');
});

test('[P5] an approved claim’s ageing proof is asked for once the customer can no longer decline', () => {
  const world = begun().approve(at);
  const sent = noon(monday + 8);
  world.act('manager', 'comment', { text: 'Thank you.' }, { at: sent });
  expect(['fresh', 'ageing', 'old'].map((proof) => asked(world, { now: sent, proof: proof as 'old' }))).toEqual([
    null,
    'refresh',
    'refresh'
  ]);
});

test('[P6] what does not count yet comes first', () => {
  expect(asked(begun().request(at), { isUnsent: true })).toBe('unsent');
});

test.each([
  { day: 31, of: 'dispute' },
  { day: 32, of: 'portal' },
  { day: 61, of: 'portal' },
  { day: 62, of: null }
])('[P6] of a window of thirty days there, on day $day: $of', ({ day, of }) => {
  const world = new OneClaim({ adjudicated: 'elsewhere' }).draft(at).submit(at, monday);
  const fact = { fact: 'reject', happenedOn: monday + 1, learntFrom: 'portal' } as const;
  world.act('manager', 'record', fact, { at: noon(monday + 1) });
  const now = (monday + day) * dayMs;
  expect(asked(world, { now })).toBe(of);
  // What is asked changes by itself exactly then.
  expect(nextLook(world.present, now - 1)).toBe([32, 62].includes(day) ? now : nextLook(world.present, now));
});
