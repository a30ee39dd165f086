import type { Instant } from '#rules/days/day.ts';
import type { RecordDatabase } from './record-store.ts';
import type { RegistrarClock } from './registrar-clock.ts';

/** Shorter times without a registrar are no outage. */
export const shortestOutageMs = 60_000;
/** Longer than any clock that an outage can extend; older ones are forgotten. */
const rememberedMs = 400 * 24 * 60 * 60 * 1000;

export interface Outage {
  readonly from: Instant;
  readonly until: Instant;
}

/**
 * Notes that a registrar is alive, and finds the times in which none was. Between two notes of one process a clock tells that nobody sets;
 * else the machine's own, so that a clock moved for a demonstration makes no outage. The ends are official time. A restored backup brings
 * back an old note: an outage since then. A process that was merely busy was there. [R12] [R67] [G102]
 */
export class Outages {
  readonly #database: RecordDatabase;
  readonly #clock: RegistrarClock;
  #outages: readonly Outage[] | null = null;
  #lastAliveAt: Instant | null = null;
  #noted: { readonly rev: string; readonly steadyAt: number } | null = null;

  constructor(options: { readonly database: RecordDatabase; readonly clock: RegistrarClock }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  /** In official time, sorted. */
  get list(): readonly Outage[] {
    return this.#outages ?? [];
  }

  get lastAliveAt(): Instant | null {
    return this.#lastAliveAt;
  }

  /** True when an outage has just been found. `watchedMs`: for how long this process saw that nobody was; null where it did not look. */
  async noteAlive(watchedMs: number | null): Promise<boolean> {
    const steadyAt = this.#clock.steadyNow();
    const machineNow = this.#clock.machineNow();
    const now = this.#clock.now();
    const note = await this.#database.read('alive');
    const known = readOutages(note?.['outages']);
    const lastAt = typeof note?.['at'] === 'number' ? note['at'] : null;
    const isOwn = this.#noted !== null && note?._rev === this.#noted.rev;
    const ownMs = isOwn && this.#noted ? steadyAt - this.#noted.steadyAt : null;
    const silentMs = lastAt === null ? 0 : (ownMs ?? watchedMs ?? machineNow - lastAt);
    // Whoever keeps this process busy with what they ask must not gain time by it: that is no outage. [G102]
    const busyMs = ownMs === null ? 0 : (this.#clock.busyMs?.(ownMs) ?? 0);
    const found = silentMs - busyMs >= shortestOutageMs;
    const outages = found ? [...known, { from: now - silentMs, until: now }] : known;
    const outcome = await this.#database.write({
      _id: 'alive',
      ...(note?._rev ? { _rev: note._rev } : {}),
      at: machineNow,
      outages: outages.filter((outage) => outage.until > now - rememberedMs)
    });
    if (!outcome.ok) throw new Error('the alive note was written by another process');
    if (!outcome.settled) throw new Error('the alive note was not settled');
    this.#noted = { rev: outcome.rev, steadyAt };
    this.#outages = outages;
    this.#lastAliveAt = machineNow;
    return found;
  }
}

function readOutages(stored: unknown): readonly Outage[] {
  return Array.isArray(stored) ? (stored as readonly Outage[]) : [];
}
