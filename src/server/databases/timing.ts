/** Time that passes, whatever the machine's clock is set to. Exchanged in tests alone. */
export interface Timing {
  now(): number;
  /** Returns what calls it off. */
  after(lengthMs: number, run: () => void): () => void;
}

export const machineTiming: Timing = {
  now: () => performance.now(),
  after(lengthMs, run) {
    const timer = setTimeout(run, lengthMs);
    return () => clearTimeout(timer);
  }
};
