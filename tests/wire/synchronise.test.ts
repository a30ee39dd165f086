import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openDevice } from '#device/database.ts';
import { readLastCurrent } from '#workplace/last-current.ts';
import { openWorkplaceOf } from '#workplace/open-workplace.ts';
import type { Live, ShownClaim, Workplace } from '#workplace/workplace.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import type { PersonKey } from '#tests/support/test-people.ts';

let server: ServerProcess;
const open: Workplace[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterEach(async () => {
  for (const workplace of open.splice(0)) await workplace.signOut();
});
afterAll(() => server.dispose(), 30_000);

async function device(key: PersonKey, storage = newStorage(), cookie?: string): Promise<Workplace> {
  const caller = await server.signIn(key);
  const headers = { cookie: cookie ?? caller.cookie ?? '' };
  const workplace = await openWorkplaceOf(server.person(key), { origin: server.url, headers, storage });
  open.push(workplace);
  return workplace;
}

function newStorage() {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

function until<T>(live: Live<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let found = false;
    stop = live.subscribe((value) => {
      if (found || !wanted(value)) return;
      found = true;
      queueMicrotask(() => stop?.());
      resolve(value);
    });
  });
}

type Loading = ShownClaim | null | undefined;
const stagesAre =
  (...stages: readonly string[]) =>
  (shown: Loading): boolean =>
    JSON.stringify(shown?.actions.map(({ stage }) => stage)) === JSON.stringify(stages);

const fields = { solutionArea: 'microsoft-365', activity: 'usage', customerName: 'Padaria Central' };

test('[S1] an action is on record on the server without anybody asking, and shown as such', async () => {
  const workplace = await device('manager');
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  const shown = await until(workplace.claim(claim), stagesAre('on-record'));
  expect(shown).toMatchObject({ onRecord: { fields, state: 'editing' }, claim: { state: 'editing' } });
  expect(await until(workplace.sync, ({ status }) => status === 'up-to-date')).toMatchObject({
    waiting: 0,
    needYou: 0
  });
}, 30_000);

test('[S1] until when a device has seen the record is kept on it', async () => {
  const storage = newStorage();
  const workplace = await device('manager', storage);
  const { upToDateAt } = await until(workplace.sync, ({ status }) => status === 'up-to-date');
  const kept = await openDevice(server.person('manager').id, storage);
  // Of what is told within half a minute the first is kept.
  await expect.poll(async () => (await readLastCurrent(kept)) ?? Infinity).toBeLessThanOrEqual(upToDateAt ?? 0);
  kept.close();
}, 30_000);

test('[S2] a colleague sees it on their own device', async () => {
  const first = await device('contributor');
  const second = await device('manager');
  const claim = first.newClaimId();
  await first.act({ claim, kind: 'create', fields });
  const shown = await until(second.claim(claim), (value) => value?.onRecord !== undefined && value?.onRecord !== null);
  expect(shown).toMatchObject({ claim: { fields }, actions: [] });
  expect(await until(second.summary(claim), (row) => row !== null)).toMatchObject({ customerName: 'Padaria Central' });
}, 30_000);

test('[S2] the programme’s terms are there after the first synchronisation', async () => {
  const workplace = await device('manager');
  const reference = await until(workplace.reference, ({ programme }) => programme !== null);
  const terms = reference.programme?.terms[0]?.terms;
  expect(terms && workplace.termsOf(terms)).toMatchObject({ terms });
}, 30_000);

test('[S1] of two edits of one field the second clashes, and says with what', async () => {
  const first = await device('contributor');
  const second = await device('manager');
  const claim = first.newClaimId();
  await first.act({ claim, kind: 'create', fields });
  await until(second.claim(claim), (value) => value?.onRecord !== undefined && value.onRecord !== null);
  await first.act({ claim, kind: 'edit', changes: { customerName: { from: 'Padaria Central', to: 'A' } } });
  await until(first.claim(claim), stagesAre('on-record', 'on-record'));
  // The other device has not heard of it: it is asked before its long poll could tell.
  await second.act({
    claim,
    kind: 'edit',
    changes: { customerName: { from: 'Padaria Central', to: 'B' }, mpnId: { from: null, to: '4711002' } }
  });
  const clashing = await until(second.claim(claim), (value) => value?.actions[0]?.clashes !== undefined);
  expect(clashing?.actions[0]).toMatchObject({
    stage: 'on-record',
    clashes: { customerName: { from: 'Padaria Central', to: 'B', stands: 'A' } }
  });
  expect(await until(second.summary(claim), (row) => row?.attention === 'clash')).toMatchObject({ customerName: 'A' });
  await second.acknowledge(clashing?.actions[0]?.id ?? '');
  await until(second.summary(claim), (row) => row?.attention !== 'clash');
}, 30_000);

test('[S3] what was made while the server was down is sent when it is back, once', async () => {
  const workplace = await device('manager');
  await until(workplace.sync, ({ status }) => status === 'up-to-date');
  await server.kill('SIGKILL');
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  await workplace.act({ claim, kind: 'edit', changes: { name: { from: null, to: 'first' } } });
  expect(await until(workplace.claim(claim), (value) => value?.actions.length === 2)).toSatisfy(
    stagesAre('on-device', 'on-device')
  );
  await server.restart();
  workplace.syncNow();
  const shown = await until(workplace.claim(claim), stagesAre('on-record', 'on-record'));
  expect(shown?.onRecord?.history.map(({ kind }) => kind)).toEqual(['create', 'edit']);
}, 60_000);

test('[S4] without a session everything waits; after signing in again it is sent', async () => {
  const storage = newStorage();
  const stranger = await server.signIn('fabrikamManager');
  const workplace = await device('manager', storage, stranger.cookie ?? '');
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  await until(workplace.sync, ({ status }) => status === 'signed-out');
  expect(await workplace.unsent()).toMatchObject({ actions: 1 });
  await workplace.signOut();
  const again = await device('manager', storage);
  await until(again.claim(claim), stagesAre('on-record'));
}, 30_000);

test('[S5] a file follows its action and is verified on record', async () => {
  const workplace = await device('manager');
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  const bytes = Uint8Array.from({ length: 400_000 }, (_, i) => (i * 7919) % 253);
  const file = new File([bytes], 'sow.pdf', { type: 'application/pdf' });
  const stored = await workplace.storeFile({ claim, org: 'contoso', file });
  if (!stored.ok) throw new Error('not stored');
  await workplace.act({ claim, kind: 'add-evidence', files: [{ ...stored.manifest, covers: [] }] });
  const shown = await until(workplace.claim(claim), (value) => value?.onRecord?.evidence[0]?.verifiedAt != null);
  expect(shown?.files.get(stored.manifest.sha256)).toMatchObject({ stage: 'received', sent: 4 });
}, 30_000);
