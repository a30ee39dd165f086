import { Worker } from 'node:worker_threads';

/** Tells a process that was busy from one that stood still, or was not there. */
export interface Pulse {
  /** For how long of the last `lengthMs` the main thread answered nobody although the process lived, to the second. */
  busyMs(lengthMs: number): number;
  stop(): Promise<unknown>;
}

export interface PulseOptions {
  /** Of a clock that goes on in a machine that sleeps, and that nobody sets: the machine's `uptime`. */
  readonly steadyNow: () => number;
  /** Told of what somebody may notice. */
  readonly onBusy?: (lengthMs: number) => void;
}

/** Of the thread's beats so many are kept: an hour, longer than anything keeps the main thread busy. */
export const rememberedBeats = 3_600;
const beatMs = 1_000;
/** What the main thread lets pass between two beats of its own before it counts as busy. */
const lateMs = 3 * beatMs;

/**
 * A thread of its own beats once a second into memory that both threads see: what it wrote while the main thread was busy can be read the
 * moment that is over. A process that was stopped, and a machine that slept, leave no beats. [G103] docs/decisions/0033
 */
export function startPulse({ steadyNow, onBusy }: PulseOptions): Pulse {
  const memory = new SharedArrayBuffer(rememberedBeats * Float64Array.BYTES_PER_ELEMENT);
  const worker = new Worker(program, { eval: true, workerData: { memory, beatMs, rememberedBeats } });
  worker.unref();
  const busyTimes = new BusyTimes(new Float64Array(memory), steadyNow());
  const beating = setInterval(() => {
    const lengthMs = busyTimes.beat(steadyNow());
    if (lengthMs > 0) onBusy?.(lengthMs);
  }, beatMs);
  beating.unref();
  return {
    busyMs(lengthMs) {
      busyTimes.beat(steadyNow());
      return busyTimes.since(steadyNow() - lengthMs);
    },
    stop() {
      clearInterval(beating);
      return worker.terminate();
    }
  };
}

/** When the main thread was busy: between two beats of its own that are far apart, as long as the thread beside it beat. */
export class BusyTimes {
  readonly #beats: Float64Array;
  #beatAt: number;
  #found: readonly { readonly until: number; readonly lengthMs: number }[] = [];

  constructor(beats: Float64Array, now: number) {
    this.#beats = beats;
    this.#beatAt = now;
  }

  /** The main thread's; for how long it was busy before. */
  beat(now: number): number {
    const from = this.#beatAt;
    this.#beatAt = now;
    if (now - from < lateMs) return 0;
    const lengthMs = beatMs * this.#beats.filter((at) => at > from && at <= now).length;
    if (lengthMs > 0) this.#found = [...this.#found, { until: now, lengthMs }].slice(-rememberedBeats);
    return lengthMs;
  }

  since(at: number): number {
    return this.#found.reduce((sum, { until, lengthMs }) => (until > at ? sum + lengthMs : sum), 0);
  }
}

const program = `
  const { workerData } = require('node:worker_threads');
  const { uptime } = require('node:os');
  const { memory, beatMs, rememberedBeats } = workerData;
  const beats = new Float64Array(memory);
  let next = 0;
  setInterval(() => {
    beats[next] = uptime() * 1000;
    next = (next + 1) % rememberedBeats;
  }, beatMs);
`;
