import { inboxOf, registerOf } from '#documents/ids.ts';
import { startLoad } from '#tests/support/cluster-load.ts';
import { countOnRecord } from '#tests/support/fault-record.ts';
import { takeChances } from '#tests/support/random.ts';
import { asReplicated, sealSample } from '#tests/support/sealed-actions.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { medianOf, tell, type Figure } from './figure.ts';

const kills = 30;
const devices = 4;
const takeovers = 6;
const lookEveryMs = 20;

/**
 * How long nothing is decided after a server was killed or stopped, while devices send; and what of the acknowledged is then not on
 * record once. Two servers of one record where COUCHDB_URL names a CouchDB, else one that is started again.
 */
export async function benchMovesOn(): Promise<readonly Figure[]> {
  const embedded = await measureRestarts();
  return process.env['COUCHDB_URL'] === undefined ? embedded : [...embedded, ...(await measureTakeovers())];
}

async function measureRestarts(): Promise<readonly Figure[]> {
  const chance = takeChances(7);
  const server = await startServer({ environment: { COUCHDB_URL: undefined } });
  try {
    const load = startLoad({ servers: [server], devices, chance });
    const gaps: number[] = [];
    for (let n = 0; n < kills; n++) {
      await new Promise((resolve) => setTimeout(resolve, chance.below(1_000)));
      const killedAt = performance.now();
      await server.kill('SIGKILL');
      await server.restart();
      await untilDecided(server);
      gaps.push(performance.now() - killedAt);
    }
    await load.stop();
    await server.kill('SIGTERM');
    return [
      ...longestOf('embedded: from kill -9 to a decision after the restart', gaps, 10_000),
      await notOnce('embedded', server, load.acknowledged)
    ];
  } finally {
    await server.dispose();
  }
}

async function measureTakeovers(): Promise<readonly Figure[]> {
  const chance = takeChances(7);
  const first = await startServer();
  const second = await startServer({ besides: first });
  try {
    const load = startLoad({ servers: [first, second], devices, chance });
    const gaps = { SIGKILL: [] as number[], SIGTERM: [] as number[] };
    for (const signal of ['SIGKILL', 'SIGTERM'] as const)
      for (let n = 0; n < takeovers; n++) {
        // In turns: every second one of them decides just then.
        const [ended, other] = n % 2 === 0 ? [first, second] : [second, first];
        await untilDecided(other);
        const endedAt = performance.now();
        const isEnded = ended.kill(signal);
        await untilDecided(other);
        gaps[signal].push(performance.now() - endedAt);
        await isEnded;
        await ended.restart();
      }
    await load.stop();
    await second.kill('SIGTERM');
    await first.kill('SIGTERM');
    return [
      ...longestOf('CouchDB: from kill -9 of one server to a decision of the other', gaps.SIGKILL, 15_000),
      ...longestOf('CouchDB: from SIGTERM of one server to a decision of the other', gaps.SIGTERM, 2_000),
      await notOnce('CouchDB', first, load.acknowledged)
    ];
  } finally {
    await second.dispose();
    await first.dispose();
  }
}

/** A claim that is created now is on record. */
async function untilDecided(server: ServerProcess): Promise<void> {
  const caller = await server.signIn('manager');
  const { desk } = server.person('manager');
  const action = sealSample(server.person('manager'), 'create');
  const asked = { method: 'POST', path: `/db/${inboxOf(desk)}/_bulk_docs` };
  const sent = await caller.call({ ...asked, body: { docs: [asReplicated(action)], new_edits: false } });
  if (sent.status !== 201) throw new Error(`an action was answered ${String(sent.status)}`);
  const body = { docs: [{ id: `claim:${action.claim}` }] };
  for (;;) {
    const read = await caller.call({ method: 'POST', path: `/db/${registerOf(desk)}/_bulk_get`, body });
    if (read.text.includes('"ok"')) return;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

function longestOf(name: string, gaps: readonly number[], atMost: number): readonly Figure[] {
  tell(`${name}: ${gaps.map((gap) => gap.toFixed(0)).join(', ')} ms`);
  return [
    {
      name: `${name}, longest of ${String(gaps.length)}`,
      ours: Math.max(...gaps),
      unit: 'ms',
      target: { of: 'ours', atMost }
    },
    { name: `${name}, median`, ours: medianOf(gaps), unit: 'ms', target: { of: 'ours', atMost } }
  ];
}

async function notOnce(store: string, server: ServerProcess, acknowledged: ReadonlySet<string>): Promise<Figure> {
  const counts = await countOnRecord(server);
  const wrong = [...acknowledged].filter((id) => counts.get(id) !== 1);
  const name = `${store}: of ${String(acknowledged.size)} acknowledged actions not on record once`;
  return { name, ours: wrong.length, unit: '', target: { of: 'ours', atMost: 0 } };
}
