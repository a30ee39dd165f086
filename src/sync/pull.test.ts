import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { absentHeader, serverTimeHeader } from '#documents/api.ts';
import { claimToDocument } from '#documents/record-documents.ts';
import { openDevice, type Device } from '#device/database.ts';
import { makeShelf } from '#device/reference-shelf.ts';
import { anActor, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { Connection } from './connection.ts';
import { makePull, type Pull } from './pull.ts';

const beholder = { actor: anActor('manager'), shelf: makeShelf([]), now: noon(monday + 2) };

interface Written {
  readonly _id: string;
  readonly _rev: string;
}

let device: Device;
let connection: Connection;
let pull: Pull;
/** The register in the order in which it was written, and whoever waits for more of it. */
const register: Written[] = [];
const waiting = new Set<() => void>();
let interrupt: () => Response | undefined = () => undefined;
/** How many claims the device had whenever the server was told how far it is, and how far. */
const told: (readonly [claims: number, seq: unknown])[] = [];
const checkpoints = new Map<string, { readonly last_seq?: unknown }>();
const askedSince: string[] = [];

const say = (status: number, said: unknown, headers = {}): Response =>
  new Response(JSON.stringify(said), { status, headers: { [serverTimeHeader]: '1', ...headers } });

async function serve(address: string, { method = 'GET', body, signal }: RequestInit): Promise<Response> {
  const url = new URL(address);
  const [, checkpoint] = /(_local\/.+)$/.exec(url.pathname) ?? [];
  if (checkpoint !== undefined) {
    const found = checkpoints.get(checkpoint);
    if (method === 'GET') return found ? say(200, found) : say(200, {}, { [absentHeader]: '1' });
    const written = JSON.parse(String(body)) as { readonly last_seq: unknown };
    told.push([await device.relaxed.claims.count(), written.last_seq]);
    checkpoints.set(checkpoint, { ...written, _rev: '0-1' } as object);
    return say(201, { ok: true, rev: '0-1' });
  }
  const since = Number(url.searchParams.get('since') ?? 0);
  askedSince.push(`${url.pathname} ${String(since)}`);
  const said = interrupt();
  if (said) return said;
  if (url.searchParams.get('feed') === 'longpoll' && since >= register.length) {
    await new Promise<void>((resolve, reject) => {
      waiting.add(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
  const results = register.map((doc, i) => ({ id: doc._id, seq: i + 1, changes: [{ rev: doc._rev }], doc }));
  return say(200, { results: results.slice(since), last_seq: register.length });
}

beforeEach(async () => {
  device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  vi.stubGlobal('fetch', serve);
  connection = new Connection({ personId: 'hana', origin: 'http://server.example', learnTime: () => undefined });
  pull = makePull({ device, connection, desk: 'org-contoso', beholder: () => beholder });
  interrupt = () => undefined;
  for (const kept of [register, told, askedSince]) kept.length = 0;
  for (const kept of [waiting, checkpoints]) kept.clear();
});
afterEach(() => {
  connection.close();
  device.close();
  vi.unstubAllGlobals();
});

function write(n: number, rev = '1-a'): void {
  const id = `01JZ000000000000000000000${String(n)}`;
  const claim = new OneClaim().draft(noon(monday)).present;
  register.push(claimToDocument({ ...claim, id }, rev) as unknown as Written);
  for (const tell of waiting) tell();
  waiting.clear();
}
const claims = async (): Promise<readonly string[]> =>
  (await device.relaxed.claims.toArray()).map(({ id, document }) => `${id.slice(-1)} ${document._rev ?? ''}`);

test('[S44] everything that is there comes, and the server is told how far only once it is stored', async () => {
  write(1);
  write(2);
  await pull.once();
  expect([await claims(), told]).toEqual([['1 1-a', '2 1-a'], [[2, 2]]]);
  expect((await device.relaxed.summaries.toArray()).map(({ state }) => state)).toEqual(['editing', 'editing']);
});

test('[S44] the next time asks from there on, and takes what has changed', async () => {
  write(1);
  await pull.once();
  expect(askedSince[0]).toBe('/db/register-org-contoso/_changes 0');
  askedSince.length = 0;
  write(1, '2-b');
  write(2);
  await pull.once();
  expect(await claims()).toEqual(['1 2-b', '2 1-a']);
  expect(askedSince[0]).toBe('/db/register-org-contoso/_changes 1');
});

test('[S44] what could not be stored is told to whoever asked, and no checkpoint passes it', async () => {
  write(1);
  const put = vi.spyOn(device.relaxed.claims, 'bulkPut');
  put.mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  await expect(pull.once()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect([await claims(), told, await device.relaxed.checkpoints.count()]).toEqual([[], [], 0]);
  put.mockRestore();
  await pull.once();
  expect(await claims()).toEqual(['1 1-a']);
});

test('[S44] followed, it says that all has come only once it is stored, and again with what comes later', async () => {
  write(1);
  const seen: (readonly string[])[] = [];
  let tell = (): void => undefined;
  const live = pull.follow(() => void claims().then((found) => (seen.push(found), tell())));
  const whenSeen = async (text: string): Promise<void> => {
    while (seen.at(-1)?.join() !== text) await new Promise<void>((resolve) => (tell = resolve));
  };
  await whenSeen('1 1-a');
  write(2);
  await whenSeen('1 1-a,2 1-a');
  expect(seen.every((found) => found.length > 0)).toBe(true);
  live.stop();
  await live.done;
});

test('[S44] what ends it is told to whoever follows; whoever stops it hears of no failure', async () => {
  interrupt = () => say(503, { error: 'try-later' });
  await expect(pull.follow(() => undefined).done).rejects.toMatchObject({ code: 'server-trouble' });
  interrupt = () => new Response('<html>Welcome</html>');
  await expect(pull.follow(() => undefined).done).rejects.toMatchObject({ code: 'strange-answer' });
  interrupt = () => undefined;
  // Before the replicator has begun at all.
  const live = pull.follow(() => undefined);
  live.stop();
  await live.done;
  expect(connection.reach.value).toBe('online');
});

test('[S44] the programme’s data come from a database of their own', async () => {
  register.push({ _id: 'calendar:none', _rev: '1-a' });
  await pull.reference();
  expect((await device.relaxed.reference.toArray()).map(({ id }) => id)).toEqual(['calendar:none']);
  expect(askedSince[0]).toBe('/db/reference/_changes 0');
});
