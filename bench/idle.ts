import { once } from 'node:events';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { personHeader } from '#documents/api.ts';
import { inboxOf, registerOf } from '#documents/ids.ts';
import { authorizationOf } from '#server/databases/couch-addresses.ts';
import type { Caller } from '#tests/support/caller.ts';
import { sealSample } from '#tests/support/sealed-actions.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { medianOf, tell, type Figure } from './figure.ts';

const idle = 300;
const minuteMs = 60_000;
// As long as the minute: who looks every few seconds is not caught evenly by less.
const quietMs = 60_000;
const sending = 50;
const actions = 40;
/** As the app asks (src/sync/pull.ts). */
const manner = 'feed=longpoll&style=main_only&heartbeat=10000&timeout=25000';

/** Devices that wait for nothing: what they cost the server, on both stores where COUCHDB_URL names one, and what they cost who sends. */
export async function benchIdle(): Promise<readonly Figure[]> {
  const embedded = await measure({ COUCHDB_URL: undefined });
  const name = (what: string) => `${what}, ${String(idle)} idle devices for a minute`;
  const most = (value: number) => ({ of: 'ours', atMost: value }) as const;
  const alone: readonly Figure[] = [
    { name: name('embedded: processor'), ours: embedded.processorS, unit: 's', target: most(6) },
    { name: name('embedded: sockets'), ours: embedded.sockets, unit: '', target: most(1.1 * idle) }
  ];
  if (process.env['COUCHDB_URL'] === undefined) return alone;

  const couch = await measure({});
  const target = { of: 'ours / other', atMost: 3 } as const;
  const beside = (what: string, unit: string, ours: number, value: number): Figure => {
    return { name: `CouchDB: ${what}`, ours, unit, other: { name: 'embedded', value }, target };
  };
  return [
    ...alone,
    beside(name('processor'), 's', couch.processorS, embedded.processorS),
    beside(name('sockets'), '', couch.sockets, embedded.sockets),
    beside(name('requests of the devices'), '', couch.polls, embedded.polls),
    {
      name: name('CouchDB: requests to it because of them'),
      ours: couch.questions ?? Number.NaN,
      unit: '',
      other: { name: 'polls of devices', value: couch.polls },
      // Whose session it is, who that is, and whether there is anything; whatever else asks this CouchDB meanwhile is counted too.
      target
    },
    beside(`an action received, ${String(sending)} devices waiting`, 'ms', couch.receivedMs, embedded.receivedMs),
    {
      name: `CouchDB: an action received, ${String(sending)} devices waiting`,
      ours: couch.receivedMs,
      unit: 'ms',
      other: { name: 'none waiting', value: couch.receivedAloneMs },
      target
    }
  ];
}

interface Cost {
  readonly processorS: number;
  readonly sockets: number;
  readonly polls: number;
  /** That CouchDB was asked because of them; null on the embedded databases. */
  readonly questions: number | null;
  readonly receivedMs: number;
  readonly receivedAloneMs: number;
}

async function measure(environment: NodeJS.ProcessEnv): Promise<Cost> {
  const server = await startServer({ environment });
  try {
    const caller = await server.signIn('manager');
    // What the registrar asks by itself, whoever waits.
    const atFirst = await questionsOf(server);
    await new Promise((resolve) => setTimeout(resolve, quietMs));
    const quietly = ((await questionsOf(server)) ?? 0) - (atFirst ?? 0);
    const waiting = await startDevices(server, caller, idle);
    const before = {
      processorS: processorOf(server.pid()),
      polls: waiting.polls(),
      questions: await questionsOf(server)
    };
    await new Promise((resolve) => setTimeout(resolve, minuteMs));
    const processorS = processorOf(server.pid()) - before.processorS;
    const sockets = socketsOf(server.pid());
    const polls = waiting.polls() - before.polls;
    const asked = await questionsOf(server);
    const ofRegistrar = (quietly * minuteMs) / quietMs;
    const questions = asked === null || before.questions === null ? null : asked - before.questions - ofRegistrar;
    waiting.stop();
    tell(`${server.settings.couch ? 'CouchDB' : 'embedded'}: ${processorS.toFixed(1)} s, ${String(sockets)} sockets`);

    const receivedAloneMs = await sendActions(server, caller);
    const fewer = await startDevices(server, caller, sending);
    const receivedMs = await sendActions(server, caller);
    fewer.stop();
    return { processorS, sockets, polls, questions, receivedMs, receivedAloneMs };
  } finally {
    await server.dispose();
  }
}

/** Resolves when all of them wait. */
async function startDevices(server: ServerProcess, caller: Caller, count: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const headers = { cookie: caller.cookie ?? '', [personHeader]: caller.person ?? '' };
  const ask = async (query: string): Promise<{ readonly last_seq: string | number }> => {
    const address = `${server.url}/db/${registerOf('org-contoso')}/_changes?${query}`;
    const [reply] = (await once(get(address, { agent, headers }), 'response')) as [IncomingMessage];
    return (await json(reply)) as { last_seq: string | number };
  };
  let isOver = false;
  let polls = 0;
  const live = async (since: string | number): Promise<void> => {
    for (let at = since; !isOver; polls++) at = (await ask(`${manner}&since=${String(at)}`)).last_seq;
  };
  const firsts = await Promise.all(Array.from({ length: count }, () => ask('since=0')));
  for (const { last_seq } of firsts)
    live(last_seq).catch((error: unknown) => {
      if (!isOver) throw error;
    });
  return {
    polls: () => polls,
    stop() {
      isOver = true;
      agent.destroy();
    }
  };
}

/** The median from the question to the acknowledgement, one after another. */
async function sendActions(server: ServerProcess, caller: Caller): Promise<number> {
  const times: number[] = [];
  for (let sent = 0; sent < actions; sent++) {
    const document = sealSample(server.person('manager'), 'create');
    const askedAt = performance.now();
    const body = { docs: [document], new_edits: false };
    const answer = await caller.call({ method: 'POST', path: `/db/${inboxOf('org-contoso')}/_bulk_docs`, body });
    if (answer.status !== 201) throw new Error(`an action was answered ${String(answer.status)}`);
    times.push(performance.now() - askedAt);
  }
  return medianOf(times);
}

// Linux counts in hundredths of a second.
const ticksPerSecond = 100;

function processorOf(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

function socketsOf(pid: number): number {
  const directory = `/proc/${String(pid)}/fd`;
  return readdirSync(directory).filter((name) => {
    try {
      return readlinkSync(`${directory}/${name}`).startsWith('socket:');
    } catch {
      // It was closed since the directory was read.
      return false;
    }
  }).length;
}

/** What the first address has been asked so far, by everybody. */
async function questionsOf(server: ServerProcess): Promise<number | null> {
  const [address] = server.settings.couch?.addresses ?? [];
  if (!address) return null;
  const headers = { authorization: authorizationOf(address) };
  const reply = await fetch(`${address.base}/_node/_local/_stats/couchdb/httpd/requests`, { headers });
  return ((await reply.json()) as { value: number }).value;
}
