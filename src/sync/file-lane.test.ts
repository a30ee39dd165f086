import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serverTimeHeader } from '#documents/api.ts';
import { openDevice, type Device, type StoredAction } from '#device/database.ts';
import type { FileRow } from '#device/rows.ts';
import { storeFile } from '#device/store-file.ts';
import { Connection } from './connection.ts';
import { makeFileLane, type FileLane } from './file-lane.ts';

type Question = { readonly what: 'missing' } | { readonly what: 'chunk'; readonly sha256: string };

/** Says in place of the server; undefined: the server does. */
type Interruption = (question: Question) => Response | undefined | Promise<undefined>;

let device: Device;
let lane: FileLane;
let interrupt: Interruption = () => undefined;
let isStopped = false;
/** What the server has, and what it was sent, in order. */
const kept = new Set<string>();
const sent: string[] = [];

const say = (status: number, said: object): Response =>
  new Response(JSON.stringify(said), { status, headers: { [serverTimeHeader]: '1' } });
const portal = (): Response => new Response('<html>Welcome to our hotel</html>');
const cut = (): never => {
  throw new TypeError('Failed to fetch');
};

async function serve(url: string, { body }: RequestInit): Promise<Response> {
  const sha256 = /\/chunk\/(\w+)$/.exec(url)?.[1];
  const said = await interrupt(sha256 === undefined ? { what: 'missing' } : { what: 'chunk', sha256 });
  if (said) return said;
  if (sha256 === undefined) {
    const { chunks } = JSON.parse(String(body)) as { readonly chunks: readonly string[] };
    return say(200, { missing: chunks.filter((hash) => !kept.has(hash)) });
  }
  sent.push(sha256);
  kept.add(sha256);
  return say(201, { ok: true });
}

beforeEach(async () => {
  device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.stubGlobal('fetch', serve);
  const connection = new Connection({ personId: 'hana', origin: 'http://server.example', learnTime: () => undefined });
  lane = makeFileLane({ device, connection, isStopped: () => isStopped, patienceMs: 2_000 });
  interrupt = () => undefined;
  isStopped = false;
  kept.clear();
  sent.length = 0;
});
afterEach(() => {
  device.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Added, and named by an action that the server has. */
async function add(claim: string, size: number, stage: StoredAction['stage'] = 'received'): Promise<FileRow> {
  const bytes = Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 17) + size) % 251);
  const file = new File([bytes], 'letter.pdf', { type: 'application/pdf' });
  const stored = await storeFile(device, { claim, org: 'contoso', file, type: file.type, addedAt: 1 });
  if (!stored.ok) throw new Error('not stored');
  const seq = (await device.relaxed.actions.count()) + 1;
  const document = { kind: 'add-evidence', files: [stored.manifest] } as unknown as StoredAction['document'];
  const row = { id: `action:${String(seq)}`, claim, kind: 'add-evidence', madeAt: 1, seq, document, stage };
  await device.relaxed.actions.put(row);
  return read({ claim, sha256: stored.manifest.sha256 });
}
async function read({ claim, sha256 }: Pick<FileRow, 'claim' | 'sha256'>): Promise<FileRow> {
  const row = await device.relaxed.files.get([claim, sha256]);
  if (!row) throw new Error('not here');
  return row;
}
const partsOf = ({ chunkHashes, chunks }: FileRow): readonly string[] => [...chunkHashes, chunks];

/** The pauses pass while the work does. */
async function passing(work: Promise<void>): Promise<string> {
  let outcome: string | null = null;
  work.then(
    () => (outcome = 'done'),
    (error: Error) => (outcome = error.message)
  );
  while (outcome === null) await vi.advanceTimersByTimeAsync(20);
  return outcome;
}
const send = (all = false): Promise<string> => passing(lane.send({ all }));

