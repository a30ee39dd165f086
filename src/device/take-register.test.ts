import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimToDocument } from '#documents/record-documents.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { anActor, monday, noon, OneClaim, termsFor } from '#rules/testing/claims.ts';
import { openDevice, type Device } from './database.ts';
import { makeShelf } from './reference-shelf.ts';
import type { Beholder } from './show-claim.ts';
import { readOwnRows, refreshDue, renewRows, showRows } from './summaries.ts';
import { knownIds, takeRegister, type ArrivedDocument } from './take-register.ts';

let device: Device;
const { terms } = termsFor();
const shelf = makeShelf([
  { id: `profile:${terms.profile}`, document: { profile: profile2020 } as never },
  { id: `calendar:${terms.calendar}`, document: { holidays: [] } as never }
]);
const beholder: Beholder = { actor: anActor('manager'), shelf, now: noon(monday + 2) };

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => device.close());

const whole = {
  ...claimToDocument(new OneClaim().draft(noon(monday)).submit(noon(monday + 1)).present, '1-a')
} as ArrivedDocument;
const id = (n: number): string => `claim:01HBAD0000000000000000000${n}`;
const without = (name: string): ArrivedDocument =>
  ({
    ...Object.fromEntries(Object.entries(whole).filter(([member]) => member !== name)),
    _id: id(1)
  }) as ArrivedDocument;

test.each([
  ...['history', 'evidence', 'products', 'fields', 'clocks', 'terms', 'waiting', 'state', 'comments'].map((name) => ({
    what: `without its ${name}`,
    bad: without(name)
  })),
  { what: 'of nothing but an id', bad: { _id: id(1), _rev: '1-b', v: 1 } as ArrivedDocument },
  {
    what: 'with text for its products',
    bad: { ...whole, _id: id(1), products: 'none', clocks: 'none' } as ArrivedDocument
  }
])('[S15] beside a claim $what the others come in, and it is known', async ({ bad }) => {
  await takeRegister(device.relaxed, [bad, whole], beholder);
  expect(await device.relaxed.summaries.get(whole._id.slice('claim:'.length))).toMatchObject({ state: 'submitted' });
  // Known with its revision: the checkpoint passes nothing that is not here.
  expect(await knownIds(device.relaxed)).toEqual(new Set([whole._id, bad._id]));
  expect((await device.relaxed.claims.get(bad._id.slice('claim:'.length)))?.document).toEqual(bad);
  const own = await readOwnRows(device.relaxed, bad._id.slice('claim:'.length));
  expect(() => showRows(own, beholder)).not.toThrow();
});

test('[S15] a claim that cannot be worked out is said to need a newer app, and what falls due with it is worked out', async () => {
  await takeRegister(device.relaxed, [without('clocks'), whole], beholder);
  const bad = id(1).slice('claim:'.length);
  expect(await device.relaxed.summaries.get(bad)).toMatchObject({ attention: 'newer-app', needsYou: 1 });
  await device.relaxed.summaries.toCollection().modify({ nextDue: 1 });
  expect(await refreshDue(device.relaxed, beholder)).toBe(2);
  expect(await refreshDue(device.relaxed, beholder)).toBe(0);
});

test('[V83] a row says how its clock counts under the claim’s own profile, also one that an older app wrote', async () => {
  const response = { count: 14, unit: 'days' } as const;
  const inDays = { ...profile2020, clocks: { ...profile2020.clocks, response } };
  const named = makeShelf([
    { id: `profile:${terms.profile}`, document: { profile: inDays } as never },
    { id: `calendar:${terms.calendar}`, document: { holidays: [] } as never }
  ]);
  const at = noon(monday);
  const asked = new OneClaim({ terms: termsFor(inDays) }).draft(at).submit(at).begin(at).request(at);
  const document = { ...claimToDocument(asked.present, '1-a') } as ArrivedDocument;
  const now: Beholder = { ...beholder, shelf: named };
  await takeRegister(device.relaxed, [document], now);
  const claim = document._id.slice('claim:'.length);
  expect(await device.relaxed.summaries.get(claim)).toMatchObject({ clock: 'response', unit: 'days' });

  // As it was written before rows said so.
  await device.relaxed.summaries.toCollection().modify((row) => Reflect.deleteProperty(row, 'unit'));
  await renewRows(device.relaxed);
  expect(await device.relaxed.summaries.get(claim)).toMatchObject({ unit: 'business-days' });
  expect(await refreshDue(device.relaxed, now)).toBe(1);
  expect(await device.relaxed.summaries.get(claim)).toMatchObject({ unit: 'days' });
  await renewRows(device.relaxed);
  expect(await refreshDue(device.relaxed, now)).toBe(0);
});
