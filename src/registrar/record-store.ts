import type { FileManifest } from '#rules/claim/fields.ts';

/**
 * What the registrar asks of the databases: the server implements it for embedded PouchDB and for CouchDB. A failing database
 * (unreachable, disk full) rejects the promise, and the registrar tries again by itself; a conflict is an answer, never a throw.
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

/** CouchDB: a text that begins with a number; embedded: a number. */
export type Sequence = number | string;

export interface StoredDocument {
  readonly _id: string;
  readonly _rev?: string;
  readonly _deleted?: boolean;
  readonly [member: string]: unknown;
}

export interface RecordDatabase {
  info(): Promise<{ readonly updateSeq: Sequence }>;
  /** The winning revision; null when there is none or it is deleted. */
  get(id: string): Promise<StoredDocument | null>;
  put(document: StoredDocument): Promise<WriteOutcome>;
  /** One outcome per document, in order. Durable when it resolves. `_deleted` with `_rev` deletes that leaf, also a losing one. */
  bulkDocs(documents: readonly StoredDocument[]): Promise<readonly WriteOutcome[]>;
  /** Documents with the revisions that they name, as a device's arrive. Again is nothing new; durable when it resolves. */
  replicate(documents: readonly StoredDocument[]): Promise<void>;
  /** In order of `ids`, each as `get` gives it: as a majority of a cluster's nodes has it, where a majority answers. */
  readMany(ids: readonly string[]): Promise<readonly (StoredDocument | null)[]>;
  /** With their content, in order of id, both ends included; design documents left out. */
  range(query: {
    readonly from: string;
    readonly to: string;
    readonly limit?: number;
  }): Promise<readonly StoredDocument[]>;
  /** Ids and revisions only. One-shot: fewer than `limit` results means that there are no more now. */
  changes(query: {
    readonly since: Sequence;
    readonly limit: number;
    readonly style?: 'main_only' | 'all_docs';
  }): Promise<{ readonly results: readonly Change[]; readonly lastSeq: Sequence }>;
  /** Content of these very revisions, losing leaves included; those that are not there are left out. */
  bulkGet(revisions: readonly { readonly id: string; readonly rev: string }[]): Promise<readonly StoredDocument[]>;
  /** `id` without `_local/`. */
  getLocal(id: string): Promise<{ readonly [member: string]: unknown } | null>;
  /** Lays its content over what is there, whatever its revision. */
  putLocal(id: string, content: { readonly [member: string]: unknown }): Promise<void>;
}

export interface Change {
  readonly seq: Sequence;
  readonly id: string;
  readonly deleted: boolean;
  /** The winner first; with `all_docs` every leaf that is not deleted, and deleted ones where the database names them. */
  readonly revs: readonly string[];
}

/** `settled`: false where a cluster took the write without a quorum (202): not to be relied on. `refused`: by a gatekeeper. */
export type WriteOutcome =
  | { readonly ok: true; readonly rev: string; readonly settled: boolean }
  | { readonly ok: false; readonly why: 'conflict' | 'refused' };