test('[S39] the smallest file goes first, with the parts that the server lacks alone, and is there once all of it is', async () => {
  const large = await add('a', 300_000);
  const small = await add('b', 10);
  const middle = await add('c', 200_000);
  const [known = ''] = middle.chunkHashes;
  kept.add(known);
  const stages: string[] = [];
  interrupt = async (question) => {
    if (question.what === 'chunk' && partsOf(small).includes(question.sha256)) stages.push((await read(small)).stage);
    return undefined;
  };
  expect(await send()).toBe('done');
  expect(sent).toEqual([...partsOf(small), ...partsOf(middle).slice(1), ...partsOf(large)]);
  expect(stages).toEqual(['on-device', 'on-device']);
  for (const file of [large, small, middle])
    expect(await read(file)).toEqual({ ...file, stage: 'received', sent: file.chunkHashes.length });
});

test('[S39] the next one is chosen anew after each: a smaller one that was added meanwhile goes before', async () => {
  const first = await add('a', 10);
  const last = await add('b', 200_000);
  let between: FileRow | null = null;
  interrupt = async (question) => {
    if (question.what === 'chunk' && question.sha256 === first.chunks) between = await add('c', 1_000);
    return undefined;
  };
  expect(await send()).toBe('done');
  expect(sent).toEqual([...partsOf(first), ...partsOf(between ?? last), ...partsOf(last)]);
});

test('[S39] a file whose action the server has not is not sent before it', async () => {
  const file = await add('a', 10, 'on-device');
  expect([await send(), sent]).toEqual(['done', []]);
  await device.relaxed.actions.toCollection().modify({ stage: 'received' });
  expect([await send(), sent]).toEqual(['done', partsOf(file)]);
});

test('[S39] what the server has lost again since it was sent is sent again, and nothing else is', async () => {
  const lost = await add('a', 200_000);
  await add('b', 10);
  await send();
  kept.delete(lost.chunks);
  sent.length = 0;
  expect(await passing(lane.checkSent())).toBe('done');
  expect(await read(lost)).toMatchObject({ stage: 'on-device', sent: 1 });
  expect([await send(), sent]).toEqual(['done', [lost.chunks]]);
});

test('[S40] a cut is tried again straight on, with the part that was on its way', async () => {
  const file = await add('a', 300_000);
  let cuts = 0;
  interrupt = (question) => (question.what === 'chunk' && sent.length === 1 && cuts++ < 3 ? cut() : undefined);
  expect([await send(), cuts]).toEqual(['done', 4]);
  expect(sent).toEqual(partsOf(file));
  expect(await read(file)).toMatchObject({ stage: 'received' });
});

test('[S40] a part of which the reply alone was lost is not sent twice', async () => {
  const file = await add('a', 10);
  interrupt = (question) => {
    if (question.what === 'missing' || kept.has(question.sha256)) return undefined;
    kept.add(question.sha256);
    sent.push(question.sha256);
    return cut();
  };
  expect([await send(), sent]).toEqual(['done', partsOf(file)]);
  expect(await read(file)).toMatchObject({ stage: 'received' });
});

test('[S40] a network that stays away ends it after its time, and next time it goes on from where it was', async () => {
  const file = await add('a', 300_000);
  interrupt = () => (sent.length < 2 ? undefined : cut());
  expect(await send()).toBe('unreachable');
  const row = await read(file);
  expect([row.stage, row.trouble, sent]).toEqual(['on-device', undefined, partsOf(file).slice(0, 2)]);
  interrupt = () => undefined;
  expect([await send(), sent]).toEqual(['done', partsOf(file)]);
});

test('[S40] whoever stops it is not kept waiting by a network that is gone', async () => {
  await add('a', 10);
  interrupt = () => {
    isStopped = true;
    return cut();
  };
  expect([await send(), sent]).toEqual(['done', []]);
});

