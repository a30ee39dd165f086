/*
 * What a device costs that waits for nothing: on the embedded databases, on a CouchDB's protocol, and on a real CouchDB where COUCHDB_URL
 * names one.
 */
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { personHeader } from '#documents/api.ts';
import { registerOf } from '#documents/ids.ts';
import { newTestPrefix, removeCouchDatabases } from '#tests/support/couch.ts';
import { fakeSecret, startFakeCouch, type FakeCouch } from '#tests/support/fake-couch.ts';
import { listenAlone } from '#tests/support/listen-alone.ts';
import type { Changes, Database } from '../databases/database.ts';
import type { Listening } from '../front.ts';
import { openServer, type Server } from '../server.ts';
import { readSettings } from '../settings.ts';

// A busy machine is slow, and nothing here is about that.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const couch = process.env['COUCHDB_URL'];
const stores = ['embedded', 'the protocol', ...(couch === undefined ? [] : ['a CouchDB'])] as const;

describe.each(stores)('on %s', (store) => {
  const directory = mkdtempSync(join(tmpdir(), 'on-record-'));
  const prefix = newTestPrefix();
  let fake: FakeCouch | null = null;
  let server: Server;
  let listening: Listening;
  let headers: { readonly [name: string]: string };
  let database: Database;
  let readChanges: Database['changes'];
  let looks: MockInstance<Database['changes']>;
  let waits: MockInstance<Database['waitForChange']>;

  beforeAll(async () => {
    fake = store === 'the protocol' ? await startFakeCouch() : null;
    const named = fake ? { COUCHDB_URL: fake.url, COUCHDB_PROXY_SECRET: fakeSecret } : {};
    const environment = store === 'a CouchDB' ? process.env : named;
    const own = { PORT: '0', DATA_DIR: directory, COUCHDB_PREFIX: prefix, LOG_LEVEL: 'silent' };
    const read = readSettings({ ...environment, ...own }, ['--no-demo']);
    if (!read.ok) throw new Error(read.sentence);
    const opened = await openServer(read.settings);
    if (!opened.ok) throw new Error(opened.sentence);
    ({ server } = opened);
    await server.organisations.create({ org: 'contoso', name: 'Contoso', adjudicated: 'here', locations: [] });
    const account = {
      name: 'Ana',
      email: 'ana@contoso.example',
      password: 'a password',
      role: 'reader',
      org: 'contoso'
    };
    const created = await server.organisations.createAccount({ ...account, role: 'reader' });
    if (!created.ok) throw new Error(created.code);
    listening = await listenAlone(server, false);
    const token = await server.sessions.open(created.person.id, 0);
    headers = { cookie: `on-record=${token}`, [personHeader]: created.person.id };
    database = server.databases.open(registerOf('org-contoso'));
    readChanges = database.changes;
    looks = vi.spyOn(database, 'changes');
    waits = vi.spyOn(database, 'waitForChange');
  });
  beforeEach(() => {
    looks.mockClear();
    waits.mockClear();
  });
  afterAll(async () => {
    agent.destroy();
    await listening.stop();
    await server.close();
    await fake?.close();
    rmSync(directory, { recursive: true, force: true });
    if (store === 'a CouchDB') await removeCouchDatabases(prefix);
  });

  const devices = 20;
  const agent = new Agent({ keepAlive: true, maxSockets: devices });
  /** A device's own request; `leave` cuts its connection. */
  const begin = (query: string): { readonly answer: Promise<Changes>; leave(): void } => {
    const asked = get(`${listening.url}/db/${registerOf('org-contoso')}/_changes?${query}`, { agent, headers });
    const answer = once(asked, 'response').then(async ([reply]) => (await json(reply as IncomingMessage)) as Changes);
    return { answer, leave: () => asked.destroy() };
  };
  const poll = (query: string): Promise<Changes> => begin(query).answer;
  const sockets = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

  const write = async (id: string): Promise<void> => {
    expect(await database.write({ _id: id, v: 1 })).toMatchObject({ ok: true });
  };
  const areWaiting = (count: number): Promise<void> =>
    vi.waitFor(() => expect(waits.mock.calls.length).toBeGreaterThanOrEqual(count), 30_000);

  test('[G86] twenty devices that wait three times look once for each, and hold a connection each', async () => {
    const { last_seq } = await poll('since=0');
    looks.mockClear();
    const before = sockets();
    for (let round = 1; round <= 3; round++) {
      const waiting = Array.from({ length: devices }, () => poll(`since=${last_seq}&feed=longpoll&timeout=400`));
      await areWaiting(round * devices);
      // Both ends of a device's are here, and both of what the server asks the protocol through.
      expect(sockets() - before).toBeLessThanOrEqual(2 * devices + (store === 'embedded' ? 0 : 2 * mostUpstream));
      for (const { results } of await Promise.all(waiting)) expect(results).toEqual([]);
    }
    expect(looks.mock.calls.length).toBeLessThanOrEqual(3 * devices * 2);
    expect(waits.mock.calls.length).toBeLessThanOrEqual(3 * devices * 2);
    expect(fake?.sockets.opened ?? 0).toBeLessThanOrEqual(mostUpstream);
  });

  test('[G87] all who wait are told of a change, also who came with an older sequence', async () => {
    const { last_seq: older } = await poll('since=0');
    await write('claim:before');
    const { last_seq } = await poll('since=0');
    const waiting = Array.from({ length: devices }, () => poll(`since=${last_seq}&feed=longpoll&timeout=60000`));
    await areWaiting(devices);
    if (fake) await fake.until(() => fake?.held === 1);
    // Straight to the database: the gate looks first, and would find it there.
    await database.waitForChange({ since: older, timeoutMs: 60_000, signal: new AbortController().signal });
    expect(fake?.held ?? 1).toBe(1);
    await write('claim:now');
    for (const { results } of await Promise.all(waiting)) expect(results.map(({ id }) => id)).toEqual(['claim:now']);
  });

  test('[G86] who comes with the sequence of one that waits is told of a change without a look of their own', async () => {
    const { last_seq } = await poll('since=0');
    const first = begin(`since=${last_seq}&feed=longpoll&timeout=60000`);
    await areWaiting(1);
    looks.mockClear();
    const later = Array.from({ length: devices - 1 }, () => poll(`since=${last_seq}&feed=longpoll&timeout=60000`));
    await areWaiting(devices);
    expect(looks.mock.calls.length).toBe(store === 'embedded' ? devices - 1 : 0);
    await write('claim:later');
    for (const { results } of await Promise.all([first.answer, ...later]))
      expect(results.map(({ id }) => id)).toEqual(['claim:later']);
  });

  test('[G87] what is written between a look and the wait is told', async () => {
    const { last_seq } = await poll('since=0');
    const other = begin(`since=${last_seq}&feed=longpoll&timeout=60000`);
    await areWaiting(1);
    vi.spyOn(database, 'isQuietAfter').mockReturnValueOnce(false);
    looks.mockImplementationOnce(async (asked) => {
      const answer = await readChanges(asked);
      await write('claim:between');
      return answer;
    });
    const { results } = await poll(`since=${last_seq}&feed=longpoll&timeout=60000`);
    expect(results.map(({ id }) => id)).toEqual(['claim:between']);
    await other.answer;
  });

  test('[G88] a poll is over when its device has left, also while it looks, and the database is asked no longer', async () => {
    const { last_seq } = await poll('since=0');
    const left = Array.from({ length: 3 }, () => begin(`since=${last_seq}&feed=longpoll&timeout=60000`));
    for (const { answer } of left) answer.catch(() => undefined);
    await areWaiting(3);
    const isOver = () => Promise.all(waits.mock.results.map(({ value }) => value as Promise<void>));
    let inTheLook: ReturnType<typeof begin> | null = null;
    vi.spyOn(database, 'isQuietAfter').mockReturnValueOnce(false);
    looks.mockImplementationOnce(async (asked) => {
      const answer = await readChanges(asked);
      const open = sockets();
      inTheLook?.leave();
      await vi.waitFor(() => expect(sockets()).toBeLessThan(open), 30_000);
      return answer;
    });
    inTheLook = begin(`since=${last_seq}&feed=longpoll&timeout=60000`);
    inTheLook.answer.catch(() => undefined);
    await areWaiting(4);
    for (const { leave } of left) leave();
    await isOver();
    if (fake) await fake.until(() => fake?.held === 0);
  });
});

/** Questions that the server asks CouchDB at once, and one long poll. */
const mostUpstream = 33;
