import type { Instant } from '#rules/days/day.ts';
import type { MakeConsequences } from './consequences.ts';
import type { RecordStore } from './record-store.ts';
import type { RegistrarClock, RegistrarLog } from './registrar-clock.ts';

export interface RegistrarOptions {
  readonly store: RecordStore;
  readonly clock: RegistrarClock;
  readonly log: RegistrarLog;
  /** What else follows from claims on record; none in most tests. */
  readonly consequences?: MakeConsequences;
  /** Customers are written to from here: approved claims wait for that mail. Goes with the consequence `consent`. [K10] */
  readonly mailsCustomer?: boolean;
}

/** The worker that decides. Every method but `stop` and `idle` only notes something and returns at once. */
export interface Registrar {
  /** Finishes the batch in hand, gives back the lease. */
  stop(): Promise<void>;
  /** Chunks of this organisation's files have arrived. */
  filesChanged(org: string): void;
  /** Something was written to this desk's inbox, or the desk is new. */
  inboxChanged(desk: string): void;
  /** The clock was moved for a demonstration: what has become due happens now. */
  clockMoved(): void;
  /** Resolves once everything that has been received is decided, as far as nothing is awaited from outside. */
  idle(): Promise<void>;
  /** Whether this process decides now: whatever else only one of them may do stops when it does not. */
  mayDecide(): boolean;
  status(): RegistrarStatus;
}

export interface RegistrarStatus {
  /** Whether this process holds the lease and decides. */
  readonly deciding: boolean;
  readonly lastAliveAt: Instant | null;
  /** When something was last decided here, and for how long something has lain that should have been; by the machine's time. */
  readonly lastDecidedAt: Instant | null;
  readonly undecidedForMs: number;
  /** Actions decided and batches written since the start. */
  readonly decided: number;
  readonly batches: number;
  /** Actions that wait: for an earlier one, for their stamp, or for their files to be checked. */
  readonly held: number;
  readonly runningClocks: number;
  /** What fails of that on which all desks depend, while it does. */
  readonly failing: string | null;
  /** Desks of which something cannot be read: the others go on. [R63] */
  readonly setAside: readonly SetAside[];
}

export interface SetAside {
  readonly desk: string;
  readonly why: string;
  readonly since: Instant;
}
