import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDevice, type Device } from '#device/database.ts';
import { hashOf } from '#device/store-file.ts';
import { openWorkplaceOf } from '#workplace/open-workplace.ts';
import type { SyncState, Workplace } from '#workplace/workplace.ts';
import { waitFor } from '#tests/support/fault-device.ts';
import { startHttpProxy, type HttpProxy } from '#tests/support/http-proxy.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';

// [S27] What was done here and does not count yet, because it or its file is on this device alone, is said so, with the time there is for it.

let server: ServerProcess;
let proxy: HttpProxy;
let workplace: Workplace;
let storage: { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  proxy = await startHttpProxy({ port: Number(new URL(server.url).port) });
  storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  workplace = await open();
});
afterEach(async () => {
  await workplace.signOut();
  await proxy.close();
});
afterAll(() => server.dispose());

async function open(): Promise<Workplace> {
  const { cookie } = await server.signIn('manager');
  return openWorkplaceOf(server.person('manager'), {
    origin: proxy.url,
    headers: { cookie: cookie ?? '' },
    storage
  });
}

// When something never comes, not how fast it came.
const withinMs = 200_000;
const fields = { solutionArea: 'microsoft-365', activity: 'usage' };

/** A claim with one file, which is stored and named by an action. */
async function addClaim(
  customerName: string,
  size: number
): Promise<{ readonly claim: string; readonly sha256: string }> {
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields: { ...fields, customerName } });
  const sha256 = await addFile(claim, { name: `${customerName}.pdf`, size });
  return { claim, sha256 };
}

const bytesOf = (size: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: size }, (_, i) => (i * size) % 251);

async function addFile(
  claim: string,
  { name, size }: { readonly name: string; readonly size: number }
): Promise<string> {
  const file = new File([bytesOf(size)], name, { type: 'application/pdf' });
  const stored = await workplace.storeFile({ claim, org: 'contoso', file });
  if (!stored.ok) throw new Error('not stored');
  const acted = await workplace.act({ claim, kind: 'add-evidence', files: [{ ...stored.manifest, covers: [] }] });
  if (!acted.ok) throw new Error('not added');
  return stored.manifest.sha256;
}

const isChunk = (method: string, path: string): boolean => method === 'PUT' && path.startsWith('/api/evidence/');

const verified = (claim: string) =>
  waitFor(workplace.claim(claim), { isWanted: (shown) => shown?.onRecord?.evidence[0]?.verifiedAt != null, withinMs });
const syncIs = (isWanted: (state: SyncState) => boolean) => waitFor(workplace.sync, { isWanted, withinMs });

async function onDevice<T>(work: (device: Device) => Promise<T>): Promise<T> {
  const device = await openDevice(server.person('manager').id, storage);
  const answer = await work(device);
  device.close();
  return answer;
}

test.each([
  { what: 'a firewall answers 403', answer: { status: 403 } },
  { what: 'the server stumbles, 500', answer: { status: 500, body: '{"error":"internal"}' } },
  { what: 'a proxy says that it is too large, 413', answer: { status: 413 } },
  { what: 'a portal takes it and keeps it, 200', answer: { status: 200 } }
])('[S8] $what for one chunk: the other claim’s file arrives, and the first is named', async ({ answer }) => {
  await syncIs(({ status }) => status === 'up-to-date');
  // Of one chunk: the chunk's hash is the file's.
  const chunk = await hashOf(bytesOf(500 + answer.status).buffer);
  proxy.answerWith(({ method, path }) => (method === 'PUT' && path.endsWith(chunk) ? answer : null));
  // The smaller one, which would go first.
  const first = await addClaim(`First ${String(answer.status)}`, 500 + answer.status);
  const second = await addClaim('Second', 90_000 + answer.status);
  await verified(second.claim);
  const state = await syncIs(({ waiting, troubles }) => waiting === 1 && troubles.length > 0);
  expect(state).toMatchObject({
    waiting: 1,
    troubles: [
      {
        claim: first.claim,
        sha256: first.sha256,
        name: `First ${String(answer.status)}.pdf`,
        customer: `First ${String(answer.status)}`,
        reason: 'not-taken',
        status: answer.status
      }
    ]
  });
  expect(await workplace.unsent()).toMatchObject({ files: 1 });
  // And goes by itself once nothing stands in its way.
  proxy.answerWith(() => null);
  workplace.syncNow();
  await verified(first.claim);
  expect(await syncIs(({ waiting }) => waiting === 0)).toMatchObject({ troubles: [] });
});

