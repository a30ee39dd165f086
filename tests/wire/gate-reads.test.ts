/**
 * Who reaches what at /db. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 * [G6] checkpoints are a person's own, bounded in size and number
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { absentHeader, personHeader } from '#documents/api.ts';
import { anonymous, makeCaller, type Answer, type Caller } from '../support/caller.ts';
import { sealSample } from '../support/sealed-actions.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';

let server: ServerProcess;
const callers = new Map<PersonKey, Caller>();
const nobody = (): Caller => anonymous(server.url);
const as = (key: PersonKey): Caller => callers.get(key) ?? nobody();

beforeAll(async () => {
  server = await startServer();
  for (const key of personKeys) callers.set(key, await server.signIn(key));
});
afterAll(() => server.dispose());

const desks = ['org-contoso', 'org-fabrikam', 'review', 'programme'] as const;

/** Every route of the list, and which kind of database answers it. */
const routes = [
  { method: 'GET', below: '', kinds: ['inbox', 'register', 'reference'] },
  { method: 'GET', below: '/', kinds: ['inbox', 'register', 'reference'] },
  { method: 'POST', below: '/_revs_diff', body: {}, kinds: ['inbox'] },
  { method: 'POST', below: '/_bulk_docs', body: { docs: [], new_edits: false }, kinds: ['inbox'] },
  { method: 'GET', below: '/_changes?since=0', kinds: ['register', 'reference'] },
  { method: 'POST', below: '/_bulk_get?revs=true&latest=true', body: { docs: [] }, kinds: ['register', 'reference'] },
  { method: 'PUT', below: '/_local/route', body: { last_seq: 1 }, kinds: ['inbox', 'register', 'reference'] },
  { method: 'GET', below: '/_local/route', kinds: ['inbox', 'register', 'reference'] }
] as const;

test.each(personKeys)(
  '[G2] %s reaches the own desk and reference by the listed routes, and nothing else',
  async (key) => {
    const own = server.person(key).desk;
    for (const { method, below, kinds, ...rest } of routes)
      for (const [name, kind, isTheirs] of [
        ...desks.map((desk) => [`inbox-${desk}`, 'inbox', desk === own] as const),
        ...desks.map((desk) => [`register-${desk}`, 'register', desk === own] as const),
        ['reference', 'reference', true] as const
      ]) {
        const answer = await as(key).call({ method, path: `/db/${name}${below}`, ...rest });
        const isAllowed = isTheirs && (kinds as readonly string[]).includes(kind);
        expect([method, name, below, answer.status]).toEqual([
          method,
          name,
          below,
          isAllowed ? (method === 'PUT' || below === '/_bulk_docs' ? 201 : 200) : 404
        ]);
      }
  }
);

test('[G2] nobody reaches nothing without a session', async () => {
  for (const { method, below, ...rest } of routes)
    for (const name of ['inbox-org-contoso', 'register-review', 'reference', 'accounts', 'nothing'])
      expect((await nobody().call({ method, path: `/db/${name}${below}`, ...rest })).status).toBe(401);
});

const hidden = [
  'accounts',
  'registrar',
  'evidence-contoso',
  '_users',
  '_replicator',
  '_all_dbs',
  '_session',
  '_config',
  ''
];
const tricks = [
  'inbox-org-contoso%2F..%2Fregister-org-fabrikam',
  'inbox-org-contoso/../accounts',
  'inbox-org-contoso/%2e%2e/accounts',
  '..%2f..%2faccounts',
  'INBOX-ORG-CONTOSO',
  'inbox-org-contoso%00',
  'inbox-org-contoso%20',
  '__proto__',
  'constructor'
];

test.each([...hidden, ...tricks])('[G2] the database "%s" is not found, for anybody', async (name) => {
  for (const key of ['manager', 'reviewer', 'administrator'] as const)
    for (const { method, below, ...rest } of routes)
      expect((await rawCall(as(key), { method, path: `/db/${name}${below}`, ...rest })).status).toBe(404);
});

