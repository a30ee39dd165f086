import { registerOf } from '#documents/ids.ts';
import type { Device } from '#device/database.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Connection } from './connection.ts';
import { makeReferencePeer, makeRegisterPeer } from './replica.ts';

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
  const register = makeRegisterPeer(device, beholder);
  const reference = makeReferencePeer(device);
  return {
    async once() {
      const { openRemote, replicate } = await import('./pouch.ts');
      await replicate(openRemote(connection, registerOf(desk)), register, batches).done;
    },
    async reference() {
      const { openRemote, replicate } = await import('./pouch.ts');
      await replicate(openRemote(connection, 'reference'), reference, batches).done;
    },
    follow(onCurrent) {
      let running: { cancel(): void } | null = null;
      let isStopped = false;
      const done = (async () => {
        const { openRemote, replicate } = await import('./pouch.ts');
        if (isStopped) return;
        const source = openRemote(connection, registerOf(desk));
        const replicating = replicate(source, register, { ...batches, ...longPoll, live: true });
        running = replicating;
        replicating.on('paused', onCurrent);
        await replicating.done;
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
const batches = { batch_size: 1000, style: 'main_only' } as const;

// A line break every 10 s keeps proxies from closing it; it ends by itself before the connection's own 60 s.
const longPoll = { heartbeat: 10_000, timeout: 45_000 };
