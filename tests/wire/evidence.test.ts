/**
 * Files in chunks through the server. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 * [E1] only bytes that have the hash they are stored under
 * [E2] only members of the organisation, and reviewers, read; only those who prepare claims write
 * [E3] a file is put together from its list, also in ranges
 * [E4] nothing that was uploaded is ever executed by a browser
 */
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chunkSize } from '#documents/api.ts';
import { anonymous, type Caller } from '../support/caller.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';

let server: ServerProcess;
const callers = new Map<PersonKey | 'nobody', Caller>();
const as = (key: PersonKey | 'nobody'): Caller => callers.get(key) ?? anonymous(server.url);

beforeAll(async () => {
  server = await startServer();
  for (const key of personKeys) callers.set(key, await server.signIn(key));
});
afterAll(() => server.dispose());

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const random = (length: number): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(length));

const put = (key: PersonKey | 'nobody', bytes: Uint8Array<ArrayBuffer>, sha256 = hashOf(bytes), org = 'contoso') =>
  as(key).call({ method: 'PUT', path: `/api/evidence/${org}/chunk/${sha256}`, bytes });

const missing = (key: PersonKey | 'nobody', chunks: readonly string[], org = 'contoso') =>
  as(key).call({ method: 'POST', path: `/api/evidence/${org}/missing`, body: { chunks } });

async function storeFile(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const hashes: string[] = [];
  for (let start = 0; start < file.length; start += chunkSize) {
    const chunk = file.slice(start, start + chunkSize);
    expect((await put('contributor', chunk)).status).toBe(201);
    hashes.push(hashOf(chunk));
  }
  const list = new TextEncoder().encode(JSON.stringify(hashes));
  expect((await put('contributor', list)).status).toBe(201);
  return hashOf(list);
}

const who: readonly (readonly [PersonKey | 'nobody', { readonly read: number; readonly write: number }])[] = [
  ['nobody', { read: 401, write: 401 }],
  ['reader', { read: 200, write: 403 }],
  ['contributor', { read: 200, write: 201 }],
  ['manager', { read: 200, write: 201 }],
  ['fabrikamContributor', { read: 404, write: 404 }],
  ['fabrikamManager', { read: 404, write: 404 }],
  ['reviewer', { read: 200, write: 403 }],
  ['administrator', { read: 404, write: 404 }]
];

test.each(who)('[E2] %s is answered %j on Contoso’s files', async (key, { read, write }) => {
  const bytes = random(1_000);
  await put('contributor', bytes);
  const list = await storeFile(random(500));
  expect((await as(key).get(`/api/evidence/contoso/chunk/${hashOf(bytes)}`)).status).toBe(read);
  expect((await as(key).get(`/api/evidence/contoso/file/${list}`)).status).toBe(read);
  expect((await put(key, random(10))).status).toBe(write);
  expect((await missing(key, [hashOf(bytes)])).status).toBe(write === 201 ? 200 : write);
});

test('[E1] bytes under another hash are refused, and are not there', async () => {
  const bytes = random(100);
  const other = hashOf(random(100));
  const answer = await put('contributor', bytes, other);
  expect([answer.status, answer.json]).toEqual([422, { error: 'wrong-hash' }]);
  expect((await missing('contributor', [other, hashOf(bytes)])).json).toEqual({ missing: [other, hashOf(bytes)] });
});

test('[E1] a chunk is stored once; which are missing is answered in the order asked', async () => {
  const [first, second] = [random(chunkSize), random(5)];
  expect((await put('contributor', first)).status).toBe(201);
  expect((await put('manager', first)).status).toBe(201);
  const unknown = hashOf(random(5));
  const asked = [unknown, hashOf(first), hashOf(second)];
  expect((await missing('contributor', asked)).json).toEqual({ missing: [unknown, hashOf(second)] });
  expect((await as('reviewer').get(`/api/evidence/contoso/chunk/${hashOf(first)}`)).bytes).toEqual(first);
});

test('[E1] a chunk above the size is too large', async () => {
  const answer = await put('contributor', random(chunkSize + 1));
  expect([answer.status, answer.json]).toEqual([413, { error: 'too-large' }]);
});

test.each([{ chunks: ['x'] }, { chunks: '..' }, {}, { chunks: Array.from({ length: 1_001 }, () => 'a'.repeat(64)) }])(
  '[E1] asking what is missing with %j is malformed',
  async (body) => {
    const answer = await as('contributor').call({ method: 'POST', path: '/api/evidence/contoso/missing', body });
    expect(answer.status).toBe(400);
  }
);

test.each(['..%2Fcontoso', 'Contoso', 'contoso%00', '__proto__', 'nobody', '%2e%2e'])(
  '[E2] the organisation "%s" is not found',
  async (org) => {
    for (const key of ['contributor', 'reviewer'] as const)
      expect((await as(key).get(`/api/evidence/${org}/chunk/${'a'.repeat(64)}`)).status).toBe(404);
  }
);

test('[E3] a file of several chunks comes whole, and in any range', async () => {
  const file = random(chunkSize * 2 + 1_234);
  const list = await storeFile(file);
  const whole = await as('reviewer').get(`/api/evidence/contoso/file/${list}`);
  expect(whole.status).toBe(200);
  expect(whole.headers.get('content-length')).toBe(String(file.length));
  expect(hashOf(whole.bytes)).toBe(hashOf(file));
  for (const [range, from, to] of [
    ['bytes=0-0', 0, 0],
    [`bytes=${chunkSize - 5}-${chunkSize + 4}`, chunkSize - 5, chunkSize + 4],
    [`bytes=${chunkSize * 2}-`, chunkSize * 2, file.length - 1],
    ['bytes=-10', file.length - 10, file.length - 1],
    ['bytes=1-99999999', 1, file.length - 1]
  ] as const) {
    const part = await as('reviewer').call({ path: `/api/evidence/contoso/file/${list}`, headers: { range } });
    expect([range, part.status, part.headers.get('content-range')]).toEqual([
      range,
      206,
      `bytes ${from}-${to}/${file.length}`
    ]);
    expect(hashOf(part.bytes)).toBe(hashOf(file.slice(from, to + 1)));
  }
  const beyond = await as('reviewer').call({
    path: `/api/evidence/contoso/file/${list}`,
    headers: { range: `bytes=${file.length}-` }
  });
  expect(beyond.status).toBe(416);
});

test('[E3] a file of which a chunk is missing, or whose list is none, is not found', async () => {
  const list = new TextEncoder().encode(JSON.stringify([hashOf(random(9))]));
  await put('contributor', list);
  expect((await as('manager').get(`/api/evidence/contoso/file/${hashOf(list)}`)).status).toBe(404);
  const text = new TextEncoder().encode('<script>alert(1)</script>');
  await put('contributor', text);
  expect((await as('manager').get(`/api/evidence/contoso/file/${hashOf(text)}`)).status).toBe(404);
});

test('[E4] bytes leave as a download that a browser neither sniffs nor runs', async () => {
  const page = new TextEncoder().encode('<html><script>alert(1)</script></html>');
  await put('contributor', page);
  const { headers } = await as('manager').get(`/api/evidence/contoso/chunk/${hashOf(page)}`);
  expect({
    type: headers.get('content-type'),
    disposition: headers.get('content-disposition'),
    sniff: headers.get('x-content-type-options'),
    policy: headers.get('content-security-policy')
  }).toEqual({
    type: 'application/octet-stream',
    disposition: 'attachment',
    sniff: 'nosniff',
    policy: "default-src 'none'; sandbox; frame-ancestors 'none'"
  });
});
