import type { Instant } from '#rules/days/day.ts';
import type { RecordDatabase } from './record-store.ts';

/** Renewed every ten seconds; a holder that could not renew stops deciding well before another may take it over. */
export const leaseMs = 30_000;
const trustedMs = 20_000;

/**
 * One process decides for all desks: a reviewer's action belongs to a partner's claim, and two deciders on one claim leave two leaves
 * on a cluster (docs/decisions/0006). A document in the `registrar` database that only a settled write (201) renews.
 */
export class Lease {
  readonly #database: RecordDatabase;
  readonly #holder: string;
  readonly #exclusive: boolean;
  #renewedAt: Instant | null = null;

  constructor(options: { readonly database: RecordDatabase; readonly holder: string; readonly exclusive: boolean }) {
    this.#database = options.database;
    this.#holder = options.holder;
    this.#exclusive = options.exclusive;
  }

  isHeld(machineNow: Instant): boolean {
    return this.#renewedAt !== null && Math.abs(machineNow - this.#renewedAt) < trustedMs;
  }

  /** Takes or renews it; false when another process holds it. */
  async renew(machineNow: Instant): Promise<boolean> {
    const stored = await this.#database.get('lease');
    const mine = stored?.['holder'] === this.#holder;
    if (!mine && stored && !this.#exclusive && Number(stored['until']) > machineNow) {
      this.#renewedAt = null;
      return false;
    }
    const outcome = await this.#database.put({
      _id: 'lease',
      ...(stored?._rev ? { _rev: stored._rev } : {}),
      holder: this.#holder,
      until: machineNow + leaseMs
    });
    const held = outcome.ok && outcome.settled;
    this.#renewedAt = held ? machineNow : null;
    return held;
  }

  async giveBack(): Promise<void> {
    if (this.#renewedAt === null) return;
    this.#renewedAt = null;
    const stored = await this.#database.get('lease');
    if (stored?.['holder'] === this.#holder) await this.#database.put({ ...stored, until: 0 });
  }
}
