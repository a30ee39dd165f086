import type { Instant } from '#rules/days/day.ts';

/** Official time, which a demonstration may move, and the machine's own, by which outages and leases are told. */
export interface RegistrarClock {
  now(): Instant;
  machineNow(): Instant;
}

/** Structured, without personal content: ids and codes only. A pino logger fits. */
export interface RegistrarLog {
  info(facts: { readonly [name: string]: unknown }, message: string): void;
  warn(facts: { readonly [name: string]: unknown }, message: string): void;
  error(facts: { readonly [name: string]: unknown }, message: string): void;
}
