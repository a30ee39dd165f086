/**
 * [G98] `_bulk_get` reads each revision once, however often it is named
 * [G100] a list that names one chunk many times is read like any other
 * [G116] one person’s long polls, actions and files are bounded; what is refused can be sent again
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoors, type OpenedDoors } from '../support/every-door.ts';
import { sealSample } from '../support/sealed-actions.ts';

let server: OpenedDoors;

beforeAll(async () => {
  server = await openDoors({
    LONG_POLLS_PER_PERSON: '3',
    ACTIONS_PER_PERSON_A_DAY: '20',
    // Eight chunks; the doors themselves have put two.
    FILES_MB_PER_PERSON_A_DAY: '1'
  });
});
afterAll(() => server.close());

test('[G98] 1,500 times the same revision is answered with one', async () => {
  const manager = await server.as('manager');
  const docs = Array.from({ length: 1_500 }, () => ({ id: 'programme' }));
  const path = '/db/reference/_bulk_get?revs=true&latest=true';
  const { status, json } = await manager.call({ method: 'POST', path, body: { docs } });
  expect([status, (json as { readonly results: readonly unknown[] }).results.length]).toEqual([200, 1]);
});

test('[G116] a fourth long poll is refused while three are open, and taken when one is over', async () => {
  const manager = await server.as('manager');
  const { last_seq: since } = (await manager.get('/db/reference/_changes?since=0')).json as { last_seq: string };
  const path = `/db/reference/_changes?feed=longpoll&since=${since}&heartbeat=1000&timeout=60000`;
  const leave = new AbortController();
  const poll = () =>
    fetch(`${server.url}${path}`, {
      headers: { cookie: manager.cookie ?? '', 'x-on-record-person': manager.person ?? '' },
      signal: leave.signal
    });
  const open = await Promise.all([poll(), poll(), poll()]);
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
  const refused = await manager.get(path);
  expect([refused.status, refused.json]).toEqual([429, { error: 'too-many-tries' }]);
  const reader = await server.as('reader');
  expect((await reader.get(path.replace('60000', '1'))).status).toBe(200);
  leave.abort();
  await Promise.all(open.map((reply) => reply.text().catch(() => '')));
  await expect.poll(async () => (await manager.get(path.replace('60000', '1'))).status).toBe(200);
});

test('[G116] more actions than a person may send in a day are left for later, one by one', async () => {
  const contributor = await server.as('contributor');
  const { person } = server.people.get('contributor') ?? expect.unreachable();
  const send = async (count: number) => {
    const docs = Array.from({ length: count }, () => sealSample(person, 'comment'));
    const body = { docs, new_edits: false };
    const answer = await contributor.call({ method: 'POST', path: '/db/inbox-org-contoso/_bulk_docs', body });
    return [
      answer.status,
      ...(answer.json as readonly { readonly error?: string }[]).map(({ error }) => error ?? 'ok')
    ];
  };
  expect(await send(19)).toEqual([201, ...Array.from({ length: 19 }, () => 'ok')]);
  expect(await send(2)).toEqual([201, 'try-later', 'try-later']);
  expect(await send(1)).toEqual([201, 'ok']);
});

test('[G116] more files than a person may send in a day are refused with a word of their own, others’ are taken', async () => {
  const put = async (key: 'contributor' | 'manager', text: string) => {
    const bytes = new TextEncoder().encode(text);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `/api/evidence/contoso/chunk/${sha256}`;
    const { status, json } = await (await server.as(key)).call({ method: 'PUT', path, bytes });
    return status === 201 ? 201 : [status, json];
  };
  for (let n = 0; n < 8; n++) expect(await put('contributor', `chunk ${String(n)}`)).toBe(201);
  expect(await put('contributor', 'one more')).toEqual([507, { error: 'no-room' }]);
  expect(await put('manager', 'another’s')).toBe(201);
});

test('[G100] a list of 1,900 times the same chunk is a file of as many', async () => {
  const manager = await server.as('manager');
  const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const chunk = new TextEncoder().encode('0123456789');
  const list = new TextEncoder().encode(JSON.stringify(Array.from({ length: 1_900 }, () => hashOf(chunk))));
  for (const bytes of [chunk, list])
    await manager.call({ method: 'PUT', path: `/api/evidence/contoso/chunk/${hashOf(bytes)}`, bytes });
  const path = `/api/evidence/contoso/file/${hashOf(list)}`;
  const answer = await manager.call({ path, headers: { range: 'bytes=18995-18999' } });
  expect([answer.status, answer.text, answer.headers.get('content-range')]).toEqual([
    206,
    '56789',
    'bytes 18995-18999/19000'
  ]);
});
