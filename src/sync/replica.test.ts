import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDevice } from '#device/database.ts';
import { makeActionsPeer } from './replica.ts';

test('[S7] a closed device still says how large it is, and refuses to be read', async () => {
  const device = await openDevice('01HANA00000000000000000000', { indexedDB: new IDBFactory(), IDBKeyRange });
  const peer = makeActionsPeer(device);
  device.close();
  expect(await peer.info()).toEqual({ db_name: 'actions', doc_count: 0, update_seq: 0 });
  expect(await peer.id()).toBe(`${device.deviceId}/actions`);
  await expect(peer.changes({ since: 0, limit: 10 }) as Promise<unknown>).rejects.toThrow('closed');
});