test.each([
  ['GET', '/_all_docs'],
  ['POST', '/_all_docs'],
  ['GET', '/claim:01J00000000000000000000000'],
  ['PUT', '/claim:01J00000000000000000000000'],
  ['PUT', '/_design/mine'],
  ['GET', '/_design/gatekeeper'],
  ['GET', '/_security'],
  ['PUT', '/_security'],
  ['POST', '/_find'],
  ['POST', '/_purge'],
  ['POST', '/_compact'],
  ['POST', '/_changes'],
  ['DELETE', '/_local/route'],
  ['GET', '/_local_docs'],
  ['DELETE', ''],
  ['PUT', ''],
  ['POST', ''],
  ['GET', '/a/attachment'],
  ['PUT', '/a/attachment']
])('[G2] %s %s is not found in any database', async (method, below) => {
  for (const name of ['inbox-org-contoso', 'register-org-contoso', 'reference']) {
    const body = method === 'GET' || method === 'DELETE' ? {} : { body: {} };
    expect((await as('manager').call({ method, path: `/db/${name}${below}`, ...body })).status).toBe(404);
  }
});

test.each([
  'feed=continuous',
  'feed=eventsource',
  'filter=_view',
  'include_docs=yes',
  'since=%22%7B',
  'doc_ids=[]',
  'view=a'
])('[G2] _changes?%s is malformed', async (query) => {
  expect((await as('manager').get(`/db/register-org-contoso/_changes?${query}`)).status).toBe(400);
});

test('[G7] a session of somebody else is answered wrong-person, never as a refusal', async () => {
  const { cookie } = as('manager');
  for (const person of [server.person('contributor').id, 'nobody', null]) {
    const answer = await makeCaller(server.url, { cookie, person }).get('/db/inbox-org-contoso');
    expect([answer.status, answer.json]).toEqual([401, { error: 'wrong-person' }]);
  }
});

test('[G2] a claim on record reaches its own organisation’s devices, by changes and bulk get', async () => {
  const create = sealSample(server.person('contributor'), 'create');
  await as('contributor').call({
    method: 'POST',
    path: '/db/inbox-org-contoso/_bulk_docs',
    body: { docs: [create], new_edits: false }
  });
  const id = `claim:${create.claim}`;
  const row = await waitForChange(as('reader'), 'register-org-contoso', id);
  const got = await as('reader').call({
    method: 'POST',
    path: '/db/register-org-contoso/_bulk_get?revs=true&latest=true',
    body: { docs: [{ id, rev: row.changes[0]?.rev }] }
  });
  expect(got.json).toMatchObject({ results: [{ id, docs: [{ ok: { _id: id, state: 'editing', org: 'contoso' } }] }] });
  const withDocuments = '/db/register-org-contoso/_changes?since=0&include_docs=true';
  const { results } = (await as('reader').get(withDocuments)).json as { results: readonly { readonly id: string }[] };
  expect(results.find((row) => row.id === id)).toMatchObject({
    doc: { _id: id, _rev: row.changes[0]?.rev, org: 'contoso' }
  });
  const elsewhere = await as('fabrikamManager').get('/db/register-org-fabrikam/_changes?since=0');
  expect(elsewhere.text).not.toContain(id);
  expect((await as('fabrikamManager').get(withDocuments)).status).toBe(404);
});

test('[G8] a long poll answers as soon as a claim is on record, with heartbeats until then', async () => {
  const since = (await as('reader').get('/db/register-org-contoso/_changes?since=0')).json as { last_seq: string };
  const poll = as('reader').get(
    `/db/register-org-contoso/_changes?feed=longpoll&since=${since.last_seq}&heartbeat=1000&timeout=30000`
  );
  const create = sealSample(server.person('contributor'), 'create');
  await waitFor(1_500);
  await as('contributor').call({
    method: 'POST',
    path: '/db/inbox-org-contoso/_bulk_docs',
    body: { docs: [create], new_edits: false }
  });
  const answer = await poll;
  expect(answer.text).toContain(`claim:${create.claim}`);
  expect(answer.text.startsWith('\n')).toBe(true);
});

test('[G8] a long poll with nothing new ends after its time', async () => {
  const since = (await as('reviewer').get('/db/reference/_changes?since=0')).json as { last_seq: string };
  const answer = await as('reviewer').get(`/db/reference/_changes?feed=longpoll&since=${since.last_seq}&timeout=300`);
  expect(answer.json).toMatchObject({ results: [] });
});

const checkpoint = (key: PersonKey, name: string, body: object): Promise<Answer> =>
  as(key).call({ method: 'PUT', path: `/db/reference/_local/${name}`, body });

