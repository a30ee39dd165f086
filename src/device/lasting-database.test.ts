import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faults, mendStorage } from '#tests/support/faulty-indexeddb.ts';
import { answerWatch } from './answer-watch.ts';
import { databaseNameOf, openDevice, type Device, type DeviceStorage } from './database.ts';
import { storeDraft } from './drafts.ts';
import { isCutOff } from './failures.ts';
import { watch } from './live.ts';
import { makeAction } from './make-action.ts';
import { pageSleep } from './page-sleep.ts';
import { makeShelf } from './reference-shelf.ts';
import { storeFile } from './store-file.ts';
import { takeRegister } from './take-register.ts';

const personId = '01HANA00000000000000000000';
let storage: DeviceStorage;
const open: Device[] = [];
async function aDevice(): Promise<Device> {
  const device = await openDevice(personId, storage);
  open.push(device);
  return device;
}
beforeEach(() => {
  storage = { indexedDB: new IDBFactory(), IDBKeyRange };
});
afterEach(() => {
  pageSleep.end();
  mendStorage();
  vi.useRealTimers();
  for (const device of open.splice(0)) device.close();
  answerWatch.news.set(null);
});

const now = Date.UTC(2026, 10, 23, 12);
const claim = '01JZ0000000000000000000000';
const actor = { id: personId, role: 'manager', desk: 'org-contoso', org: 'contoso' } as const;
const maker = { actor, shelf: makeShelf([]), now, clockOffsetMs: 0, madeAt: now };
const draft = { claim, form: 'answer', values: { comment: 'Page 2' }, savedAt: 1 };

