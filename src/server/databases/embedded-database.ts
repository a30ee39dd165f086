import { EventEmitter } from 'node:events';
import { hashOfContent } from '#documents/canonical.ts';
import { bufferToBytes, bytesToBuffer } from '../bytes.ts';
import {
  DatabaseUnavailable,
  type BulkGetReply,
  type Changes,
  type Database,
  type Sequence,
  type StoredDocument,
  type WriteRow,
  type Written
} from './database.ts';

/** What we ask of PouchDB. Its published types know neither `latest` nor rows that are errors. */
export interface Pouch {
  info(): Promise<{ doc_count: number; update_seq: Sequence }>;
  get(id: string): Promise<StoredDocument>;
  put(document: StoredDocument): Promise<{ rev: string }>;
  bulkDocs(documents: readonly unknown[], options?: { new_edits?: boolean }): Promise<PouchRow[]>;
  allDocs(query: object): Promise<{ rows: AllDocsRow[] }>;
  revsDiff(asked: object): Promise<{ [id: string]: { missing: string[] } }>;
  changes(query: object): Promise<Changes>;
  bulkGet(query: object): Promise<BulkGetReply>;
  getAttachment(id: string, name: string): Promise<Buffer>;
  close(): Promise<void>;
}

interface PouchRow {
  readonly id?: string;
  readonly rev?: string;
  readonly ok?: boolean;
  readonly error?: boolean | string;
  readonly name?: string;
  readonly reason?: string;
}

interface AllDocsRow {
  readonly value?: { readonly rev: string; readonly deleted?: boolean };
  readonly doc?: StoredDocument | null;
  readonly error?: string;
}

/** The one attachment of a document that holds bytes. */
const attachmentName = 'data';

export function makeEmbeddedDatabase(name: string, pouch: Pouch): Database {
  const written = new EventEmitter().setMaxListeners(0);
  const tellWritten = <T>(answer: T): T => {
    written.emit('written');
    return answer;
  };
  const writeMany = async (documents: readonly StoredDocument[]): Promise<WriteRow[]> => {
    if (documents.length === 0) return [];
    const rows = await answered(pouch.bulkDocs(documents));
    return tellWritten(rows.map((row, index) => pouchRowToWriteRow(row, documents[index]?._id ?? '')));
  };
  const replicate = async (documents: readonly StoredDocument[]): Promise<WriteRow[]> => {
    if (documents.length === 0) return [];
    const failed = await answered(pouch.bulkDocs(documents, { new_edits: false }));
    const errors = new Map(failed.map((row) => [row.id ?? '', pouchRowToWriteRow(row, row.id ?? '')]));
    return tellWritten(
      documents.map(({ _id, _rev }) => errors.get(_id) ?? { id: _id, rev: _rev ?? '', settled: true })
    );
  };
  const allDocs = async (ids: readonly string[], include_docs: boolean): Promise<AllDocsRow[]> =>
    ids.length === 0 ? [] : (await answered(pouch.allDocs({ keys: ids, include_docs }))).rows;

  const database: Database = {
    name,
    async facts() {
      const { doc_count, update_seq } = await answered(pouch.info());
      return { documents: doc_count, updateSeq: update_seq };
    },
    read: (id) => orNull(pouch.get(id)),
    readMany: async (ids) => (await allDocs(ids, true)).map((row) => (row.value?.deleted ? null : (row.doc ?? null))),
    revisionsOf: async (ids) =>
      (await allDocs(ids, false)).map(({ value }) => (value && !value.deleted ? value.rev : null)),
    async readRange({ from, to, limit, newestFirst = false }) {
      const [startkey, endkey] = newestFirst ? [to, from] : [from, to];
      const query = { startkey, endkey, limit, descending: newestFirst, include_docs: true };
      const { rows } = await answered(pouch.allDocs(query));
      return rows.flatMap(({ doc }) => (doc ? [doc] : []));
    },
    async write(document): Promise<Written> {
      try {
        const { rev } = await pouch.put(document);
        return tellWritten({ ok: true, rev, settled: true });
      } catch (error) {
        if (statusOf(error) === 409) return { ok: false, error: 'conflict' };
        throw unavailable(error);
      }
    },
    writeMany,
    replicate,
    revsDiff: (asked) => answered(pouch.revsDiff(asked)),
    changes: async ({ since, limit, style, withDocuments = false }) => {
      const query = { since, limit, style, include_docs: withDocuments };
      const { results, last_seq } = await answered(pouch.changes(query));
      return { results, last_seq };
    },
    async waitForChange({ since, timeoutMs, signal }) {
      if (signal.aborted) return;
      await new Promise<void>((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          written.off('written', finish);
          signal.removeEventListener('abort', finish);
          resolve();
        };
        const timer = setTimeout(finish, timeoutMs);
        written.on('written', finish);
        signal.addEventListener('abort', finish);
        // Whatever was written between the caller's look and this listener.
        pouch.info().then(({ update_seq }) => {
          if (Number(update_seq) > Number(since)) finish();
        }, finish);
      });
    },
    // Asked for nothing, PouchDB never answers.
    bulkGet: async (docs, options) =>
      docs.length === 0 ? { results: [] } : answered(pouch.bulkGet({ docs, ...options })),
    async writeBytes(id, bytes) {
      const attachment = { content_type: 'application/octet-stream', data: bytesToBuffer(bytes) };
      await writeMany([{ _id: id, _attachments: { [attachmentName]: attachment } }]);
    },
    async readBytes(id) {
      const buffer = await orNull(pouch.getAttachment(id, attachmentName));
      return buffer && bufferToBytes(buffer);
    },
    lengthsOf: async (ids) => (await database.readMany(ids)).map(lengthOfBytes),
    async accept({ documents, receipts }) {
      const known = await database.revisionsOf(receipts.map(({ _id }) => _id));
      // One batch of LevelDB for both, so that a crash leaves neither or both.
      const first = receipts
        .filter((_, index) => known[index] === null)
        .map((receipt) => ({ ...receipt, _rev: `1-${hashOfContent(receipt)}` }));
      const rows = await replicate([...documents, ...first]);
      return rows.slice(0, documents.length);
    }
  };
  return database;
}

function lengthOfBytes(document: StoredDocument | null): number | null {
  const attachments = document?.['_attachments'] as
    { readonly [name: string]: { readonly length: number } } | undefined;
  return attachments?.[attachmentName]?.length ?? null;
}

function pouchRowToWriteRow(row: PouchRow, id: string): WriteRow {
  if (row.error === undefined) return { id, rev: row.rev ?? '', settled: true };
  return { id, error: row.name ?? String(row.error), reason: row.reason ?? '' };
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw unavailable(error);
  }
}

async function answered<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw unavailable(error);
  }
}

function statusOf(error: unknown): number | null {
  return typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : null;
}

const unavailable = (error: unknown): DatabaseUnavailable =>
  new DatabaseUnavailable('the embedded database failed', { cause: error });
