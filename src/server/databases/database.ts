import type { Bytes } from './bytes.ts';

/** A stored document of any kind. */
export interface StoredDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
  readonly [member: string]: unknown;
}

export type Sequence = string | number;

export interface ChangeRow {
  readonly id: string;
  readonly seq: Sequence;
  readonly changes: readonly { readonly rev: string }[];
  readonly deleted?: boolean;
  /** Where the documents were asked for. */
  readonly doc?: StoredDocument | null;
}

export interface Changes {
  readonly results: readonly ChangeRow[];
  readonly last_seq: Sequence;
  readonly pending?: number;
}

export interface ChangesQuery {
  readonly since: Sequence;
  readonly limit: number;
  readonly style: 'main_only' | 'all_docs';
  /** Each change with its winner, as `doc`. */
  readonly withDocuments?: boolean;
}

/** `settled` is false where a cluster took the write without a quorum. `error`: as CouchDB says it, `conflict`, `forbidden` … */
export type Written =
  | { readonly ok: true; readonly rev: string; readonly settled: boolean }
  | { readonly ok: false; readonly error: string };

/** `error` and `reason` as CouchDB gives them: `conflict`, `forbidden` with a refusal code … */
export interface WriteRow {
  readonly id: string;
  readonly rev?: string;
  readonly settled?: boolean;
  readonly error?: string;
  readonly reason?: string;
}

export interface BulkGetReply {
  readonly results: readonly {
    readonly id: string;
    readonly docs: readonly { readonly ok?: StoredDocument; readonly error?: unknown }[];
  }[];
}

/** For whom the server speaks: CouchDB checks them again by `_security` and `validate_doc_update`. */
export interface Speaker {
  readonly name: string;
  readonly roles: readonly string[];
}

/**
 * One database, embedded or in CouchDB: the same answers. Whatever is reported as written is on disk. An outage (disk full,
 * CouchDB away) is thrown as `DatabaseUnavailable`: nothing here can go on without the database.
 */
export interface Database {
  readonly name: string;
  facts(): Promise<{ readonly documents: number; readonly updateSeq: Sequence }>;
  read(id: string): Promise<StoredDocument | null>;
  /** In the order asked; null where there is none, or where it was deleted. */
  readMany(ids: readonly string[]): Promise<readonly (StoredDocument | null)[]>;
  /** Winning revisions, null where there is none. Cheaper than reading. */
  revisionsOf(ids: readonly string[]): Promise<readonly (string | null)[]>;
  /** `newestFirst`: ids from `to` down to `from`; both ends included. */
  readRange(range: {
    readonly from: string;
    readonly to: string;
    readonly limit: number;
    readonly newestFirst?: boolean;
  }): Promise<readonly StoredDocument[]>;
  /** With the document's `_rev`; also of `_local/` documents. */
  write(document: StoredDocument): Promise<Written>;
  writeMany(documents: readonly StoredDocument[]): Promise<readonly WriteRow[]>;
  /** With the revisions they bring (`new_edits: false`). One row for each document. */
  replicate(documents: readonly StoredDocument[]): Promise<readonly WriteRow[]>;
  revsDiff(asked: {
    readonly [id: string]: readonly string[];
  }): Promise<{ readonly [id: string]: { readonly missing: readonly string[] } }>;
  changes(query: ChangesQuery): Promise<Changes>;
  /** Resolves when there may be something after `since`, when the time is over, or when the signal says to stop. */
  waitForChange(wait: {
    readonly since: Sequence;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }): Promise<void>;
  /** Whoever waits now, from there, misses nothing by not looking first: others wait already, and have looked. */
  isQuietAfter(since: Sequence): boolean;
  bulkGet(
    asked: readonly { readonly id: string; readonly rev?: string }[],
    options: { readonly revs: boolean; readonly latest: boolean }
  ): Promise<BulkGetReply>;
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