/** Another page of the same browser. */
function connect(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = storage.indexedDB.open(databaseNameOf(personId), version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}
/** Writes into everything: it must wait for nobody. */
async function writeElsewhere(id = 'elsewhere/answer'): Promise<void> {
  const connection = await connect();
  await new Promise<void>((resolve, reject) => {
    const transaction = connection.transaction([...connection.objectStoreNames], 'readwrite');
    transaction.objectStore('drafts').put({ ...draft, id });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  connection.close();
}
/** Until so many turns of the event loop are over: where the work is by then does not matter. */
async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise((resolve) => setImmediate(resolve));
}

const create = {
  claim,
  kind: 'create',
  fields: { solutionArea: 'microsoft-365', customerName: 'Padaria Central' }
} as const;

test.each([0, 1, 2, 4, 8, 16, 32])(
  '[V66] an action that is broken off after %i turns is stored once',
  async (count) => {
    const device = await aDevice();
    const making = makeAction(device, create, maker);
    await turns(count);
    pageSleep.begin();
    await writeElsewhere();
    pageSleep.end();
    expect(await making).toMatchObject({ ok: true });
    expect(await device.relaxed.actions.count()).toBe(1);
  }
);

test.each([0, 2, 8, 32])('[V66] a draft and a file that are broken off after %i turns are stored', async (count) => {
  const device = await aDevice();
  const file = new File(['letter'], 'letter.pdf', { type: 'application/pdf' });
  const storing = [
    storeDraft(device, draft),
    storeFile(device, { claim, org: 'contoso', file, type: file.type, addedAt: now })
  ];
  await turns(count);
  pageSleep.begin();
  await writeElsewhere();
  pageSleep.end();
  expect(await Promise.all(storing)).toMatchObject([null, { ok: true }]);
  expect([await device.relaxed.drafts.count(), await device.relaxed.files.count()]).toEqual([2, 1]);
});

test('[V66] what arrives is broken off, and nothing is said of the storage', async () => {
  const device = await aDevice();
  const documents = Array.from({ length: 200 }, (_, n) =>
    Object.assign({ _id: `claim:${String(n)}`, _rev: '1-a' }, { type: 'claim', v: 99, state: 'editing', terms: {} })
  );
  const taking = takeRegister(device.relaxed, documents, maker).catch((error: unknown) => error);
  await turns(5);
  pageSleep.begin();
  await writeElsewhere();
  expect(isCutOff(await taking)).toBe(true);
  pageSleep.end();
  expect(await device.relaxed.claims.count()).toBe(0);
  await takeRegister(device.relaxed, documents, maker);
  expect(await device.relaxed.claims.count()).toBe(200);
});

test('[V66] a database that is being made is broken off, and made when the page comes back', async () => {
  const opening = aDevice();
  await turns(2);
  pageSleep.begin();
  await turns(20);
  pageSleep.end();
  expect(await storeDraft(await opening, draft)).toBeNull();
});

test('[V66] what is asked for while the page is laid aside waits, and lists tell what others wrote', async () => {
  const device = await aDevice();
  const told: number[] = [];
  const stop = watch(() => device.relaxed.drafts.count()).subscribe((count) => told.push(count));
  await vi.waitFor(() => expect(told).toEqual([0]), 30_000);
  pageSleep.begin();
  const storing = storeDraft(device, draft);
  await writeElsewhere();
  expect(device.relaxed.isOpen() || device.strict.isOpen()).toBe(false);
  pageSleep.end();
  expect(await storing).toBeNull();
  await vi.waitFor(() => expect(told.at(-1)).toBe(2), 30_000);
  stop();
});

test.each(['draft', 'action', 'file'] as const)(
  '[V67] a %s is stored although the connection was lost',
  async (what) => {
    const device = await aDevice();
    expect(await storeDraft(device, draft)).toBeNull();
    const file = new File(['letter'], 'letter.pdf', { type: 'application/pdf' });
    faults.lostRequests = 1;
    if (what === 'draft') expect(await storeDraft(device, draft)).toBeNull();
    if (what === 'action') expect(await makeAction(device, create, maker)).toMatchObject({ ok: true });
    if (what === 'file') {
      const order = { claim, org: 'contoso', file, type: file.type, addedAt: now };
      expect(await storeFile(device, order)).toMatchObject({ ok: true });
    }
    expect(answerWatch.news.value).toBeNull();
  }
);

test('[V67] a list whose connection was lost goes on', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const device = await aDevice();
  const told: number[] = [];
  faults.lostRequests = 1;
  const stop = watch(() => device.relaxed.drafts.count()).subscribe((count) => told.push(count));
  while (told.length === 0) {
    await vi.advanceTimersByTimeAsync(1_000);
    await turns(1);
  }
  expect(told).toEqual([0]);
  stop();
});

test('[V67] one that is lost each time is said', async () => {
  const device = await aDevice();
  faults.lostRequests = Number.POSITIVE_INFINITY;
  expect(await storeDraft(device, draft)).toEqual({ code: 'storage-closed', retry: 'after-reload' });
  expect(answerWatch.news.value).toBe('silent');
  mendStorage();
  expect(await storeDraft(device, draft)).toBeNull();
  expect(answerWatch.news.value).toBeNull();
});

test('[V68] a write that another page holds up is said after twenty seconds, until it is done', async () => {
  const device = await aDevice();
  const other = await connect();
  const held = other.transaction('drafts', 'readwrite');
  let isHeld = true;
  const hold = (): void => {
    if (isHeld) held.objectStore('drafts').get('x').onsuccess = hold;
  };
  hold();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  // The first one of this handle opens it, and is answered.
  await device.strict.open();
  await turns(5);
  const storing = storeDraft(device, draft);
  await turns(5);
  vi.advanceTimersByTime(19_000);
  expect(answerWatch.news.value).toBeNull();
  vi.advanceTimersByTime(2_000);
  expect(answerWatch.news.value).toBe('silent');
  isHeld = false;
  expect(await storing).toBeNull();
  expect(answerWatch.news.value).toBeNull();
  other.close();
});

test('[V69] a newer version in another tab finds the way free, and this one says so', async () => {
  const device = await aDevice();
  expect(await storeDraft(device, draft)).toBeNull();
  const newer = await connect(990);
  expect(answerWatch.news.value).toBe('newer-tab');
  expect(await storeDraft(device, draft)).toEqual({ code: 'storage-closed', retry: 'after-reload' });
  newer.close();
});

test('[V69] an older tab that does not make way is said, until it is gone', async () => {
  const older = await connect(10);
  const opening = aDevice();
  await vi.waitFor(() => expect(answerWatch.news.value).toBe('older-tab'), 30_000);
  older.close();
  expect(await storeDraft(await opening, draft)).toBeNull();
  expect(answerWatch.news.value).toBeNull();
});
