import { beforeEach, expect, test } from 'vitest';
import { Lease, renewEveryMs, takeOverAfterMs, trustedMs } from './lease.ts';
import type { RecordDatabase, StoredDocument, Written } from './record-store.ts';

/** The `lease` document of a cluster; `node` says what becomes of a write there. */
class LeaseDatabase {
  stored: StoredDocument | null = null;
  #writes = 0;

  reach(node: { isAlone: boolean }): RecordDatabase {
    const read = async (): Promise<StoredDocument | null> => this.stored;
    const write = async (document: StoredDocument): Promise<Written> => {
      if ((document._rev ?? null) !== (this.stored?._rev ?? null)) return { ok: false, error: 'conflict' };
      const rev = `${String(++this.#writes)}-x`;
      if (!node.isAlone) this.stored = { ...document, _rev: rev };
      return { ok: true, rev, settled: !node.isAlone };
    };
    return { read, write } as unknown as RecordDatabase;
  }
}

let database: LeaseDatabase;
let passedMs = 0;
beforeEach(() => {
  database = new LeaseDatabase();
  passedMs = 0;
});

/** A process on a machine of its own: its clocks say something else than the others'. */
function openLease(holder: string, machineAheadMs = 0) {
  const node = { isAlone: false };
  const machine = { aheadMs: machineAheadMs };
  const clock = {
    now: () => passedMs + machine.aheadMs,
    machineNow: () => passedMs + machine.aheadMs,
    steadyNow: () => passedMs + holder.length * 1_000_000
  };
  return { lease: new Lease({ database: database.reach(node), holder, exclusive: false, clock }), node, machine };
}

test.each([0, 3_600_000, -3_600_000])(
  '[R66] a waiting process whose clock is %i ms ahead takes over after the others’ silence, and no sooner',
  async (aheadMs) => {
    const first = openLease('first');
    const second = openLease('second', aheadMs);
    expect(await first.lease.renew()).toBe(true);
    for (let renewals = 0; renewals < 20; renewals++) {
      expect(await second.lease.renew()).toBe(false);
      passedMs += renewEveryMs;
      expect(await first.lease.renew()).toBe(true);
    }
    // Killed. The other looks every second.
    const silentSince = passedMs;
    expect(await second.lease.renew()).toBe(false);
    while (!(await second.lease.renew())) {
      passedMs += renewEveryMs;
      expect(passedMs - silentSince).toBeLessThanOrEqual(takeOverAfterMs);
    }
    expect(passedMs - silentSince).toBeGreaterThanOrEqual(takeOverAfterMs);
    expect(first.lease.isHeld()).toBe(false);
    expect(second.lease.isHeld()).toBe(true);
    expect(second.lease.silentMs).toBe(takeOverAfterMs);
  }
);

test('[R66] a holder that cannot renew holds it no longer, long before another may take it', async () => {
  const { lease, node } = openLease('first');
  await lease.renew();
  node.isAlone = true;
  passedMs += trustedMs - 1;
  expect(await lease.renew()).toBe(false);
  expect(lease.isHeld()).toBe(true);
  passedMs += 1;
  expect(lease.isHeld()).toBe(false);
  expect(takeOverAfterMs - trustedMs).toBeGreaterThanOrEqual(2_000);
});

test('[R66] nobody else wrote meanwhile: it goes on where it was, and reads nothing anew', async () => {
  const { lease, node } = openLease('first');
  await lease.renew();
  expect(lease.takeChangedHands()).toBe(true);
  node.isAlone = true;
  passedMs += 60_000;
  await lease.renew();
  node.isAlone = false;
  expect(await lease.renew()).toBe(true);
  expect(lease.hasChangedHands).toBe(false);
});

test.each([3_600_000, -3_600_000])('[R66] a clock that is set by %i ms costs its holder one renewal', async (byMs) => {
  const { lease, machine } = openLease('first');
  await lease.renew();
  lease.takeChangedHands();
  machine.aheadMs += byMs;
  expect(lease.isHeld()).toBe(false);
  expect(await lease.renew()).toBe(true);
  expect(lease.isHeld()).toBe(true);
  expect(lease.hasChangedHands).toBe(false);
});

test('[R66] given back it is taken at once', async () => {
  const first = openLease('first');
  const second = openLease('second');
  await first.lease.renew();
  expect(await second.lease.renew()).toBe(false);
  await first.lease.giveBack();
  expect(first.lease.isHeld()).toBe(false);
  expect(await second.lease.renew()).toBe(true);
});

test('[R66] a write of which nobody knows whether it counts takes nothing over', async () => {
  const first = openLease('first');
  const second = openLease('second');
  await first.lease.renew();
  await second.lease.renew();
  passedMs += takeOverAfterMs;
  second.node.isAlone = true;
  expect(await second.lease.renew()).toBe(false);
  // Its node is back, and what it wrote alone has won.
  second.node.isAlone = false;
  database.stored = { _id: 'lease', _rev: '2-x', holder: 'second', takeOverAfterMs };
  expect(await second.lease.renew()).toBe(false);
  passedMs += takeOverAfterMs;
  expect(await second.lease.renew()).toBe(true);
});

test('[R66] a holder of an earlier version, which renews every ten seconds, is left the lease', async () => {
  const { lease } = openLease('second');
  database.stored = { _id: 'lease', _rev: '5-x', holder: 'earlier', until: 30_000 };
  await lease.renew();
  passedMs += 29_999;
  expect(await lease.renew()).toBe(false);
  passedMs += 1;
  expect(await lease.renew()).toBe(true);
});
