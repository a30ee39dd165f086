import { EventEmitter } from 'node:events';
import { hashOfContent } from '#documents/canonical.ts';
import { bufferToBytes, bytesToBuffer } from './bytes.ts';
import { DatabaseUnavailable, type Database, type StoredDocument, type WriteRow, type Written } from './database.ts';
import type { AllDocsRow, EmbeddedStore, Pouch, PouchRow } from './embedded-store.ts';

/** The one attachment of a document that holds bytes. */
const attachmentName = 'data';
const everything = 1_000_000;

/** Lives on over every opening of its store. */
export function makeEmbeddedDatabase(name: string, store: EmbeddedStore): Database {
  const written = new EventEmitter().setMaxListeners(0);
  const reads = makeReads(store);
  return {
    name,
    ...reads,
    ...makeWrites(store, { reads, tellWritten: () => void written.emit('written') }),
    waitForChange: (wait) => waitForChange(store, written, wait),
    // Looking costs nothing here.
    isQuietAfter: () => false
  };
}

type Writes = Pick<Database, 'write' | 'writeMany' | 'replicate' | 'writeBytes' | 'accept'>;
type Reads = Omit<Database, 'name' | 'waitForChange' | 'isQuietAfter' | keyof Writes>;

function makeReads(store: EmbeddedStore): Reads {
  const reading = <T>(ask: (pouch: Pouch) => Promise<T>) => answered(store.read(ask));
  const allDocs = async (ids: readonly string[], include_docs: boolean): Promise<AllDocsRow[]> =>
    ids.length === 0 ? [] : (await reading((pouch) => pouch.allDocs({ keys: ids, include_docs }))).rows;
  const readMany: Database['readMany'] = async (ids) =>
    (await allDocs(ids, true)).map((row) => (row.value?.deleted ? null : (row.doc ?? null)));
  return {
    async facts() {
      const { doc_count, update_seq } = await reading((pouch) => pouch.info());
      return { documents: doc_count, updateSeq: update_seq };
    },
    read: (id) => orNull(store.read((pouch) => pouch.get(id))),
    readMany,
    revisionsOf: async (ids) =>
      (await allDocs(ids, false)).map(({ value }) => (value && !value.deleted ? value.rev : null)),
    async readRange({ from, to, limit = everything, newestFirst = false }) {
      const [startkey, endkey] = newestFirst ? [to, from] : [from, to];
      const query = { startkey, endkey, limit, descending: newestFirst, include_docs: true };
      const { rows } = await reading((pouch) => pouch.allDocs(query));
      return rows.flatMap(({ doc }) => (doc ? [doc] : []));
    },
    revsDiff: (asked) => reading((pouch) => pouch.revsDiff(asked)),
    changes: async ({ since, limit, style, withDocuments = false }) => {
      const query = { since, limit, style, include_docs: withDocuments };
      const { results, last_seq } = await reading((pouch) => pouch.changes(query));
      return { results, last_seq };
    },
    // Asked for nothing, PouchDB never answers.
    bulkGet: async (docs, options) =>
      docs.length === 0 ? { results: [] } : reading((pouch) => pouch.bulkGet({ docs, ...options })),
    async readBytes(id) {
      const buffer = await orNull(store.read((pouch) => pouch.getAttachment(id, attachmentName)));
      return buffer && bufferToBytes(buffer);
    },
    lengthsOf: async (ids) => (await readMany(ids)).map(lengthOfBytes)
  };
}

function makeWrites(
  store: EmbeddedStore,
  { reads, tellWritten }: { readonly reads: Pick<Reads, 'revisionsOf'>; readonly tellWritten: () => void }
): Writes {
  const writing = <T>(ask: (pouch: Pouch) => Promise<T>) => answered(store.write(ask));
  const writeMany: Database['writeMany'] = async (documents) => {
    if (documents.length === 0) return [];
    const rows = await writing((pouch) => pouch.bulkDocs(documents));
    tellWritten();
    return rows.map((row, index) => pouchRowToWriteRow(row, documents[index]?._id ?? ''));
  };
  const replicate: Database['replicate'] = async (documents) => {
    if (documents.length === 0) return [];
    const failed = await writing((pouch) => pouch.bulkDocs(documents, { new_edits: false }));
    const errors = new Map(failed.map((row) => [row.id ?? '', pouchRowToWriteRow(row, row.id ?? '')]));
    tellWritten();
    return documents.map(({ _id, _rev }) => errors.get(_id) ?? { id: _id, ok: true, rev: _rev ?? '', settled: true });
  };
  return {
    async write(document): Promise<Written> {
      try {
        const { rev } = await store.write((pouch) => pouch.put(document));
        tellWritten();
        return { ok: true, rev, settled: true };
      } catch (error) {
        if (statusOf(error) === 409) return { ok: false, error: 'conflict' };
        throw unavailable(error);
      }
    },
    writeMany,
    replicate,
    async writeBytes(id, bytes) {
      const attachment = { content_type: 'application/octet-stream', data: bytesToBuffer(bytes) };
      await writeMany([{ _id: id, _attachments: { [attachmentName]: attachment } }]);
    },
    async accept({ documents, receipts }) {
      const known = await reads.revisionsOf(receipts.map(({ _id }) => _id));
      // One batch of LevelDB for both, so that a crash leaves neither or both.
      const first = receipts
        .filter((_, index) => known[index] === null)
        .map((receipt) => ({ ...receipt, _rev: `1-${hashOfContent(receipt)}` }));
      const rows = await replicate([...documents, ...first]);
      return rows.slice(0, documents.length);
    }
  };
}

async function waitForChange(
  store: EmbeddedStore,
  written: EventEmitter,
  { since, timeoutMs, signal }: Parameters<Database['waitForChange']>[0]
): Promise<void> {
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
    answered(store.read((pouch) => pouch.info())).then(({ update_seq }) => {
      if (Number(update_seq) > Number(since)) finish();
    }, finish);
  });
}

function lengthOfBytes(document: StoredDocument | null): number | null {
  const attachments = document?.['_attachments'] as
    { readonly [name: string]: { readonly length: number } } | undefined;
  return attachments?.[attachmentName]?.length ?? null;
}

function pouchRowToWriteRow(row: PouchRow, id: string): WriteRow {
  if (row.error === undefined) return { id, ok: true, rev: row.rev ?? '', settled: true };
  return { id, ok: false, error: row.name ?? String(row.error), reason: row.reason ?? '' };
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
  error instanceof DatabaseUnavailable
    ? error
    : new DatabaseUnavailable('the embedded database failed', { cause: error });
