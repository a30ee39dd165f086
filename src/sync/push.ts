import type { Device } from '#device/database.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Connection } from './connection.ts';
import { loadPouch } from './load-pouch.ts';
import { makeReceipts, type Receipts } from './receipts.ts';
import { makeActionsPeer } from './replica.ts';

export interface Push {
  /** Everything that waits, once. Rejects with the outage that ended it, also where some are set aside: they are tried again later. */
  run(): Promise<void>;
}

export function makePush({
  device,
  connection,
  inbox,
  beholder
}: {
  readonly device: Device;
  readonly connection: Connection;
  readonly inbox: string;
  readonly beholder: () => Beholder;
}): Push {
  const actions = makeActionsPeer(device);
  let receipts: Receipts | null = null;
  let hasAsked = false;
  return {
    async run() {
      const { openRemote, replicate } = await loadPouch(connection);
      receipts ??= makeReceipts({ device, connection, inbox, beholder, remote: openRemote(connection, inbox) });
      if (!hasAsked) await receipts.askAgain();
      hasAsked = true;
      await replicate(actions, receipts.peer, { batch_size: 100 }).done;
      const left = await receipts.sendLeftovers();
      if (left !== null) throw left;
    }
  };
}
