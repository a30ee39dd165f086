import type { RecordDatabase, Sequence, StoredDocument, WriteRow } from '#registrar/record-store.ts';
import type { Bytes } from './bytes.ts';

// The port is the registrar's, which may import nothing of the server.
export type {
  BulkGetReply,
  ChangeRow,
  Changes,
  ChangesQuery,
  Sequence,
  StoredDocument,
  WriteRow,
  Written
} from '#registrar/record-store.ts';

/** For whom the server speaks: CouchDB checks them again by `_security` and `validate_doc_update`. */
export interface Speaker {
  readonly name: string;
  readonly roles: readonly string[];
}

/**
 * One database, embedded or in CouchDB: the same answers. An outage (disk full, CouchDB away) is thrown as `DatabaseUnavailable`: nothing
 * here can go on without the database.
 */
export interface Database extends RecordDatabase {
  readonly name: string;
  /** Winning revisions, null where there is none. Cheaper than reading. */
  revisionsOf(ids: readonly string[]): Promise<readonly (string | null)[]>;
  revsDiff(asked: {
    readonly [id: string]: readonly string[];
  }): Promise<{ readonly [id: string]: { readonly missing: readonly string[] } }>;
  /** Resolves when there may be something after `since`, when the time is over, or when the signal says to stop. */
  waitForChange(wait: {
    readonly since: Sequence;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }): Promise<void>;
  /** Whoever waits now, from there, misses nothing by not looking first: others wait already, and have looked. */
  isQuietAfter(since: Sequence): boolean;
  /** A document with its bytes as its one attachment; once there, writing it again changes nothing. */
  writeBytes(id: string, bytes: Bytes): Promise<void>;
  readBytes(id: string): Promise<Bytes | null>;
  /** Lengths of the bytes, null where there are none. */
  lengthsOf(ids: readonly string[]): Promise<readonly (number | null)[]>;
  /** Documents of one speaker, and what the server stores with them, all or none where that is possible. */
  accept(order: {
    readonly documents: readonly StoredDocument[];
    readonly receipts: readonly StoredDocument[];
    readonly speaker: Speaker;
  }): Promise<readonly WriteRow[]>;
}

export interface Databases {
  readonly kind: 'embedded' | 'couchdb';
  /** Of a database that was provisioned before; throws for any other name, which would be a bug of the caller. */
  open(name: string): Database;
  exists(name: string): Promise<boolean>;
  provision(wanted: WantedDatabase): Promise<void>;
  /** Those of this process's own that do not work now; CouchDB says itself how it is. */
  problems(): readonly DatabaseProblem[];
  close(): Promise<void>;
}

/** `damaged`: it cannot be read. `unwritable`: what it holds can perhaps be read, and nothing can be written to it. */
export interface DatabaseProblem {
  readonly database: string;
  readonly kind: 'damaged' | 'unwritable';
}

/** `members` of a desk read (and, in an inbox, write) there; null: only the server; `everyone`: all who are signed in. */
export interface WantedDatabase {
  readonly name: string;
  readonly kind: 'inbox' | 'register' | 'evidence' | 'reference' | 'private';
  readonly desk: string | null;
}

export class DatabaseUnavailable extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'DatabaseUnavailable';
  }
}
