import { afterAll, expect, test } from 'vitest';
import { startLoad } from '#tests/support/cluster-load.ts';
import { readClusterNodes } from '#tests/support/cluster-nodes.ts';
import { takeChances } from '#tests/support/random.ts';
import { readEnd, type StoryEnd } from '#tests/support/record-story.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { openServer } from '#server/server.ts';

const seconds = Number(process.env['CLUSTER_SECONDS'] ?? 180);
const seed = Number(process.env['CLUSTER_SEED'] ?? 1);
/** What lies in the inboxes when all nodes are back is decided within this. */
const settledWithinMs = 180_000;
const minute = 60_000;

const servers: ServerProcess[] = [];
afterAll(async () => {
  for (const server of servers.reverse()) await server.dispose();
}, 2 * minute);

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test(
  `[R70] nodes fail in turn for ${String(seconds)} s: each acknowledged action ends once (CLUSTER_SEED=${String(seed)})`,
  async () => {
    const nodes = readClusterNodes(process.env);
    const chance = takeChances(seed);
    process.env['COUCHDB_URL'] = nodes.urls[0];
    for (const url of nodes.urls) {
      const [besides] = servers;
      const environment = { COUCHDB_URL: url, LOG_LEVEL: 'info' };
      servers.push(await startServer({ environment, ...(besides ? { besides } : {}) }));
    }
    const load = startLoad({ servers, devices: 9, chance: takeChances(seed + 1) });
    const struck: string[] = [];
    for (const begun = performance.now(); performance.now() - begun < seconds * 1_000;) {
      await wait(3_000 + chance.below(4_000));
      const node = chance.below(nodes.urls.length);
      const fault = chance.pick(nodes.faults);
      struck.push(`${fault} ${String(node + 1)}`);
      await nodes.strike(node, fault);
      await wait(2_000 + chance.below(12_000));
      await nodes.heal(node, fault);
    }
    await load.stop();

    const [first] = servers;
    const opened = await openServer(first?.settings ?? expect.fail('no server'));
    if (!opened.ok) throw new Error(opened.sentence);
    const sent = [...load.acknowledged];
    const notOnce = ({ outcomes }: StoryEnd) => sent.filter((id) => outcomes.get(id)?.length !== 1);
    let end = await readEnd(opened.server.recordStore);
    for (const begun = performance.now(); performance.now() - begun < settledWithinMs; await wait(1_000)) {
      end = await readEnd(opened.server.recordStore);
      if (notOnce(end).length === 0) break;
    }
    await opened.server.close();
    const ends = sent.map((id) => end.outcomes.get(id)?.[0] ?? 'nowhere');
    const count = (isSo: (end: string) => boolean) => ends.filter(isSo).length;
    console.log({
      struck: struck.join(', '),
      acknowledged: sent.length,
      onRecord: count((how) => how.startsWith('accepted')),
      partly: count((how) => how.startsWith('partly')),
      refused: count((how) => how.startsWith('refused')),
      nowhere: count((how) => how === 'nowhere'),
      gaps: end.gaps,
      longestSilenceMs: Math.round(load.longestSilenceMs)
    });
    expect(notOnce(end)).toEqual([]);
    expect(end.gaps).toBe(0);
    // Each device edits after its own earlier edit: taken in another order, or without one, some would clash.
    expect(ends.filter((how) => !how.startsWith('accepted'))).toEqual([]);
    expect(sent.length).toBeGreaterThan(100);
  },
  seconds * 1_000 + 10 * minute
);
