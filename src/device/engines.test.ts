import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { faults, mendStorage } from '#tests/support/faulty-indexeddb.ts';
import { chunkSize } from '#documents/api.ts';
import { openDevice, type Device } from './database.ts';
import { storeDraft } from './drafts.ts';
import { errorNames, readStorageError } from './failures.ts';
import { forgetFiles } from './forget-files.ts';
import { makeAction } from './make-action.ts';
import { readStoredFile } from './read-file.ts';
import { makeShelf } from './reference-shelf.ts';
import type { FileRow } from './rows.ts';
import { storeFile } from './store-file.ts';
import { takeRegister, type ArrivedDocument } from './take-register.ts';
import { pictureOf } from './thumbnail.ts';

const open: Device[] = [];
async function aDevice(): Promise<Device> {
  const device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  open.push(device);
  return device;
}
afterEach(() => {
  mendStorage();
  vi.unstubAllGlobals();
  for (const device of open.splice(0)) device.close();
});

const now = Date.UTC(2026, 10, 23, 12);
const actor = { id: '01HANA00000000000000000000', role: 'manager', desk: 'org-contoso', org: 'contoso' } as const;
const beholder = { actor, shelf: makeShelf([]), now };

/** Of a newer version than this: kept, and listed by what can be told. */
const arrived = (n: number): ArrivedDocument =>
  Object.assign({ _id: `claim:${String(n)}`, _rev: '1-a' }, { type: 'claim', v: 99, state: 'editing', terms: {} });
const arrivals = (count: number) => Array.from({ length: count }, (_, n) => arrived(n));

test.each([1, 30])('[V62] %i claims arrive on a device without actions of its own', async (count) => {
  faults.uniqueCursors = true;
  const device = await aDevice();
  await takeRegister(device.relaxed, arrivals(count), beholder);
  expect(await device.relaxed.claims.count()).toBe(count);
});

test('[V62] and on one that has some', async () => {
  faults.uniqueCursors = true;
  const device = await aDevice();
  const made = await makeAction(device, { claim: aClaim, kind: 'create', fields }, { ...beholder, ...making });
  expect(made.ok).toBe(true);
  await takeRegister(device.relaxed, arrivals(30), beholder);
  expect(await device.relaxed.claims.count()).toBe(30);
});

const fields = { solutionArea: 'microsoft-365', activity: 'usage', customerName: 'Padaria Central' } as const;
const aClaim = '01JZ0000000000000000000000';
const making = { clockOffsetMs: 0, madeAt: now };

// A transaction of sixteen chunks and one of a single chunk.
const chunkCount = 17;
const size = chunkCount * chunkSize;
function bytesOf(seed: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let n = 0; n < chunkCount; n++) bytes.set([seed, n], n * chunkSize);
  return bytes;
}
const order = (seed: number, type = 'application/pdf') => ({
  ...{ claim: 'c', org: 'contoso', type, addedAt: now },
  file: new File([bytesOf(seed)], 'letter', { type })
});

/** A canvas that draws nothing and says that it did. */
function stubCanvas(): void {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 4, height: 4, close: () => undefined }));
  class Canvas {
    getContext = () => ({ drawImage: () => undefined });
    convertToBlob = () => Promise.resolve(new Blob([new Uint8Array([1, 2, 3])], { type: 'image/jpeg' }));
  }
  vi.stubGlobal('OffscreenCanvas', Canvas);
}

test('[V63] a photo and its picture are kept where Blobs are refused', async () => {
  faults.blobs = true;
  stubCanvas();
  const device = await aDevice();
  const stored = await storeFile(device, order(1, 'image/jpeg'));
  expect(stored).toMatchObject({ ok: true });
  const [row] = await device.relaxed.files.toArray();
  const picture = row && pictureOf(row);
  expect([picture?.type, await picture?.bytes()]).toEqual(['image/jpeg', new Uint8Array([1, 2, 3])]);
});

