import type { Instant } from '#rules/days/day.ts';

/** The official time. Sessions, limits and leases use the machine's own, so that moving this one signs nobody out. */
export interface ServerClock {
  now(): Instant;
  readonly offsetMs: number;
  /** Demonstrations only; the caller has checked. */
  moveTo(offsetMs: number): void;
  /** Told after each move. */
  onMove(listener: () => void): void;
}

export function startServerClock(initialOffsetMs: number): ServerClock {
  let offsetMs = initialOffsetMs;
  const listeners: (() => void)[] = [];
  return {
    now: () => Date.now() + offsetMs,
    get offsetMs() {
      return offsetMs;
    },
    moveTo(newOffsetMs) {
      offsetMs = newOffsetMs;
      for (const listener of listeners) listener();
    },
    onMove(listener) {
      listeners.push(listener);
    }
  };
}
