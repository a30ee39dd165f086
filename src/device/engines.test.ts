import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test } from 'vitest';
import { faults, mendStorage } from '#tests/support/faulty-indexeddb.ts';
import type { ClaimDocument } from '#documents/record-documents.ts';
import { openDevice, type Device } from './database.ts';
import { makeShelf } from './reference-shelf.ts';
import { takeRegister } from './take-register.ts';

// [V62] The record arrives in every engine: nothing asks for unique keys, which WebKit refuses where there are none.
// [V63] Nothing is stored that a private window refuses: evidence is kept there too, pictures included.

const open: Device[] = [];
async function aDevice(): Promise<Device> {
  const device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  open.push(device);
  return device;
}
afterEach(() => {
  mendStorage();
  for (const device of open.splice(0)) device.close();
});

const now = Date.UTC(2026, 10, 23, 12);
const actor = { id: '01HANA00000000000000000000', role: 'manager', desk: 'org-contoso', org: 'contoso' } as const;
const beholder = { actor, shelf: makeShelf([]), now };

/** Of a newer version than this: kept, and listed by what can be told. */
const arrived = (n: number) =>
  ({
    _id: `claim:${String(n)}`,
    _rev: '1-a',
    type: 'claim',
    v: 99,
    state: 'editing',
    terms: {}
  }) as unknown as ClaimDocument;

test.each([1, 30])('[V62] %i claims arrive on a device without actions of its own', async (count) => {
  faults.uniqueCursors = true;
  const device = await aDevice();
  await takeRegister(device.relaxed, Array.from({ length: count }, (_, n) => arrived(n)) as never, beholder);
  expect(await device.relaxed.claims.count()).toBe(count);
});

test('[V62] and where it has one, it is looked at', async () => {
  faults.uniqueCursors = true;
  const device = await aDevice();
  await device.relaxed.actions.add({
    id: 'a',
    seq: 1,
    claim: '3',
    kind: 'open',
    madeAt: now,
    stage: 'on-device',
    document: {}
  } as never);
  await takeRegister(device.relaxed, Array.from({ length: 30 }, (_, n) => arrived(n)) as never, beholder);
  expect(await device.relaxed.claims.count()).toBe(30);
});
