import { registrarDatabase } from '../accounts/sessions.ts';
import type { Database, Databases } from '../databases/database.ts';
import type { Room } from './room.ts';

const lookEveryMs = 5_000;
/** A store that has not taken a write after this is not reached. */
const patienceMs = 5_000;
/** Longer than any takeover: until then the next one may be about to decide. */
const decidesWithinMs = 20_000;

/** What `/healthz` says when something is wrong; names are those of databases and desks. docs/operations.md */
export type Problem =
  | 'disk-full'
  | 'store-unreachable'
  | 'not-deciding'
  | 'stopping'
  | `database-damaged: ${string}`
  | `database-unwritable: ${string}`
  | `desk-set-aside: ${string}`;

/** What is asked of a registrar's status. */
export interface DecidingStatus {
  readonly deciding: boolean;
  /** What fails of that on which all decisions depend, while it does. */
  readonly failing?: string | null;
  /** How long something has lain here that should have been decided. */
  readonly undecidedForMs?: number;
  /** Desks that cannot be read and are left out. */
  readonly setAside?: readonly { readonly desk: string }[];
}

export interface Health {
  /** Everything that is wrong, for whoever runs this server; from what the last looks found, at once. */
  problems(): readonly Problem[];
  /** Whether people should be sent here. */
  isReady(): boolean;
  /** Looks now; else it does so by itself, every few seconds. */
  look(): Promise<void>;
  stopping(): void;
  close(): void;
}

export interface HealthOptions {
  readonly databases: Databases;
  readonly room: Room;
  readonly deciding: () => DecidingStatus;
  /** Of a clock that nobody steps. Exchanged in tests alone. */
  readonly now?: () => number;
}

/** Looks after the record: whether it can be written, and whether somebody decides. [G80] [G81] */
export function watchHealth(options: HealthOptions): Health {
  const { databases, room, deciding, now = () => performance.now() } = options;
  const probe = makeProbe(databases.open(registrarDatabase));
  let isStopping = false;
  let isReached = true;
  let lease: string | null = null;
  let decidedAt = now();
  let looking: Promise<void> | null = null;
  // One at a time: a database that hangs is not asked again and again.
  let probing: Promise<string | null> | null = null;

  const lookOnce = async (): Promise<void> => {
    if (isAtWork(deciding())) decidedAt = now();
    try {
      // Several servers share a record: whoever decides renews the lease.
      const renewed = await inTime((probing ??= probe().finally(() => (probing = null))));
      if (renewed !== lease && !deciding().deciding) decidedAt = now();
      lease = renewed;
      isReached = true;
    } catch {
      isReached = false;
    }
  };
  const look = (): Promise<void> => (looking ??= lookOnce().finally(() => (looking = null)));
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();

  return {
    problems() {
      const status = deciding();
      const { setAside = [] } = status;
      const found: (Problem | null)[] = [
        room.isShort() ? 'disk-full' : null,
        isReached ? null : 'store-unreachable',
        isAtWork(status) || now() - decidedAt < decidesWithinMs ? null : 'not-deciding',
        isStopping ? 'stopping' : null,
        ...databases.problems().map(({ kind, database }): Problem => `database-${kind}: ${database}`),
        ...setAside.map(({ desk }): Problem => `desk-set-aside: ${desk}`)
      ];
      return found.filter((problem) => problem !== null);
    },
    isReady: () => isReached && !isStopping,
    look,
    stopping: () => void (isStopping = true),
    close: () => clearInterval(timer)
  };
}

/** The lease alone decides nothing. */
const isAtWork = ({ deciding, failing = null, undecidedForMs = 0 }: DecidingStatus): boolean =>
  deciding && failing === null && undecidedForMs < decidesWithinMs;

/** Writes, and answers with the revision of the lease. */
function makeProbe(database: Database): () => Promise<string | null> {
  const id = '_local/probe';
  return async () => {
    const standing = await database.read(id);
    // A conflict: another server has written it just now.
    await database.write({ _id: id, ...(standing?._rev === undefined ? {} : { _rev: standing._rev }) });
    return (await database.read('lease'))?._rev ?? null;
  };
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
    timer.unref();
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
