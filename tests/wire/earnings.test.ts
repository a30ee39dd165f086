/**
 * What the earnings report said, by organisation. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ulid } from 'ulid';
import { personHeader } from '#documents/api.ts';
import { earningsImportPath, earningsPagePath, earningsPath, type EarningsLine } from '#documents/earnings.ts';
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

const aLine = (line: number, more: Partial<EarningsLine> = {}): EarningsLine => ({
  line,
  amount: 10.5,
  currency: 'USD',
  claimId: '01J00000000000000000000000',
  ...more
});
const pack = (value: unknown): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(JSON.stringify(value)));

interface Place {
  readonly import: string;
  readonly month: string;
  readonly page: number;
}
const put = (key: PersonKey | 'nobody', at: Place, bytes = pack([aLine(2)]), org = 'contoso') =>
  as(key).call({ method: 'PUT', path: earningsPagePath(org, at), bytes });
const commit = (key: PersonKey | 'nobody', id: string, months: readonly object[], org = 'contoso') =>
  as(key).call({ method: 'POST', path: earningsImportPath(org, id), body: { fileName: 'earnings.csv', months } });
const read = (key: PersonKey | 'nobody', at: Place) => as(key).get(earningsPagePath('contoso', at));

async function importMonth(month: string, lines: readonly EarningsLine[]): Promise<Place> {
  const at = { import: ulid(), month, page: 0 };
  expect((await put('manager', at, pack(lines))).status).toBe(201);
  expect((await commit('manager', at.import, [{ month, pages: 1, lines: lines.length }])).status).toBe(200);
  return at;
}

const who: readonly (readonly [PersonKey | 'nobody', { readonly read: number; readonly import: number }])[] = [
  ['nobody', { read: 401, import: 401 }],
  ['reader', { read: 200, import: 403 }],
  ['contributor', { read: 403, import: 403 }],
  ['manager', { read: 200, import: 200 }],
  ['fabrikamContributor', { read: 404, import: 404 }],
  ['fabrikamManager', { read: 404, import: 404 }],
  ['reviewer', { read: 404, import: 404 }],
  ['secondReviewer', { read: 404, import: 404 }],
  ['administrator', { read: 404, import: 404 }]
];

test.each(who)('[G50] %s is answered %j about Contoso’s earnings', async (key, answers) => {
  const standing = await importMonth('2026-01', [aLine(2)]);
  const month = { month: '2026-02', pages: 1, lines: 1 };
  const staged = { import: ulid(), month: '2026-02', page: 0 };
  await put('manager', staged);
  expect((await as(key).get(earningsPath('contoso'))).status).toBe(answers.read);
  expect((await read(key, standing)).status).toBe(answers.read);
  const wrote = await put(key, { import: ulid(), month: '2026-02', page: 0 });
  expect(wrote.status).toBe(answers.import === 200 ? 201 : answers.import);
  expect((await commit(key, staged.import, [month])).status).toBe(answers.import);
});

test('[G50] an organisation that does not exist is not found, nor is one that is nobody’s', async () => {
  for (const org of ['nothing', 'review', 'Contoso', '%2e%2e', 'contoso-'])
    expect((await as('manager').get(earningsPath(org))).status).toBe(404);
  expect((await as('fabrikamManager').get(earningsPath('fabrikam'))).json).toEqual({ months: [] });
});

test('[G50] a request for somebody else, who signed in here before, is not answered', async () => {
  const answer = await as('manager').call({
    path: earningsPath('contoso'),
    headers: { [personHeader]: server.person('reader').id }
  });
  expect([answer.status, answer.json]).toEqual([401, { error: 'wrong-person' }]);
});

test('[G51] pages are seen by nobody before their import is committed', async () => {
  const at = { import: ulid(), month: '2025-03', page: 0 };
  await put('manager', at);
  expect((await read('manager', at)).status).toBe(404);
  const head = (await as('reader').get(earningsPath('contoso'))).json as { months: { month: string }[] };
  expect(head.months.map(({ month }) => month)).not.toContain('2025-03');
  expect((await commit('manager', at.import, [{ month: '2025-03', pages: 2, lines: 1_001 }])).status).toBe(400);
  expect((await read('manager', at)).status).toBe(404);
  expect((await commit('manager', at.import, [{ month: '2025-03', pages: 1, lines: 1 }])).status).toBe(200);
  expect((await read('reader', at)).json).toEqual([aLine(2)]);
});

test('[G51] the months that are brought again are replaced, the others stay; committing twice is once', async () => {
  const kept = await importMonth('2024-01', [aLine(2)]);
  const old = await importMonth('2024-02', [aLine(2, { amount: 1 })]);
  const id = ulid();
  for (const [month, amount] of [
    ['2024-02', 2],
    ['2024-03', 3]
  ] as const)
    await put('manager', { import: id, month, page: 0 }, pack([aLine(9, { amount })]));
  const months = ['2024-02', '2024-03'].map((month) => ({ month, pages: 1, lines: 1 }));
  const first = await commit('manager', id, months);
  const second = await commit('manager', id, months);
  expect(second.json).toEqual(first.json);
  expect((await read('reader', kept)).status).toBe(200);
  expect((await read('reader', old)).status).toBe(404);
  expect((await read('reader', { import: id, month: '2024-02', page: 0 })).json).toEqual([aLine(9, { amount: 2 })]);
  const { months: standing } = (await as('reader').get(earningsPath('contoso'))).json as {
    months: { month: string; import: string; importedBy: string }[];
  };
  expect(standing.filter(({ month }) => month.startsWith('2024')).map((each) => each.import)).toEqual([
    kept.import,
    id,
    id
  ]);
  expect(standing.every(({ importedBy }) => importedBy === server.person('manager').id)).toBe(true);
});

test('[G51] two imports at once: both are there where they bring different months', async () => {
  const ids = await Promise.all(['2023-01', '2023-02', '2023-03', '2023-04'].map((m) => importMonth(m, [aLine(2)])));
  for (const at of ids) expect((await read('manager', at)).status).toBe(200);
});

test('[G51] what was imported outlives kill -9, and an import that was not committed is not there', async () => {
  const at = await importMonth('2022-01', [aLine(2, { amount: 7 })]);
  const staged = { import: ulid(), month: '2022-01', page: 0 };
  await put('manager', staged, pack([aLine(2, { amount: 8 })]));
  await server.kill('SIGKILL');
  await server.restart();
  expect((await read('manager', at)).json).toEqual([aLine(2, { amount: 7 })]);
  expect((await commit('manager', staged.import, [{ month: '2022-01', pages: 1, lines: 1 }])).status).toBe(200);
  expect((await read('manager', staged)).json).toEqual([aLine(2, { amount: 8 })]);
});

test.each([
  ['no gzip', new TextEncoder().encode(JSON.stringify([aLine(2)]))],
  ['no JSON', new Uint8Array(gzipSync('hello'))],
  ['no lines', pack([])],
  ['too many lines', pack(Array.from({ length: 1_001 }, (_, n) => aLine(n + 2)))],
  ['a member more', pack([{ ...aLine(2), more: 1 }])],
  ['an amount in words', pack([{ ...aLine(2), amount: '10' }])],
  ['a currency in words', pack([aLine(2, { currency: 'dollars' })])],
  ['a value without end', pack([aLine(2, { customerName: 'x'.repeat(201) })])],
  ['a bomb', new Uint8Array(gzipSync(' '.repeat(30_000_000)))]
])('[G52] %s is no page', async (_, bytes) => {
  const answer = await put('manager', { import: ulid(), month: '2026-05', page: 0 }, bytes);
  expect([answer.status, answer.json]).toEqual([400, { error: 'malformed' }]);
});

test('[G52] nor is one above the limit, or at a place that is none', async () => {
  const large = new Uint8Array(600 * 1024);
  expect((await put('manager', { import: ulid(), month: '2026-05', page: 0 }, large)).status).toBe(413);
  for (const at of [
    { import: 'x', month: '2026-05', page: 0 },
    { import: ulid(), month: '2026-13', page: 0 },
    { import: ulid(), month: '..', page: 0 },
    { import: ulid(), month: '2026-05', page: 1_000 }
  ])
    expect([400, 404]).toContain((await put('manager', at)).status);
  for (const months of [[], [{ month: '2026-05', pages: 0, lines: 0 }], [{ month: 'May', pages: 1, lines: 1 }]])
    expect((await commit('manager', ulid(), months)).status).toBe(400);
});
