import type { ClaimRules } from './claim-rules.ts';
import type { ClaimWatch } from './claim-watch.ts';
import type { FileChecks } from './file-checks.ts';
import type { KeyedLock } from './keyed-lock.ts';
import type { Outage } from './outages.ts';
import type { RecordStore } from './record-store.ts';
import type { ReferenceReader } from './reference-book.ts';
import type { RegistrarClock, RegistrarLog } from './registrar-clock.ts';

/** What deciding needs. Everything here is shared by all desks. */
export interface Office {
  readonly store: RecordStore;
  readonly clock: RegistrarClock;
  readonly log: RegistrarLog;
  readonly rules: ClaimRules;
  readonly reference: ReferenceReader;
  readonly files: FileChecks;
  /** By claim: actions on one are decided one after another, whichever inbox they come from. */
  readonly lock: KeyedLock;
  readonly watch: ClaimWatch;
  readonly mailsCustomer: boolean;
  outages(): readonly Outage[];
  /** Whether this process may still write. */
  mayDecide(): boolean;
  /** Rejects unless a majority of the nodes answers now: what they do not know of is not there. */
  confirm(): Promise<void>;
}
