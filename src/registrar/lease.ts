import type { Instant } from '#rules/days/day.ts';
import type { RecordDatabase, StoredDocument } from './record-store.ts';
import type { RegistrarClock } from './registrar-clock.ts';

export const renewEveryMs = 1_000;
/** A holder that could not renew for as long stops deciding, well before another may take over. */
export const trustedMs = 3_500;
/** A lease that has not changed for as long is its holder's no more. Each waits by its own clock: those of two machines differ. */
export const takeOverAfterMs = 6_000;
/** Holders of an earlier version renew every ten seconds. */
const earlierVersionMs = 30_000;

interface Seen {
  readonly rev: string;
  readonly at: Instant;
  /** Whether it was seen to come: else nobody here knows how long it has been so. */
  readonly isExact: boolean;
}

/**
 * One process decides for all desks: a reviewer's action belongs to a partner's claim, and two deciders on one claim leave two leaves
 * on a cluster (docs/decisions/0006, 0024). A document in the `registrar` database that only a settled write (201) renews. [R11] [R66]
 */
export class Lease {
  readonly #database: RecordDatabase;
  readonly #holder: string;
  readonly #exclusive: boolean;
  readonly #clock: RegistrarClock;
  #renewed: { readonly steadyAt: Instant; readonly machineAt: Instant } | null = null;
  /** What this process wrote last that counts, and since then without knowing whether it does. */
  #settled: string | null = null;
  #unsettled: readonly string[] = [];
  #seen: Seen | null = null;
  #trying: Promise<unknown> = Promise.resolve();
  #silentMs: number | null = null;
  #hasChangedHands = false;

  constructor(options: {
    readonly database: RecordDatabase;
    readonly holder: string;
    readonly exclusive: boolean;
    readonly clock: RegistrarClock;
  }) {
    this.#database = options.database;
    this.#holder = options.holder;
    this.#exclusive = options.exclusive;
    this.#clock = options.clock;
  }

  isHeld(): boolean {
    if (this.#renewed === null) return false;
    if (this.#exclusive) return true;
    // By both clocks: a machine that slept stops one of them, a clock that was set moves the other. Whoever is wrong renews at once.
    const { steadyAt, machineAt } = this.#renewed;
    const hasLasted = Math.abs(this.#clock.machineNow() - machineAt) < trustedMs;
    return hasLasted && this.#clock.steadyNow() - steadyAt < trustedMs;
  }

  /** When it was taken over: how long nobody held it; null where nobody here has seen that. */
  get silentMs(): number | null {
    return this.#silentMs;
  }

  /** Whether another may have decided since `takeChangedHands`. */
  get hasChangedHands(): boolean {
    return this.#hasChangedHands;
  }

  takeChangedHands(): boolean {
    const hasChangedHands = this.#hasChangedHands;
    this.#hasChangedHands = false;
    return hasChangedHands;
  }

  /** Takes or renews it, with a write that began after the call; false where another process holds it, or no majority answers. */
  async renew(): Promise<boolean> {
    const trying = this.#trying.catch(() => undefined).then(() => this.#try());
    this.#trying = trying;
    return trying;
  }

  async giveBack(): Promise<void> {
    await this.#trying.catch(() => undefined);
    if (this.#renewed === null) return;
    this.#renewed = null;
    const stored = await this.#database.read('lease');
    if (stored?.['holder'] === this.#holder) await this.#database.write({ ...stored, holder: null, until: 0 });
  }

  async #try(): Promise<boolean> {
    if (this.#exclusive && this.#renewed) return true;
    const steadyAt = this.#clock.steadyNow();
    const machineAt = this.#clock.machineNow();
    const stored = await this.#database.read('lease');
    const rev = stored?._rev ?? null;
    if (!this.#mayWrite(stored, steadyAt)) {
      if (stored?.['holder'] !== this.#holder) this.#renewed = null;
      return false;
    }
    const silentMs = this.#silenceOf(rev, steadyAt);
    const outcome = await this.#database.write({
      _id: 'lease',
      ...(rev === null ? {} : { _rev: rev }),
      holder: this.#holder,
      takeOverAfterMs,
      // Told to processes of an earlier version, which compare it with their machine's clock.
      until: machineAt + earlierVersionMs
    });
    if (!outcome.ok) return false;
    if (!outcome.settled) {
      this.#unsettled = [...this.#unsettled, outcome.rev];
      return false;
    }
    if (rev === null || !this.#isOwn(rev)) {
      this.#hasChangedHands = true;
      this.#silentMs = silentMs;
    }
    this.#settled = outcome.rev;
    this.#unsettled = [];
    this.#seen = { rev: outcome.rev, at: steadyAt, isExact: true };
    this.#renewed = { steadyAt, machineAt };
    return true;
  }

  /** At most: somebody wrote it after what was seen before. */
  #silenceOf(rev: string | null, now: Instant): number | null {
    return this.#seen === null || (this.#seen.rev === rev && !this.#seen.isExact) ? null : now - this.#seen.at;
  }

  /** A write of which nobody knows whether it counts is as good as one that does only as long as nobody else can have come in between. */
  #isOwn(rev: string): boolean {
    return rev === this.#settled || (this.isHeld() && this.#unsettled.includes(rev));
  }

  #mayWrite(stored: StoredDocument | null, now: Instant): boolean {
    if (!stored || this.#exclusive || stored['holder'] === null || stored['until'] === 0) return true;
    const { _rev: rev = '' } = stored;
    if (this.#isOwn(rev)) return true;
    const waitMs = typeof stored['takeOverAfterMs'] === 'number' ? stored['takeOverAfterMs'] : earlierVersionMs;
    if (this.#seen?.rev === rev) return now - this.#seen.at >= waitMs;
    this.#seen = { rev, at: this.#clock.steadyNow(), isExact: this.#seen !== null };
    return false;
  }
}
