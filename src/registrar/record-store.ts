import type { FileManifest } from '#rules/claim/fields.ts';

/**
 * What the registrar asks of the databases, embedded PouchDB and CouchDB alike. A failing database (unreachable, disk full) rejects the
 * promise, and the registrar tries again by itself; a conflict is an answer, never a throw.
 */
export interface RecordStore {
  /** One process per data directory (embedded): nobody else can be deciding, and a dead process's lease is void at once. */
  readonly exclusive: boolean;
  /** By its name, e.g. `inbox-org-contoso`, `registrar`. The server has provisioned it; the same object may be given each time. */
  open(name: string): RecordDatabase;
  /** Every desk that has an inbox: `org-…`, `review`, `programme`. */
  listDesks(): Promise<readonly string[]>;
  /** Reads every chunk of the file and hashes the whole. */
  verifyFile(org: string, manifest: FileManifest): Promise<FileCheck>;
  /** The chunks that a list names; none where it is not there, or is no list. */
  readChunkList(org: string, list: string): Promise<readonly string[]>;
}

/** `missing`: the list or a chunk has not arrived. `wrong`: all are there, but they are not this file (hash or size). */
export type FileCheck = 'verified' | 'missing' | 'wrong';

/** A stored document of any kind. */
export interface StoredDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
  readonly [member: string]: unknown;
}

/** CouchDB: a text that begins with a number; embedded: a number. */
export type Sequence = string | number;

/** The port to one database; what the server asks of it besides is in its `databases/database.ts`. Whatever is reported as written is on disk. */
export interface RecordDatabase {
  facts(): Promise<{ readonly documents: number; readonly updateSeq: Sequence }>;
  /** The winning revision; null when there is none or it is deleted. Also of `_local/` documents. */
  read(id: string): Promise<StoredDocument | null>;
  /** In order of `ids`, each as `read` gives it: as a majority of a cluster's nodes has it, where a majority answers. */
  readMany(ids: readonly string[]): Promise<readonly (StoredDocument | null)[]>;
  /** In order of id, both ends included; `newestFirst`: from `to` down to `from`. Design documents are left out. */
  readRange(range: {
    readonly from: string;
    readonly to: string;
    /** Absent: all. */
    readonly limit?: number;
    readonly newestFirst?: boolean;
  }): Promise<readonly StoredDocument[]>;
  /** With the document's `_rev`; also of `_local/` documents. */
  write(document: StoredDocument): Promise<Written>;
  /** One row for each document, in order. `_deleted` with `_rev` deletes that leaf, also a losing one. */
  writeMany(documents: readonly StoredDocument[]): Promise<readonly WriteRow[]>;
  /** With the revisions that they bring (`new_edits: false`), as a device's arrive. Again is nothing new. One row for each. */
  replicate(documents: readonly StoredDocument[]): Promise<readonly WriteRow[]>;
  /** One-shot: fewer than `limit` results means that there are no more now. */
  changes(query: ChangesQuery): Promise<Changes>;
  /** Content of these revisions, losing leaves included. `latest`: of what has taken their place since. */
  bulkGet(
    asked: readonly { readonly id: string; readonly rev?: string }[],
    options: { readonly revs: boolean; readonly latest: boolean }
  ): Promise<BulkGetReply>;
}

export interface ChangesQuery {
  readonly since: Sequence;
  readonly limit: number;
  readonly style: 'main_only' | 'all_docs';
  /** Each change with its winner, as `doc`. */
  readonly withDocuments?: boolean;
}

export interface Changes {
  readonly results: readonly ChangeRow[];
  readonly last_seq: Sequence;
  readonly pending?: number;
}

export interface ChangeRow {
  readonly id: string;
  readonly seq: Sequence;
  /** The winner first; with `all_docs` every leaf that is not deleted, and deleted ones where the database names them. */
  readonly changes: readonly { readonly rev: string }[];
  readonly deleted?: boolean;
  /** Where the documents were asked for. */
  readonly doc?: StoredDocument | null;
}

/** `settled` is false where a cluster took the write without a quorum (202): not to be relied on. `error`: as CouchDB says it, `conflict`, `forbidden` … */
export type Written =
  | { readonly ok: true; readonly rev: string; readonly settled: boolean }
  | { readonly ok: false; readonly error: string };

/** `reason` as CouchDB gives it: of `forbidden` a refusal code. */
export type WriteRow = { readonly id: string } & (
  | { readonly ok: true; readonly rev: string; readonly settled: boolean }
  | { readonly ok: false; readonly error: string; readonly reason: string }
);

export interface BulkGetReply {
  readonly results: readonly {
    readonly id: string;
    readonly docs: readonly { readonly ok?: StoredDocument; readonly error?: unknown }[];
  }[];
}
