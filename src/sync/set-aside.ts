import { BackOff } from './back-off.ts';

interface Pause {
  readonly backOff: BackOff;
  /** By the clock that nobody sets. */
  until: number;
}

/** What did not go: tried again after a pause that grows, and after everything that has failed less often. */
export class SetAside {
  readonly #pauses = new Map<string, Pause>();
  readonly #failures = new Map<string, number>();

  add(key: string): void {
    const { backOff } = this.#pauses.get(key) ?? { backOff: new BackOff(pauses) };
    this.#pauses.set(key, { backOff, until: performance.now() + backOff.nextMs() });
    this.countFailure(key);
  }

  /** Without a pause: it only goes after the others. How often it has failed. */
  countFailure(key: string): number {
    const failures = (this.#failures.get(key) ?? 0) + 1;
    this.#failures.set(key, failures);
    return failures;
  }

  remove(key: string): void {
    this.#pauses.delete(key);
    this.#failures.delete(key);
  }

  /** As when a network comes back: all may be tried now. */
  endPauses(): void {
    for (const pause of this.#pauses.values()) pause.until = 0;
  }

  /** Those whose pause is over, what failed least often first; else in the order given. */
  inOrder<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
    const now = performance.now();
    const due = items.filter((item) => (this.#pauses.get(keyOf(item))?.until ?? 0) <= now);
    const failuresOf = (item: T): number => this.#failures.get(keyOf(item)) ?? 0;
    return due.sort((a, b) => failuresOf(a) - failuresOf(b));
  }
}

// The timer that looks what is due goes off once a minute.
const pauses = { firstMs: 45_000, longestMs: 60 * 60_000 };
