/*
 * [K1] a CouchDB that cannot be used safely is refused with a sentence that says what to do
 */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSecret, makeFakeCluster, startFakeCouch, type FakeCouch } from '#tests/support/fake-couch.ts';
import type { CouchSettings } from '../settings.ts';
import { readCouchAddresses } from './couch-addresses.ts';
import { openCouchDatabases } from './couch-databases.ts';
import { DatabaseUnavailable } from './database.ts';

// The gatekeeper is bundled for each: a busy machine is slow, and nothing here is about that.
vi.setConfig({ testTimeout: 60_000 });

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const secret = 'the secret of this CouchDB';
const basic = `Basic ${Buffer.from('admin:password').toString('base64')}`;
type Handler = (headers: IncomingHttpHeaders) => string | null;

const byPassword: Handler = ({ authorization }) => (authorization === basic ? 'admin' : null);
const byProxy: Handler = (headers) => {
  const name = String(headers['x-auth-couchdb-username'] ?? '');
  const token = createHmac('sha256', secret).update(name).digest('hex');
  return name !== '' && headers['x-auth-couchdb-token'] === token ? name : null;
};
const byProxyUnchecked: Handler = (headers) => String(headers['x-auth-couchdb-username'] ?? '') || null;

function settingsOf(url: string, proxySecret: string): CouchSettings {
  const read = readCouchAddresses(url);
  if (!read.ok) throw new Error(read.sentence);
  return { addresses: read.addresses, prefix: 'x-', proxySecret };
}

/** Answers `_session` as CouchDB does with these handlers, and nothing else: it must not come further. */
async function open(
  handlers: readonly Handler[],
  proxySecret: string,
  user = 'admin:password',
  before?: FakeCouch
): Promise<string> {
  server = createServer(({ headers }, reply) => {
    const name = handlers.map((handler) => handler(headers)).find((found) => found !== null) ?? null;
    reply.setHeader('content-type', 'application/json');
    reply.end(JSON.stringify({ ok: true, userCtx: { name, roles: name === 'admin' ? ['_admin'] : [] } }));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const opened = await openCouchDatabases(
    settingsOf(`${before ? `${before.url},` : ''}http://${user}@127.0.0.1:${String(port)}`, proxySecret)
  );
  return opened.ok ? '' : opened.sentence;
}

test.each([
  {
    what: 'no administrator in COUCHDB_URL',
    handlers: [byPassword, byProxy],
    given: secret,
    user: 'admin:wrong',
    says: 'must name an administrator'
  },
  { what: 'no secret', handlers: [byPassword, byProxy], given: '', says: 'COUCHDB_PROXY_SECRET is not set' },
  {
    what: 'another secret',
    handlers: [byPassword, byProxy],
    given: 'another',
    says: 'does not accept proxy authentication'
  },
  {
    what: 'proxy authentication off',
    handlers: [byPassword],
    given: secret,
    says: 'does not accept proxy authentication'
  },
  {
    what: 'secrets not checked',
    handlers: [byPassword, byProxyUnchecked],
    given: secret,
    says: 'anybody could be anyone'
  }
])('[K1] $what: $says', async ({ handlers, given, user, says }) => {
  const sentence = await open(handlers, given, user);
  expect(sentence).toContain(says);
  expect(sentence.includes('proxy_use_secret = true')).toBe(user === undefined);
  expect(sentence).not.toContain(secret);
});

test('[K1] with the right secret it is used', async () => {
  expect(await open([byPassword, byProxy], secret)).toBe('');
});

test('[K1] a CouchDB that does not answer is an outage', async () => {
  const away = settingsOf('http://admin:password@127.0.0.1:9', secret);
  await expect(openCouchDatabases(away)).rejects.toThrow(DatabaseUnavailable);
});

const nodesOfCluster = ['couch@one', 'couch@two', 'couch@three'];

test.each([
  {
    what: 'nodes of one cluster',
    nodes: [
      { nodes: nodesOfCluster, uuid: 'a' },
      { nodes: nodesOfCluster, uuid: 'b' }
    ],
    says: null
  },
  {
    what: 'one that another knows already, and which does not know it yet',
    nodes: [
      { nodes: nodesOfCluster, uuid: 'a' },
      { nodes: nodesOfCluster.slice(1), uuid: 'b' }
    ],
    says: null
  },
  {
    what: 'two names of one node',
    nodes: [
      { nodes: ['nonode@nohost'], uuid: 'a' },
      { nodes: ['nonode@nohost'], uuid: 'a' }
    ],
    says: null
  },
  {
    what: 'two clusters',
    nodes: [
      { nodes: nodesOfCluster, uuid: 'a' },
      { nodes: ['couch@four', 'couch@five'], uuid: 'b' }
    ],
    says: 'not nodes of one cluster'
  },
  {
    what: 'two that are alone, with the name they were born with',
    nodes: [
      { nodes: ['nonode@nohost'], uuid: 'a' },
      { nodes: ['nonode@nohost'], uuid: 'b' }
    ],
    says: 'not nodes of one cluster'
  }
])(
  '[G96] $what: $says',
  async ({ nodes, says }) => {
    const couches = await Promise.all(nodes.map((node) => startFakeCouch(node)));
    const opened = await openCouchDatabases(settingsOf(couches.map(({ url }) => url).join(), fakeSecret));
    expect(opened.ok ? null : opened.sentence).toEqual(says === null ? null : expect.stringContaining(says));
    expect(opened.ok ? '' : opened.sentence).not.toContain('password@');
    await Promise.all(couches.map((couch) => couch.close()));
  },
  30_000
);

test('[G96] the second address alone has another secret: it is named', async () => {
  const couch = await startFakeCouch({ nodes: nodesOfCluster });
  const sentence = await open([byPassword], fakeSecret, undefined, couch);
  expect(sentence).toMatch(/^http:\/\/127\.0\.0\.1:\d+: This CouchDB does not accept proxy authentication/);
  await couch.close();
});

test('[G96] with one address away it is used through the other', async () => {
  const couch = await startFakeCouch({ cluster: makeFakeCluster(), nodes: nodesOfCluster });
  const away = 'http://admin:password@127.0.0.1:9';
  const opened = await openCouchDatabases(settingsOf(`${away},${couch.url}`, fakeSecret));
  if (!opened.ok) throw new Error(opened.sentence);
  await opened.databases.provision({ name: 'registrar', kind: 'private', desk: null });
  expect(await opened.databases.exists('registrar')).toBe(true);
  await couch.close();
});
