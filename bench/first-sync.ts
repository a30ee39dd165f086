import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { registerOf } from '#documents/ids.ts';
import { makeTestPeople } from '#tests/support/test-people.ts';
import { openServer, type Server } from '#server/server.ts';
import { readSettings } from '#server/settings.ts';
import { listenAlone } from '#tests/support/listen-alone.ts';
import { buildBenchApp, openBenchBrowser } from './bench-browser.ts';
import { medianOf, type Figure } from './figure.ts';
import type { FirstSyncPage } from './page/first-sync-page.ts';

const claims = 5_000;
const runs = 5;
const ways = ['plain', 'ours', 'pouch-same-batch', 'pouch-defaults'] as const;
type Way = (typeof ways)[number];
const desk = 'org-contoso';

/** The first synchronisation of a desk with 5,000 claims of 2.4 KB, in Chromium, against three other ways to the same data. */
export async function benchFirstSync(): Promise<readonly Figure[]> {
  const app = await buildBenchApp('first-sync-page.ts');
  const directory = await mkdtemp(join(tmpdir(), 'on-record-bench-'));
  const server = await openSeededServer(directory, app.directory);
  const listening = await listenAlone(server);
  const front = await startFront(server, listening.url);
  const browser = await openBenchBrowser();
  const times = new Map<Way, number[]>(ways.map((way) => [way, []]));
  try {
    // Round robin: whatever else the machine is doing meets all of them alike.
    for (let run = 0; run < runs; run++)
      for (const way of ways) {
        const { page, context } = await browser.newPage(front.url);
        const lengthMs = await page.evaluate(
          (order) => (globalThis as unknown as { page: FirstSyncPage }).page.run(order.way, order.account),
          { way, account }
        );
        times.get(way)?.push(lengthMs);
        await context.close();
      }
  } finally {
    await browser.close();
    await front.close();
    await listening.stop();
    await server.close();
    await Promise.all([rm(directory, { recursive: true, force: true }), app.dispose()]);
  }
  const median = (way: Way): number => medianOf(times.get(way) ?? []);
  const name = `first synchronisation of ${String(claims)} claims`;
  const ours = median('ours');
  const against = (theirs: string, way: Way, target: Figure['target']): Figure => {
    return { name, ours, unit: 'ms', other: { name: theirs, value: median(way) }, target };
  };
  return [
    against('one request, one bulk write', 'plain', { of: 'ours / other', atMost: 1.6 }),
    against("PouchDB's idb store, same batch", 'pouch-same-batch', { of: 'other / ours', above: 1 }),
    against("PouchDB's idb store, its defaults", 'pouch-defaults', { of: 'other / ours', atLeast: 1.8 })
  ];
}

const account = { email: 'manager@test.example', password: 'password-of-manager' };

async function openSeededServer(dataDirectory: string, appDirectory: string): Promise<Server> {
  const environment = { PORT: '0', DATA_DIR: dataDirectory, APP_DIR: appDirectory, LOG_LEVEL: 'silent' };
  const read = readSettings(environment, ['--no-demo']);
  if (!read.ok) throw new Error(read.sentence);
  const opened = await openServer(read.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  await makeTestPeople(opened.server.organisations);
  const register = opened.server.recordStore.open(registerOf(desk));
  for (let from = 0; from < claims; from += 500)
    await register.writeMany(Array.from({ length: 500 }, (_, i) => makeClaim(from + i)));
  return opened.server;
}

/** Like a claim in review after a round of questions, 2.4 KB. */
function makeClaim(number: number) {
  const id = `01J${number
    .toString(36)
    .toUpperCase()
    .replace(/[ILOU]/g, 'Z')
    .padStart(6, '0')}${'0'.repeat(12)}${String(number).padStart(5, '0')}`;
  const at = 1_795_000_000_000 + number * 60_000;
  const entry = (n: number, kind: string) => ({
    n,
    action: `action:${id}:01JD000000000000000000000${String(n)}.${'0123456789abcdef'.repeat(2)}`,
    kind,
    by: '01HANA00000000000000000000',
    role: 'manager',
    madeAt: at + n,
    receivedAt: at + n + 800,
    onRecordAt: at + n + 900,
    outcome: 'accepted'
  });
  const clock = {
    clock: 'review',
    startedOn: 20_780,
    length: { count: 5, unit: 'business-days' },
    dueOn: 20_785 + (number % 40)
  };
  const document = {
    _id: `claim:${id}`,
    v: 1,
    id,
    org: 'contoso',
    adjudicated: 'here',
    terms: { profile: '2020', calendar: 'none', zone: 'UTC' },
    createdBy: '01HANA00000000000000000000',
    createdAt: at,
    fields: {
      name: `Claim ${String(number)}`,
      solutionArea: 'microsoft-365',
      activity: 'usage',
      mpnId: '4711002',
      customerName: `Customer ${String(number)} of the World`,
      customerDomain: `customer-${String(number)}.example`,
      tenantId: `6f1d0a52-0000-4000-8000-${String(number).padStart(12, '0')}`,
      customerCountry: 'BR'
    },
    products: { a: { product: 'teams' }, b: { product: 'exchange' } },
    evidence: [],
    comments: [],
    clocks: [{ ...clock, dueBy: (clock.dueOn + 1) * 86_400_000, extensions: [] }],
    pastClocks: [],
    waiting: [],
    history: [entry(1, 'create'), entry(2, 'edit'), entry(3, 'submit'), entry(4, 'begin-review')],
    stateSince: 4,
    seenAt: null,
    state: 'in-review',
    submittedOn: 20_779,
    answeringDays: 0,
    requests: [],
    disputes: 0,
    decisionTarget: null
  };
  const said = { note: 'x'.repeat(Math.max(0, 2_400 - JSON.stringify(document).length - 25)) };
  return { ...document, history: document.history.map((one) => (one.n === 3 ? { ...one, said } : one)) };
}

/** The server behind one more door, which also answers the plain question that the gate does not: everybody goes through it alike. */
async function startFront(server: Server, target: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const agent = new Agent({ keepAlive: true });
  const plain = createServer((_incoming, outgoing) => {
    void server.databases
      .open(registerOf(desk))
      .readRange({ from: 'claim:', to: 'claim:\uffff', limit: claims })
      .then((documents) => {
        const results = documents.map((doc, seq) => ({ seq, id: doc._id, changes: [{ rev: doc._rev }], doc }));
        outgoing.setHeader('content-encoding', 'gzip');
        outgoing.setHeader('content-type', 'application/json');
        outgoing.end(gzipSync(JSON.stringify({ results, last_seq: claims })));
      });
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const front = createServer((incoming, outgoing) => {
    const { url: path, method, headers } = incoming;
    const port = path?.startsWith('/plain/') ? (plain.address() as AddressInfo).port : new URL(target).port;
    const onward = request({ host: '127.0.0.1', port, path, method, headers, agent }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((front.address() as AddressInfo).port)}`,
    async close() {
      front.closeAllConnections();
      plain.closeAllConnections();
      agent.destroy();
      plain.close();
      await new Promise((resolve) => front.close(resolve));
    }
  };
}