test('[G6] a checkpoint is written with its revision, and is nobody else’s', async () => {
  expect((await as('manager').get('/db/reference/_local/c1')).status).toBe(404);
  const first = await checkpoint('manager', 'c1', { _id: '_local/c1', last_seq: 7 });
  expect(first.json).toMatchObject({ ok: true, id: '_local/c1', rev: '0-1' });
  expect((await checkpoint('manager', 'c1', { last_seq: 8 })).status).toBe(409);
  expect((await checkpoint('manager', 'c1', { last_seq: 8, _rev: '0-1' })).status).toBe(201);
  expect((await as('manager').get('/db/reference/_local/c1')).json).toEqual({
    _id: '_local/c1',
    _rev: '0-2',
    last_seq: 8
  });
  for (const other of ['contributor', 'fabrikamManager', 'reviewer', 'administrator'] as const) {
    expect((await as(other).get('/db/reference/_local/c1')).status).toBe(404);
    await checkpoint(other, 'c1', { last_seq: 99 });
  }
  expect((await as('manager').get('/db/reference/_local/c1')).json).toMatchObject({ last_seq: 8 });
});

test('[G6] checkpoints are bounded: a large one is refused, of many the latest stay', async () => {
  expect((await checkpoint('reader', 'large', { a: 'x'.repeat(17_000) })).status).toBe(413);
  expect((await checkpoint('reader', 'huge', { a: 'x'.repeat(70_000) })).status).toBe(413);
  for (let n = 0; n < 30; n++) expect((await checkpoint('reader', `n${n}`, { n })).status).toBe(201);
  expect((await as('reader').get('/db/reference/_local/n29')).status).toBe(200);
  expect((await as('reader').get('/db/reference/_local/n0')).status).toBe(404);
});

test('[G6] a checkpoint named like a member of every object is a name like any other', async () => {
  expect((await checkpoint('reader', '__proto__', { n: 1 })).status).toBe(201);
  expect((await as('reader').get('/db/reference/_local/__proto__')).json).toMatchObject({ n: 1 });
});

test('[G2] bodies are bounded', async () => {
  const text = `{"docs":[],"new_edits":false,"fill":"${'x'.repeat(9 * 1024 * 1024)}"}`;
  const answer = await as('manager').call({ method: 'POST', path: '/db/inbox-org-contoso/_bulk_docs', text });
  expect([answer.status, answer.json]).toEqual([413, { error: 'too-large' }]);
});

interface ChangeRow {
  readonly id: string;
  readonly changes: readonly { readonly rev: string }[];
}

async function waitForChange(caller: Caller, database: string, id: string): Promise<ChangeRow> {
  for (let tries = 0; tries < 100; tries++) {
    const { results } = (await caller.get(`/db/${database}/_changes?since=0`)).json as {
      results: readonly ChangeRow[];
    };
    const row = results.find((row) => row.id === id);
    if (row) return row;
    await waitFor(100);
  }
  throw new Error(`${id} never came`);
}

const waitFor = (lengthMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, lengthMs));

/** `fetch` would tidy the path up before it is sent. */
async function rawCall(
  { cookie, person }: Caller,
  { method, path, body }: { readonly method: string; readonly path: string; readonly body?: object }
): Promise<{ readonly status: number }> {
  const { request } = await import('node:http');
  const { hostname, port } = new URL(server.url);
  const headers = { cookie: cookie ?? '', [personHeader]: person ?? '', 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

test('[W46] that there is no checkpoint is 404, or 200 with a header for whoever asks so; one that is there comes as it is', async () => {
  const manager = as('manager');
  const path = '/db/reference/_local/never-written';
  expect((await manager.get(path)).status).toBe(404);
  const asked = await manager.call({ method: 'GET', path, headers: { [absentHeader]: '1' } });
  expect([asked.status, asked.headers.get(absentHeader)]).toEqual([200, '1']);
  await manager.call({ method: 'PUT', path: '/db/reference/_local/written', body: { last_seq: 7 } });
  const written = { method: 'GET', path: '/db/reference/_local/written', headers: { [absentHeader]: '1' } };
  const found = await manager.call(written);
  expect([found.headers.get(absentHeader), found.json]).toMatchObject([null, { last_seq: 7 }]);
});