test.each([
  { who: 'a portal’s page', said: portal, trouble: { reason: 'not-taken', status: 200 } },
  { who: 'other words', said: () => say(200, { ok: 1 }), trouble: { reason: 'not-taken', status: 200 } },
  { who: 'a firewall', said: () => new Response('no', { status: 403 }), trouble: { reason: 'not-taken', status: 403 } },
  { who: 'no such place', said: () => say(404, { error: 'not-found' }), trouble: { reason: 'no-place', status: 404 } },
  { who: 'no room', said: () => say(507, { error: 'no-room' }), trouble: { reason: 'no-room', status: 507 } },
  { who: 'another hash', said: () => say(422, { error: 'wrong-hash' }), trouble: { reason: 'not-taken', status: 422 } }
])('[S41] a file whose part is answered with $who is not there, says so, and the next one goes', async (given) => {
  const bad = await add('a', 10);
  const next = await add('b', 1_000);
  interrupt = (question) => {
    return question.what === 'chunk' && partsOf(bad).includes(question.sha256) ? given.said() : undefined;
  };
  expect([await send(), sent]).toEqual(['done', partsOf(next)]);
  expect(await read(bad)).toMatchObject({ stage: 'on-device', trouble: given.trouble });
  expect(await read(next)).toMatchObject({ stage: 'received' });
});

test('[S41] where a portal answers what is missing, nothing is taken to have arrived', async () => {
  const file = await add('a', 10);
  for (const answer of [portal, () => say(200, {}), () => say(200, { missing: 'none' })]) {
    interrupt = answer;
    expect(await send()).toBe('strange-answer (200)');
    expect(await read(file)).toEqual(file);
  }
});

test('[S9] a file of which a part is gone or changed here is named so, and holds up no other', async () => {
  const gone = await add('a', 10);
  const changed = await add('b', 20);
  const next = await add('c', 30);
  await device.relaxed.chunks.delete(gone.chunkHashes[0] ?? '');
  await device.relaxed.chunks.update(changed.chunkHashes[0] ?? '', { bytes: new ArrayBuffer(20) });
  interrupt = (question) => {
    const isChanged = question.what === 'chunk' && question.sha256 === changed.chunkHashes[0];
    return isChanged ? say(422, { error: 'wrong-hash' }) : undefined;
  };
  expect(await send()).toBe('done');
  for (const file of [gone, changed]) expect((await read(file)).trouble).toEqual({ reason: 'part-missing' });
  expect((await read(next)).stage).toBe('received');
});

test('[S10] what was set aside waits for its pause, or for whoever asks for all, and then nothing is said of it', async () => {
  const file = await add('a', 10);
  interrupt = ({ what }) => (what === 'chunk' ? say(507, { error: 'no-room' }) : undefined);
  await send();
  interrupt = () => undefined;
  await send();
  expect(sent).toEqual([]);
  await send(true);
  expect(await read(file)).toMatchObject({ stage: 'received' });
  expect((await read(file)).trouble).toBeUndefined();

  const other = await add('b', 20);
  interrupt = ({ what }) => (what === 'chunk' ? say(507, { error: 'no-room' }) : undefined);
  await send();
  interrupt = () => undefined;
  await vi.advanceTimersByTimeAsync(45_000);
  await send();
  expect((await read(other)).stage).toBe('received');
});

test('[S8] a file whose connection breaks off again and again, where others get through, says so the second time', async () => {
  const bad = await add('a', 10);
  const next = await add('b', 1_000);
  interrupt = (question) => {
    return question.what === 'chunk' && partsOf(bad).includes(question.sha256) ? cut() : undefined;
  };
  expect(await send()).toBe('unreachable');
  expect([(await read(bad)).trouble, (await read(next)).stage]).toEqual([undefined, 'received']);
  expect(await send()).toBe('unreachable');
  expect((await read(bad)).trouble).toEqual({ reason: 'breaks-off' });
});

test('[S8] what the server puts off is no fault of the file, however often', async () => {
  const file = await add('a', 10);
  interrupt = ({ what }) => (what === 'chunk' ? say(503, { error: 'try-later' }) : undefined);
  for (let i = 0; i < 3; i++) expect(await send()).toBe('server-trouble (503)');
  expect(await read(file)).toEqual(file);
});
