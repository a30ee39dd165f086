import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeCheckpointsLate } from './late-checkpoints.ts';
import type { Json, Peer } from './replica.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** The server's side, as it keeps checkpoints: a write that does not name what stands is refused. */
class Checkpoints {
  readonly kept = new Map<string, Json>();
  readonly events: string[] = [];
  asked = 0;
  isReachable = true;

  readonly peer = {
    get: (id: string): Promise<Json> => {
      this.asked++;
      const found = this.kept.get(id);
      return found ? Promise.resolve(found) : Promise.reject(Object.assign(new Error('missing'), { status: 404 }));
    },
    put: (document: Json): Promise<unknown> => {
      const id = String(document['_id']);
      const standing = this.kept.get(id)?.['_rev'];
      if (!this.isReachable || document['_rev'] !== standing) return Promise.reject(new Error('not taken'));
      const rev = `0-${String(Number(String(standing ?? '0-0').slice(2)) + 1)}`;
      this.kept.set(id, { ...document, _rev: rev });
      this.events.push(`${id} at ${String(document['seq'])}`);
      return Promise.resolve({ ok: true, rev });
    }
  } as unknown as Peer;
}

function begin() {
  const server = new Checkpoints();
  const device = { store: (): void => undefined, fail: (): void => undefined };
  let storing = Promise.resolve();
  const hold = (): void => {
    storing = new Promise<void>((resolve, reject) => {
      device.store = () => {
        server.events.push('stored');
        resolve();
      };
      device.fail = () => reject(new Error('disk full'));
    });
    storing.catch(() => undefined);
  };
  const late = writeCheckpointsLate(server.peer, () => storing);
  return { server, device, hold, ...late };
}

test('[S37] of many batches one checkpoint is written, two seconds after the first, and it is the last of them', async () => {
  const { server, peer } = begin();
  for (const seq of [1, 2, 3]) await peer.put({ _id: '_local/a', seq });
  await vi.advanceTimersByTimeAsync(1_999);
  expect(server.events).toEqual([]);
  await peer.put({ _id: '_local/a', seq: 4 });
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.events).toEqual(['_local/a at 4']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.events.length).toBe(1);
});

test('[S37] the server is told of nothing that is not stored here yet, nor of what comes while that is waited for', async () => {
  const { server, device, hold, peer, flush } = begin();
  hold();
  await peer.put({ _id: '_local/a', seq: 1 });
  const written = flush();
  await vi.advanceTimersByTimeAsync(0);
  await peer.put({ _id: '_local/a', seq: 2 });
  expect(server.events).toEqual([]);
  device.store();
  await written;
  expect(server.events).toEqual(['stored', '_local/a at 1']);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.events.slice(2)).toEqual(['_local/a at 2']);
});

test('[S37] where it could not be stored the server is told of nothing, and whoever asks hears why', async () => {
  const { server, device, hold, peer, flush } = begin();
  hold();
  await peer.put({ _id: '_local/a', seq: 1 });
  const written = flush();
  device.fail();
  await expect(written).rejects.toThrow('disk full');
  expect(server.kept.size).toBe(0);
});

test('[S37] the replicator reads what it wrote last, without a question, and may write into what it read', async () => {
  const { server, peer } = begin();
  server.kept.set('_local/a', { _id: '_local/a', _rev: '0-1', seq: 1 });
  const read = (await peer.get('_local/a')) as { seq: number };
  read.seq = 99;
  expect(await peer.get('_local/a')).toEqual({ _id: '_local/a', _rev: '0-1', seq: 1 });
  await peer.put({ _id: '_local/a', _rev: '0-1', seq: 2 });
  expect(await peer.get('_local/a')).toMatchObject({ seq: 2 });
  expect(server.asked).toBe(1);
  await expect(peer.get('_local/b')).rejects.toMatchObject({ status: 404 });
});

test('[S37] one after the other is taken, each naming what the one before made', async () => {
  const { server, device, hold, peer, flush } = begin();
  for (const seq of [1, 2, 3]) {
    const before = await peer.get('_local/a').catch(() => ({}));
    await peer.put({ ...before, _id: '_local/a', seq });
    if (seq < 3) await flush();
  }
  hold();
  const writing = [flush()];
  await vi.advanceTimersByTimeAsync(0);
  await peer.put({ ...(await peer.get('_local/a')), seq: 4 });
  writing.push(flush());
  await vi.advanceTimersByTimeAsync(0);
  device.store();
  await Promise.all(writing);
  const written = server.events.filter((event) => event !== 'stored');
  expect(written.map((event) => event.slice(-1))).toEqual(['1', '2', '3', '4']);
});

test('[S37] one that is not taken ends nothing: what stands there is asked for again', async () => {
  const { server, peer, flush } = begin();
  server.isReachable = false;
  await peer.put({ _id: '_local/a', seq: 1 });
  await flush();
  server.isReachable = true;
  server.kept.set('_local/a', { _id: '_local/a', _rev: '0-7', seq: 7 });
  expect(await peer.get('_local/a')).toMatchObject({ seq: 7 });
});
