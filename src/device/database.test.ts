import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDevice } from './database.ts';
import { storeDraft } from './drafts.ts';

const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
const draft = { claim: 'c', form: 'answer', values: { comment: 'Page 2' }, savedAt: 1 };

/** What Dexie does when the browser closes a connection: the next query opens it again. */
const closeUnder = ({ relaxed, strict }: Awaited<ReturnType<typeof openDevice>>): void => {
  for (const handle of [relaxed, strict]) handle.close({ disableAutoOpen: false });
};

test('[V10] a connection that was only closed is opened again', async () => {
  const device = await openDevice('01HANA00000000000000000000', storage);
  closeUnder(device);
  expect(await storeDraft(device, draft)).toBeNull();
  expect(await device.relaxed.drafts.count()).toBe(1);
  device.close();
});

test('[V10] one whose content is gone stays closed, and the next start is another device', async () => {
  const device = await openDevice('01HANA00000000000000000001', storage);
  expect(await storeDraft(device, draft)).toBeNull();
  closeUnder(device);
  await device.relaxed.delete({ disableAutoOpen: false });
  expect(await storeDraft(device, draft)).toEqual({ code: 'storage-closed', retry: 'after-reload' });
  await expect(device.relaxed.drafts.count()).rejects.toMatchObject({ name: 'DatabaseClosedError' });
  device.close();
  const next = await openDevice('01HANA00000000000000000001', storage);
  expect(next.deviceId).not.toBe(device.deviceId);
  next.close();
});
