import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openWorkplaceOf } from '#workplace/open-workplace.ts';
import type { ShownClaim, SyncState, Workplace } from '#workplace/workplace.ts';
import { waitFor } from '#tests/support/fault-device.ts';
import { startHttpProxy, type HttpProxy } from '#tests/support/http-proxy.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';

let server: ServerProcess;
let proxy: HttpProxy;
const open: Workplace[] = [];

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  proxy = await startHttpProxy({ port: Number(new URL(server.url).port) });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(async () => {
  for (const workplace of open.splice(0)) await workplace.signOut();
  await proxy.close();
  vi.restoreAllMocks();
});
afterAll(() => server.dispose());

async function enter(): Promise<Workplace> {
  const { cookie } = await server.signIn('manager');
  const place = {
    origin: proxy.url,
    headers: { cookie: cookie ?? '' },
    storage: { indexedDB: new IDBFactory(), IDBKeyRange }
  };
  const workplace = await openWorkplaceOf(server.person('manager'), place);
  open.push(workplace);
  return workplace;
}

// When something never comes, not how fast it came.
const withinMs = 200_000;
const syncIs = ({ sync }: Workplace, isWanted: (state: SyncState) => boolean) => waitFor(sync, { isWanted, withinMs });
const isCurrent = ({ status, stuck }: SyncState): boolean => status === 'up-to-date' && stuck === null;
const fields = { solutionArea: 'microsoft-365', activity: 'usage', customerName: 'Padaria Central' };
const isOnRecord = (shown: ShownClaim | null | undefined): boolean => shown?.onRecord != null;

test.each([
  { what: 'a portal’s page in place of the changes', on: /_changes/, answer: { status: 200 } },
  { what: 'something that is no list of changes', on: /_changes/, answer: { status: 200, body: '{"ok":true}' } },
  { what: 'a firewall’s 403', on: /register-/, answer: { status: 403 } },
  { what: 'a 500', on: /register-/, answer: { status: 500, body: '{"error":"oops"}' } },
  { what: 'a 404 for the desk', on: /register-/, answer: { status: 404, body: '{"error":"not-found"}' } },
  { what: 'a portal’s page in place of what the inbox lacks', on: /_revs_diff/, answer: { status: 200 } },
  { what: 'a portal’s page in place of what became of the actions', on: /_bulk_docs/, answer: { status: 200 } }
])('[S13] $what: it is said, and goes away by itself', async ({ on, answer }) => {
  proxy.answerWith(({ path }) => (on.test(path) ? answer : null));
  const workplace = await enter();
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  const state = await syncIs(workplace, ({ status }) => status === 'stuck');
  expect(state.stuck?.reason).toBe('strange-answer');
  proxy.answerWith(() => null);
  await waitFor(workplace.claim(claim), { isWanted: isOnRecord, withinMs });
  await syncIs(workplace, (now) => isCurrent(now) && now.waiting === 0);
});

const later = { status: 503, body: '{"error":"try-later"}', byServer: true } as const;
const gone = { status: 403, body: '{"error":"not-allowed"}', byServer: true } as const;

test.each([
  { what: 'a desk that is set aside', on: /\/db\//, answer: later, reason: 'server-trouble' },
  { what: 'a server that takes nothing in', on: /_bulk_docs/, answer: later, reason: 'server-trouble' },
  {
    what: 'a server that has had too much',
    on: /_revs_diff/,
    answer: { ...later, status: 429 },
    reason: 'server-trouble'
  },
  { what: 'a fault of the server', on: /_changes/, answer: { ...later, status: 500 }, reason: 'server-trouble' },
  { what: 'a desk that is theirs no more', on: /inbox-/, answer: gone, reason: 'no-place' },
  { what: 'a record that is theirs no more', on: /_changes/, answer: gone, reason: 'no-place' },
  { what: 'a checkpoint that is theirs no more', on: /_local/, answer: gone, reason: 'no-place' },
  { what: 'a fault over a checkpoint', on: /_local/, answer: { ...later, status: 500 }, reason: 'server-trouble' }
])('[S26] $what is neither offline nor a strange network: it is said, and goes away by itself', async (given) => {
  proxy.answerWith(({ path }) => (given.on.test(path) ? given.answer : null));
  const workplace = await enter();
  const claim = workplace.newClaimId();
  const seen = new Set<string>();
  const stop = workplace.sync.subscribe(({ status }) => seen.add(status));
  await workplace.act({ claim, kind: 'create', fields });
  const state = await syncIs(workplace, ({ status }) => status === 'stuck');
  stop();
  expect([state.stuck?.reason, seen.has('offline')]).toEqual([given.reason, false]);
  proxy.answerWith(() => null);
  await waitFor(workplace.claim(claim), { isWanted: isOnRecord, withinMs });
  await syncIs(workplace, (now) => isCurrent(now) && now.waiting === 0);
});

test('[S26] actions that the gate puts off are said to be, and arrive when it takes them', async () => {
  proxy.answerWith(({ path, body }) => {
    if (!path.includes('_bulk_docs')) return null;
    const { docs } = JSON.parse(body) as { readonly docs: readonly { readonly _id: string }[] };
    const verdicts = docs.map(({ _id }) => ({ id: _id, error: 'try-later', reason: 'too-many-actions' }));
    return { status: 201, body: JSON.stringify(verdicts), byServer: true };
  });
  const workplace = await enter();
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  const state = await syncIs(workplace, ({ status }) => status === 'stuck');
  expect(state.stuck?.reason).toBe('server-trouble');
  proxy.answerWith(() => null);
  await waitFor(workplace.claim(claim), { isWanted: isOnRecord, withinMs });
});

test('[S26] a file that the server puts off waits without a word about it, and arrives', async () => {
  proxy.answerWith(({ path }) => (path.includes('/chunk/') ? later : null));
  const workplace = await enter();
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  const file = new File([new Uint8Array(200_000)], 'letter.pdf', { type: 'application/pdf' });
  const stored = await workplace.storeFile({ claim, org: 'contoso', file });
  if (!stored.ok) throw new Error('not stored');
  await workplace.act({ claim, kind: 'add-evidence', files: [{ ...stored.manifest, covers: [] }] });
  const state = await syncIs(
    workplace,
    ({ status, stuck }) => status === 'stuck' && stuck?.reason === 'server-trouble'
  );
  expect(state.troubles).toEqual([]);
  proxy.answerWith(() => null);
  await syncIs(workplace, (now) => isCurrent(now) && now.waiting === 0);
});

test.each([
  {
    what: 'a full disk',
    reason: 'device-storage',
    thrown: () => new DOMException('the disk is full', 'QuotaExceededError')
  },
  {
    what: 'what WebKit answers',
    reason: 'device-storage',
    thrown: () => new DOMException('Unable to open cursor', 'UnknownError')
  },
  { what: 'a fault of the app', reason: 'app-fault', thrown: () => new TypeError('undefined is not a function') }
])('[S13] $what while the record is stored: it is said with what the program said', async (given) => {
  const { put } = IDBObjectStore.prototype;
  const { thrown } = given;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
    if (this.name === 'reference') throw thrown();
    return put.apply(this, row);
  });
  const workplace = await enter();
  const state = await syncIs(workplace, ({ status }) => status === 'stuck');
  expect(state.stuck?.reason).toBe(given.reason);
  expect(state.stuck?.detail).toContain(thrown().message);
  vi.restoreAllMocks();
  workplace.syncNow();
  await syncIs(workplace, isCurrent);
});