test('[V63] a picture that an earlier version stored is still shown', () => {
  const thumbnail = new Blob(['old'], { type: 'image/jpeg' });
  expect(pictureOf({ thumbnail } as FileRow)).toBe(thumbnail);
});

test('[V64] what refused one row of many is known by its own name', async () => {
  faults.blobs = true;
  const { relaxed } = await aDevice();
  const row = { id: 'c/answer', claim: 'c', form: 'answer', savedAt: 1, values: { blob: new Blob(['x']) } };
  const [bulk, modified] = await Promise.all([
    relaxed.drafts.bulkPut([row]).catch((error: unknown) => error),
    relaxed.drafts
      .put({ ...row, values: {} })
      .then(() => relaxed.drafts.update(row.id, { values: row.values }))
      .catch((error: unknown) => error)
  ]);
  expect([bulk, modified].map((error) => readStorageError(error)?.code)).toEqual(['storage-closed', 'storage-closed']);
  expect(errorNames(modified)).toContain('UnknownError');
});

test.each([0, 1, 16, 17, 18])(
  '[V65] a file for which there is room for %i rows: said, and nothing of it stays',
  async (rows) => {
    const device = await aDevice();
    expect(await storeFile(device, order(1))).toMatchObject({ ok: true });
    const before = await device.relaxed.chunks.toCollection().primaryKeys();
    faults.rowsUntilFull = rows;
    expect(await storeFile(device, order(2))).toEqual({ ok: false, failure: full });
    expect(await device.relaxed.chunks.toCollection().primaryKeys()).toEqual(before);
    expect(await device.relaxed.files.count()).toBe(1);
    mendStorage();
    expect(await storeFile(device, order(2))).toMatchObject({ ok: true });
  }
);
const full = { code: 'disk-full', retry: 'after-freeing-space' };

test('[V65] no room for its picture costs no file', async () => {
  stubCanvas();
  const device = await aDevice();
  // Its chunks, their list and its row.
  faults.rowsUntilFull = chunkCount + 2;
  const stored = await storeFile(device, order(1, 'image/jpeg'));
  if (!stored.ok) throw new Error('not stored');
  const kept = await readStoredFile(device, { ...stored.manifest, covers: [] });
  expect(Buffer.from((await kept?.bytes()) ?? []).equals(bytesOf(1))).toBe(true);
});

test('[V65] parts of a file that was being stored when the app was killed go with the next start', async () => {
  const device = await aDevice();
  const stored = await storeFile(device, order(1));
  await device.relaxed.chunks.put({ sha256: 'half', bytes: new ArrayBuffer(1) });
  await forgetFiles(device, now);
  expect(await device.relaxed.chunks.get('half')).toBeUndefined();
  expect(stored.ok && (await readStoredFile(device, { ...stored.manifest, covers: [] }))?.size).toBe(size);
});

test.each([0, 1])('[V65] an action for which there is room for %i rows is not there at all', async (rows) => {
  const device = await aDevice();
  faults.rowsUntilFull = rows;
  const made = await makeAction(device, { claim: aClaim, kind: 'create', fields }, { ...beholder, ...making });
  expect(made).toEqual({ ok: false, failure: full });
  expect([await device.relaxed.actions.count(), await device.relaxed.summaries.count()]).toEqual([0, 0]);
});

test('[V65] neither is a draft, nor what arrives from the record', async () => {
  const device = await aDevice();
  faults.rowsUntilFull = 0;
  expect(await storeDraft(device, { claim: 'c', form: 'answer', values: {}, savedAt: 1 })).toEqual(full);
  faults.rowsUntilFull = 5;
  const refused = await takeRegister(device.relaxed, arrivals(30), beholder).catch((error: unknown) => error);
  expect(readStorageError(refused)).toEqual(full);
  expect(await device.relaxed.claims.count()).toBe(0);
});
