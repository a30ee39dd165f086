import type { Instant } from '#rules/days/day.ts';

/** Official time, which a demonstration may move; the machine's own; and one that nobody sets, for lengths of time. */
export interface RegistrarClock {
  now(): Instant;
  machineNow(): Instant;
  /** Milliseconds since some moment, the same for the life of the process: goes on in a machine that sleeps, and is never stepped. */
  steadyNow(): number;
  /** For how long of the last `lengthMs` of steady time this process lived and was too busy for anything. Absent: it never was. */
  busyMs?(lengthMs: number): number;
}

/** Structured, without personal content: ids and codes only. A pino logger fits. */
export interface RegistrarLog {
  info(facts: { readonly [name: string]: unknown }, message: string): void;
  warn(facts: { readonly [name: string]: unknown }, message: string): void;
  error(facts: { readonly [name: string]: unknown }, message: string): void;
}