test('[S9] of a file whose part is missing it is said so; added again it arrives', async () => {
  await syncIs(({ status }) => status === 'up-to-date');
  proxy.answerWith(({ method, path }) => (isChunk(method, path) ? { status: 0 } : null));
  const first = await addClaim('Lost', 400);
  await onDevice((device) => device.relaxed.chunks.delete(first.sha256));
  proxy.answerWith(() => null);
  const second = await addClaim('Whole', 80_000);
  await verified(second.claim);
  expect(await syncIs(({ waiting, troubles }) => waiting === 1 && troubles.length > 0)).toMatchObject({
    waiting: 1,
    troubles: [{ sha256: first.sha256, reason: 'part-missing' }]
  });
  const file = new File([bytesOf(400)], 'Lost.pdf', { type: 'application/pdf' });
  expect(await workplace.storeFile({ claim: first.claim, org: 'contoso', file })).toMatchObject({ ok: true });
  await verified(first.claim);
  await syncIs(({ waiting, troubles }) => waiting === 0 && troubles.length === 0);
});

test('[S9] what has changed on this device is told from what the server will not take', async () => {
  await syncIs(({ status }) => status === 'up-to-date');
  proxy.answerWith(({ method, path }) => (isChunk(method, path) ? { status: 403 } : null));
  const { sha256 } = await addClaim('Changed', 300);
  await syncIs(({ troubles }) => troubles[0]?.reason === 'not-taken');
  await onDevice((device) => device.relaxed.chunks.put({ sha256, bytes: new Uint8Array([1, 2, 3]).buffer }));
  proxy.answerWith(() => null);
  workplace.syncNow();
  await syncIs(({ troubles }) => troubles[0]?.reason === 'part-missing');
});

test('[S10] a file that was set aside is tried again when the app starts', async () => {
  await syncIs(({ status }) => status === 'up-to-date');
  proxy.answerWith(({ method, path }) => (isChunk(method, path) ? { status: 403 } : null));
  const { claim } = await addClaim('Again', 350);
  await syncIs(({ troubles }) => troubles.length > 0);
  await workplace.signOut();
  proxy.answerWith(() => null);
  workplace = await open();
  await verified(claim);
  await syncIs(({ waiting, troubles }) => waiting === 0 && troubles.length === 0);
});

test('[S12] a file that was taken out of the claim is waited for no more', async () => {
  await syncIs(({ status }) => status === 'up-to-date');
  proxy.answerWith(({ method, path }) => (isChunk(method, path) ? { status: 403 } : null));
  const { claim, sha256 } = await addClaim('Without', 360);
  await syncIs(({ troubles }) => troubles.length > 0);
  await workplace.act({ claim, kind: 'remove-evidence', file: sha256 });
  await syncIs(({ waiting, troubles }) => waiting === 0 && troubles.length === 0);
  expect(await workplace.unsent()).toMatchObject({ actions: 0, files: 0 });
});

test.each([
  { what: 'the answer itself', isHeld: (path: string) => path.includes('_bulk_docs'), reached: 'unreceived' },
  { what: 'its file', isHeld: (path: string) => path.includes('/chunk/'), reached: 'waiting for files' }
])('[S27] $what is on this device alone: the claim needs them, with the time there is to answer', async (given) => {
  const claim = await prepareClaim(server, 'action-required');
  const before = await waitFor(workplace.summary(claim.id), {
    isWanted: (row) => row?.attention === 'answer',
    withinMs
  });
  proxy.answerWith(({ path }) => (given.isHeld(path) ? { status: 403 } : null));
  const file = new File([bytesOf(7_777)], 'signed.pdf', { type: 'application/pdf' });
  const stored = await workplace.storeFile({ claim: claim.id, org: 'contoso', file });
  if (!stored.ok) throw new Error('not stored');
  const files = [{ ...stored.manifest, covers: [] }];
  expect((await workplace.act({ claim: claim.id, kind: 'respond', comment: 'Here it is.', files })).ok).toBe(true);
  const isWaiting = async (): Promise<boolean> => ((await claim.onRecord())?.waiting.length ?? 0) > 0;
  if (given.reached === 'waiting for files') await expect.poll(isWaiting, { timeout: withinMs }).toBe(true);
  const row = await waitFor(workplace.summary(claim.id), {
    isWanted: (now) => now?.unsent?.isHere === (given.reached === 'unreceived'),
    withinMs
  });
  expect(row).toMatchObject({
    attention: 'unsent',
    state: 'in-review',
    clock: 'response',
    unsent: { kind: 'respond' }
  });
  // Until its files have to be there it waits undecided.
  expect(row?.dueBy).toBeGreaterThanOrEqual(before?.dueBy ?? Number.POSITIVE_INFINITY);
  proxy.answerWith(() => null);
  workplace.syncNow();
  const after = await waitFor(workplace.summary(claim.id), { isWanted: (now) => now?.unsent === undefined, withinMs });
  expect(after).toMatchObject({ attention: null, state: 'in-review', clock: 'review' });
});
