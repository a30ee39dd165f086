import { registerOf } from '#documents/ids.ts';
import type { Device } from '#device/database.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Connection } from './connection.ts';
import { loadPouch } from './load-pouch.ts';
import { writeCheckpointsLate } from './late-checkpoints.ts';
import type { Replicating, ReplicationOptions } from './pouch.ts';
import { makeReferencePeer, makeRegisterPeer, type Target } from './replica.ts';

export interface Pull {
  /** Everything that is there now. */
  once(): Promise<void>;
  /** Follows until it is stopped; rejects with what ended it. `onCurrent`: everything that was there has come. */
  follow(onCurrent: () => void): { stop(): void; readonly done: Promise<void> };
  reference(): Promise<void>;
}

export function makePull({
  device,
  connection,
  desk,
  beholder
}: {
  readonly device: Device;
  readonly connection: Connection;
  readonly desk: string;
  readonly beholder: () => Beholder;
}): Pull {
  async function begin(database: string, target: Target, options: ReplicationOptions) {
    const { openRemote, replicate } = await loadPouch(connection);
    const late = writeCheckpointsLate(openRemote(connection, database), target.stored);
    const replicating = replicate(late.peer, target, options);
    return { late, replicating };
  }

  async function fetchAll(database: string, target: Target): Promise<void> {
    const { late, replicating } = await begin(database, target, batches);
    await replicating.done;
    await late.flush();
  }

  return {
    once: () => fetchAll(registerOf(desk), makeRegisterPeer(device, beholder)),
    reference: () => fetchAll('reference', makeReferencePeer(device)),
    follow(onCurrent) {
      let running: Replicating | null = null;
      let isStopped = false;
      const done = (async () => {
        const target = makeRegisterPeer(device, beholder);
        const { replicating } = await begin(registerOf(desk), target, { ...batches, ...longPoll, live: true });
        running = replicating;
        if (isStopped) replicating.cancel();
        const unstorable = new Promise<never>((_, reject) => {
          replicating.on('paused', () => target.stored().then(onCurrent, reject));
        });
        try {
          await Promise.race([replicating.done, unstorable]);
        } finally {
          replicating.cancel();
        }
      })();
      const stop = (): void => {
        isStopped = true;
        running?.cancel();
      };
      return { stop, done };
    }
  };
}

// In batches of 1,000 a first synchronisation takes two thirds of the time that it takes in batches of 100 (bench/first-sync.ts). A device
// only ever shows the winner: other leaves are the registrar's to settle.
const batches = { batch_size: 1000, batches_limit: 2, style: 'main_only' } as const;

// A line break every 10 s keeps proxies from closing it; it ends by itself before the connection loses patience, also where a proxy
// keeps the line breaks to itself.
const longPoll = { heartbeat: 10_000, timeout: 25_000 };
