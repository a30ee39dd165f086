import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileManifest } from '#rules/claim/fields.ts';
import { openDevice, type Device, type StoredAction } from './database.ts';
import { storeDraft } from './drafts.ts';
import { forgetFiles } from './forget-files.ts';
import { readOutgoing, readWaiting } from './outgoing-files.ts';
import { keepFetchedFile, readStoredFile } from './read-file.ts';
import type { ActionStage } from './rows.ts';
import { encodeChunkList, hashOf, storeFile } from './store-file.ts';

let device: Device;
beforeEach(async () => {
  device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
});
afterEach(() => device.close());

const dayMs = 86_400_000;
const addedAt = 1_000 * dayMs;

async function store(claim: string, size = 200_000): Promise<FileManifest> {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 17) + size) % 251);
  const file = new File([bytes], 'letter.pdf', { type: 'application/pdf' });
  const stored = await storeFile(device, { claim, org: 'contoso', file, type: file.type, addedAt });
  if (!stored.ok) throw new Error('not stored');
  return { ...stored.manifest, covers: [] };
}

async function name(file: FileManifest, given: { readonly stage: ActionStage; readonly gateRefused?: true }) {
  const seq = (await device.relaxed.actions.count()) + 1;
  const document = { kind: 'add-evidence', files: [file] } as unknown as StoredAction['document'];
  const rest = { id: `action:${String(seq)}`, claim: 'c', kind: 'add-evidence', madeAt: addedAt, seq, document };
  await device.relaxed.actions.put({ ...rest, ...given });
}

test.each([
  { what: 'nobody names', named: null, waiting: 0, goes: 0 },
  { what: 'an action names that is still here', named: { stage: 'on-device' }, waiting: 1, goes: 0 },
  { what: 'an action names that has arrived', named: { stage: 'received' }, waiting: 1, goes: 1 },
  { what: 'an action names that the registrar refused', named: { stage: 'refused' }, waiting: 1, goes: 1 },
  { what: 'only a refused action names', named: { stage: 'refused', gateRefused: true }, waiting: 0, goes: 0 }
] as const)('[V7] a file that $what: $waiting waiting, $goes to be sent now', async ({ named, waiting, goes }) => {
  const file = await store('c');
  if (named) await name(file, named);
  expect([(await readWaiting(device)).files, (await readOutgoing(device)).length]).toEqual([waiting, goes]);
});

test('[V8] what its person dropped is forgotten after 30 days, with the bytes that no other file shares', async () => {
  const dropped = await store('c', 200_000);
  // Its first 128 KiB are the same as those of the next.
  const shared = await store('other', 200_000);
  await name(shared, { stage: 'on-device' });
  await device.relaxed.actions.toCollection().modify({ claim: 'other' });
  const alone = await store('c', 150_000);
  await forgetFiles(device, addedAt + 30 * dayMs);
  expect(await device.relaxed.files.count()).toBe(3);
  await forgetFiles(device, addedAt + 30 * dayMs + 1);
  expect((await device.relaxed.files.toArray()).map(({ claim }) => claim)).toEqual(['other']);
  expect(await readStoredFile(device, shared)).not.toBeNull();
  expect(await readStoredFile(device, alone)).toBeNull();
  expect(dropped.sha256).toBe(shared.sha256);
  // Two pieces and their list.
  expect(await device.relaxed.chunks.count()).toBe(3);
});

test('[V8] a file that a draft, an action or the record names stays as long as they do', async () => {
  const now = addedAt + 1_000 * dayMs;
  const inDraft = await store('c', 1_000);
  const inAction = await store('c', 2_000);
  const onRecord = await store('c', 3_000);
  const values = { files: [{ manifest: inDraft, covers: [], signedBy: '' }] };
  await storeDraft(device, { claim: 'c', form: 'evidence', values, savedAt: addedAt });
  await name(inAction, { stage: 'refused', gateRefused: true });
  await device.relaxed.claims.put({ id: 'c', document: { evidence: [onRecord] } as never });
  await forgetFiles(device, now);
  for (const file of [inDraft, inAction, onRecord]) expect(await readStoredFile(device, file)).not.toBeNull();
  await device.relaxed.drafts.clear();
  await device.relaxed.actions.clear();
  await device.relaxed.claims.clear();
  await forgetFiles(device, now);
  expect([await device.relaxed.files.count(), await device.relaxed.chunks.count()]).toEqual([0, 0]);
});

test('[V8] what was opened from the server is kept for 30 days', async () => {
  const bytes = new Uint8Array([1, 2, 3]).buffer;
  const chunk = await hashOf(bytes);
  const chunks = await hashOf(encodeChunkList([chunk]));
  const file = { sha256: chunk, name: 'a.pdf', type: 'application/pdf', size: 3, chunks, covers: [] };
  await keepFetchedFile(device, { file, org: 'contoso', bytes, now: addedAt });
  await forgetFiles(device, addedAt + 30 * dayMs);
  expect(await readStoredFile(device, file)).not.toBeNull();
  await forgetFiles(device, addedAt + 30 * dayMs + 1);
  expect([await readStoredFile(device, file), await device.relaxed.chunks.count()]).toEqual([null, 0]);
});
