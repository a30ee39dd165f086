import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { actAtRandom, type FaultClaim } from '#tests/support/fault-actions.ts';
import { openFaultDevice, waitFor, type FaultDevice } from '#tests/support/fault-device.ts';
import { countOnRecord } from '#tests/support/fault-record.ts';
import { takeChances, type Chance } from '#tests/support/random.ts';
import { backUp, type ServerBackup } from '#tests/support/server-backup.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { startTcpProxy, type TcpProxy } from '#tests/support/tcp-proxy.ts';

const rounds = Number(process.env['FAULT_ROUNDS'] ?? 1);
const firstSeed = Number(process.env['FAULT_SEED'] ?? 7);

type Fault =
  'cut' | 'down' | 'up' | 'lost-reply' | 'kill-server' | 'restart-device' | 'wipe-device' | 'back-up' | 'restore';
const shortRun: readonly Fault[] = [
  ...(['cut', 'cut', 'down', 'up', 'lost-reply', 'lost-reply', 'lost-reply'] as const),
  ...(['kill-server', 'restart-device', 'restart-device', 'wipe-device'] as const)
];
const actionsBetweenFaults = 5;

/** What the harness has to find, and how often it may be found. */
interface Ledger {
  /** Exactly once. */
  readonly expected: Set<string>;
  /** Lost with its device, or with a backup while its device is gone: once at most. */
  readonly perhaps: Set<string>;
  /** Of devices that are gone: only the server has them. */
  readonly orphans: Set<string>;
}

test.each(Array.from({ length: rounds }, (_, round) => firstSeed + round))(
  '[R13] each confirmed action is on record, refused or waiting, once (FAULT_SEED=%i)',
  async (seed) => {
    const chance = takeChances(seed);
    const server = await startServer();
    const proxy = await startTcpProxy({ port: Number(new URL(server.url).port) });
    const run = new Run({ server, proxy, chance });
    try {
      await run.openDevices();
      await run.makeTrouble();
      await run.heal();
      await run.check();
    } finally {
      await run.close();
    }
  },
  // Half a minute on a quiet machine, a few times that on a busy one.
  400_000
);

class Run {
  readonly #server: ServerProcess;
  readonly #proxy: TcpProxy;
  readonly #chance: Chance;
  readonly #claims: FaultClaim[] = [];
  readonly #devices: FaultDevice[] = [];
  readonly #ledger: Ledger = { expected: new Set(), perhaps: new Set(), orphans: new Set() };
  #backup: ServerBackup | null = null;
  #isDown = false;

  constructor(parts: { readonly server: ServerProcess; readonly proxy: TcpProxy; readonly chance: Chance }) {
    this.#server = parts.server;
    this.#proxy = parts.proxy;
    this.#chance = parts.chance;
  }

  async openDevices(): Promise<void> {
    const keys = ['manager', 'contributor', 'manager', 'fabrikamManager', 'reviewer'] as const;
    for (const key of keys)
      this.#devices.push(await openFaultDevice({ key, server: this.#server, origin: this.#proxy.url }));
    for (const { workplace } of this.#devices)
      await waitFor(workplace.reference, { isWanted: ({ programme }) => programme !== null, withinMs: 20_000 });
  }

  async makeTrouble(): Promise<void> {
    // A backup is made before it is restored; everything else comes as chance will have it.
    const order = this.#chance.shuffle(shortRun);
    const middle = 2 + this.#chance.below(order.length - 4);
    const faults: readonly Fault[] = [...order.slice(0, middle - 1), 'back-up', ...order.slice(middle - 1), 'restore'];
    for (const fault of faults) {
      for (let i = 0; i < actionsBetweenFaults; i++)
        await actAtRandom(this.#chance.pick(this.#devices), this.#claims, this.#chance);
      await this.#letSomeArrive(fault);
      await this.#strike(fault);
    }
    for (let i = 0; i < actionsBetweenFaults; i++)
      await actAtRandom(this.#chance.pick(this.#devices), this.#claims, this.#chance);
  }

  /** Some faults strike in the middle of sending, others when something has arrived; a backup has something in it and misses something. */
  async #letSomeArrive(fault: Fault): Promise<void> {
    const isBackup = fault === 'back-up' || fault === 'restore';
    if (this.#isDown || (!isBackup && this.#chance.below(2) === 0)) return;
    // A line on which replies are lost may take its time: then it strikes in the middle after all.
    await this.#chance
      .pick(this.#devices)
      .sendAll(3_000)
      .catch(() => undefined);
  }

  async #strike(fault: Fault): Promise<void> {
    switch (fault) {
      case 'cut':
        return this.#proxy.cut();
      case 'down':
      case 'up':
        this.#isDown = fault === 'down';
        return this.#proxy.setDown(this.#isDown);
      case 'lost-reply':
        return this.#proxy.dropReplies(1 + this.#chance.below(4));
      case 'kill-server':
        await this.#server.kill('SIGKILL');
        return this.#server.restart();
      case 'restart-device':
        return this.#chance.pick(this.#devices).restart();
      case 'wipe-device':
        return this.#wipe(this.#chance.pick(this.#devices));
      case 'back-up':
        return this.#backUp();
      case 'restore':
        return this.#restore();
      default:
        return fault satisfies never;
    }
  }

  async #wipe(device: FaultDevice): Promise<void> {
    for (const { id, stage } of await device.wipe()) {
      if (stage === 'on-device') this.#ledger.perhaps.add(id);
      else this.#ledger.expected.add(id);
      this.#ledger.orphans.add(id);
    }
  }

  async #backUp(): Promise<void> {
    await this.#server.kill('SIGKILL');
    this.#backup = await backUp(this.#server);
    await this.#server.restart();
  }

  async #restore(): Promise<void> {
    if (this.#backup === null) return;
    await this.#server.kill('SIGKILL');
    await this.#backup.restore();
    // What only the server had is lost with it; every other action its device still has, and puts back.
    for (const id of this.#ledger.orphans) {
      this.#ledger.expected.delete(id);
      this.#ledger.perhaps.add(id);
    }
    await this.#server.restart();
  }

  /** The network is there again, every device is opened once more, and sends what it has. */
  async heal(): Promise<void> {
    this.#proxy.dropReplies(0);
    this.#proxy.setDown(false);
    for (const device of this.#devices) {
      await device.restart();
      await device.sendAll(20_000);
    }
  }

  async check(): Promise<void> {
    for (const { confirmed } of this.#devices) for (const id of confirmed) this.#ledger.expected.add(id);
    // Nothing that the app confirmed is missing on its device.
    for (const device of this.#devices) {
      const kept = new Set((await device.rows()).map(({ id }) => id));
      expect(device.confirmed.filter((id) => !kept.has(id))).toEqual([]);
    }
    for (const device of this.#devices.splice(0)) await device.close();
    await this.#server.kill('SIGTERM');
    const counts = await countOnRecord(this.#server);
    const wrong = [...this.#ledger.expected].filter((id) => counts.get(id) !== 1);
    expect(wrong.map((id) => ({ id, found: counts.get(id) ?? 0 }))).toEqual([]);
    expect([...this.#ledger.perhaps].filter((id) => (counts.get(id) ?? 0) > 1)).toEqual([]);
    expect(this.#ledger.expected.size).toBeGreaterThan(10);
  }

  async close(): Promise<void> {
    for (const device of this.#devices) await device.close();
    await this.#proxy.close();
    await this.#server.dispose();
    await this.#backup?.dispose();
  }
}
