/*
 * What a device costs that waits for nothing: on the embedded databases, on a CouchDB's protocol, and on a real CouchDB where COUCHDB_URL
 * names one.
 * [G86] a waiting device looks once when its poll begins, and holds no more connections the longer it waits
 * [G87] devices that wait for one database wait on one long poll, which ends when the last of them has left
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
import type { Changes, Database } from './databases/database.ts';
import { openServer, type Server } from './server.ts';
import { readSettings } from './settings.ts';

const couch = process.env['COUCHDB_URL'];
const stores = ['embedded', 'the protocol', ...(couch === undefined ? [] : ['a CouchDB'])] as const;

describe.each(stores)('on %s', (store) => {
  const directory = mkdtempSync(join(tmpdir(), 'on-record-'));
  const prefix = newTestPrefix();
  let fake: FakeCouch | null = null;
  let server: Server;
  let url: string;
  let headers: { readonly [name: string]: string };
  let database: Database;
  let looks: MockInstance;
  let waits: MockInstance;

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
    ({ url } = await server.listen({ demonstrationAccounts: async () => null, health: () => ({}) }));
    const token = await server.sessions.open(created.person.id);
    headers = { cookie: `on-record=${token}`, [personHeader]: created.person.id };
    database = server.databases.open(registerOf('org-contoso'));
    looks = vi.spyOn(database, 'changes');
    waits = vi.spyOn(database, 'waitForChange');
  }, 60_000);
  beforeEach(() => {
    looks.mockClear();
    waits.mockClear();
  });
  afterAll(async () => {
    agent.destroy();
    await server.stopListening();
    await server.close();
    await fake?.close();
    rmSync(directory, { recursive: true, force: true });
    if (store === 'a CouchDB') await removeCouchDatabases(prefix);
  }, 60_000);

  const devices = 20;
  const agent = new Agent({ keepAlive: true, maxSockets: devices });
  /** A device's own request; `leave` cuts its connection. */
  const begin = (query: string): { readonly answer: Promise<Changes>; leave(): void } => {
    const asked = get(`${url}/db/${registerOf('org-contoso')}/_changes?${query}`, { agent, headers });
    const answer = once(asked, 'response').then(async ([reply]) => (await json(reply as IncomingMessage)) as Changes);
    return { answer, leave: () => asked.destroy() };
  };
  const poll = (query: string): Promise<Changes> => begin(query).answer;
  const sockets = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;

  test('[G86] twenty devices that wait three times look once for each, and hold as many connections as at first', async () => {
    const { last_seq } = await poll('since=0');
    looks.mockClear();
    const held: number[] = [];
    for (let round = 1; round <= 3; round++) {
      const waiting = Array.from({ length: devices }, () => poll(`since=${last_seq}&feed=longpoll&timeout=400`));
      await vi.waitFor(() => expect(waits.mock.calls.length).toBeGreaterThanOrEqual(round * devices), 30_000);
      held.push(sockets());
      for (const { results } of await Promise.all(waiting)) expect(results).toEqual([]);
    }
    expect(looks.mock.calls.length).toBeLessThanOrEqual(3 * devices * 2);
    expect(waits.mock.calls.length).toBeLessThanOrEqual(3 * devices * 2);
    expect(held[2]).toBeLessThanOrEqual((held[0] ?? 0) + 5);
  }, 60_000);
});