test('[S18] an action that a firewall refuses waits and is said to; all others arrive', async () => {
  proxy.answerWith(({ path, body }) =>
    /_bulk_docs/.test(path) && body.includes('DROP TABLE') ? { status: 403 } : null
  );
  const workplace = await enter();
  const held: string[] = [];
  // Four in a row: after three the lane leaves off, and begins with the others the next time.
  for (let n = 0; n < 4; n++) {
    const claim = workplace.newClaimId();
    held.push(claim);
    await workplace.act({ claim, kind: 'create', fields: { ...fields, customerName: `DROP TABLE ${String(n)}` } });
  }
  const free = workplace.newClaimId();
  await workplace.act({ claim: free, kind: 'create', fields });
  await waitFor(workplace.claim(free), { isWanted: isOnRecord, withinMs });
  expect(await syncIs(workplace, ({ status, waiting }) => status === 'stuck' && waiting === 4)).toMatchObject({
    stuck: { reason: 'strange-answer' }
  });
  proxy.answerWith(() => null);
  for (const claim of held) await waitFor(workplace.claim(claim), { isWanted: isOnRecord, withinMs });
  await syncIs(workplace, (now) => isCurrent(now) && now.waiting === 0);
});

test('[S23] what was named and could not be read is said, asked for again, and comes when it can be', async () => {
  const first = await enter();
  const claim = first.newClaimId();
  await first.act({ claim, kind: 'create', fields });
  await waitFor(first.claim(claim), { isWanted: isOnRecord, withinMs });
  const { json } = await (await server.signIn('manager')).get('/db/register-org-contoso/_changes?since=0&limit=1000');
  let asked = 0;
  proxy.answerWith(({ path, body }) => {
    if (!/\/db\/register-/.test(path)) return null;
    if (path.includes('_changes')) return { status: 200, body: JSON.stringify(json) };
    if (!path.includes('_bulk_get')) return null;
    asked++;
    const { docs } = JSON.parse(body) as { readonly docs: readonly { readonly id: string }[] };
    const results = docs.map(({ id }) => ({ id, docs: [{ error: { id, error: 'not_found' } }] }));
    return { status: 200, body: JSON.stringify({ results }) };
  });
  const second = await enter();
  const state = await syncIs(second, ({ status }) => status === 'stuck');
  expect([state.stuck?.reason, state.upToDateAt]).toEqual(['strange-answer', null]);
  expect(asked).toBeGreaterThan(1);
  proxy.answerWith(() => null);
  await waitFor(second.claim(claim), { isWanted: isOnRecord, withinMs });
});

test('[S19] claims come also where the programme’s data cannot be had, and that is said', async () => {
  proxy.answerWith(({ path }) => (/\/db\/reference/.test(path) ? { status: 500 } : null));
  const workplace = await enter();
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields });
  await waitFor(workplace.claim(claim), { isWanted: isOnRecord, withinMs });
  await syncIs(workplace, ({ status, upToDateAt }) => status === 'stuck' && upToDateAt !== null);
  proxy.answerWith(() => null);
  await waitFor(workplace.reference, { isWanted: ({ programme }) => programme !== null, withinMs });
  await syncIs(workplace, isCurrent);
});
