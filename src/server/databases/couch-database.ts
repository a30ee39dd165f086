import { bufferToBytes } from '../bytes.ts';
import type { CouchClient } from './couch-client.ts';
import {
  DatabaseUnavailable,
  type BulkGetReply,
  type Changes,
  type Database,
  type Sequence,
  type Speaker,
  type StoredDocument,
  type WriteRow
} from './database.ts';

interface BulkRow {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
}

interface AllDocsRow {
  readonly doc?: StoredDocument | null;
}

const attachmentName = 'data';
const largestBatch = 512 * 1024;

/** One database of a CouchDB. `path` is its encoded name there. */
export function makeCouchDatabase({
  name,
  path,
  ask
}: {
  readonly name: string;
  readonly path: string;
  readonly ask: CouchClient;
}): Database {
  const bulk = async (
    documents: readonly StoredDocument[],
    { newEdits, speaker }: { readonly newEdits: boolean; readonly speaker?: Speaker }
  ): Promise<WriteRow[]> => {
    if (documents.length === 0) return [];
    const answer = await ask({
      method: 'POST',
      path: `${path}/_bulk_docs`,
      body: { docs: documents, new_edits: newEdits },
      ...(speaker ? { speaker } : {})
    });
    const settled = answer.status === 201;
    const rows = await answer.json<BulkRow[]>();
    // With `new_edits: false` only failures have rows; else there is one for each, in order.
    const rowsById = new Map(rows.map((row) => [row.id, row]));
    return documents.map(({ _id, _rev }, index) => {
      const row = newEdits ? rows[index] : rowsById.get(_id);
      if (row?.error !== undefined) return { id: _id, error: row.error, reason: row.reason ?? '' };
      return { id: _id, rev: row?.rev ?? _rev ?? '', settled };
    });
  };

  const database: Database = {
    name,
    async facts() {
      const { doc_count, update_seq } = await (await ask({ path })).json<{ doc_count: number; update_seq: Sequence }>();
      return { documents: doc_count, updateSeq: update_seq };
    },
    async read(id) {
      const answer = await ask({ path: `${path}/${encodeId(id)}`, expected: [404] });
      return answer.ok ? await answer.json<StoredDocument>() : null;
    },
    // `_all_docs` asks one replica, whatever that has missed; `_bulk_get` asks all, until a majority says the same.
    async readMany(ids) {
      if (ids.length === 0) return [];
      const docs = ids.map((id) => ({ id }));
      return (await database.bulkGet(docs, { revs: false, latest: false })).results.map(winnerOf);
    },
    revisionsOf: async (ids) => (await database.readMany(ids)).map((document) => document?._rev ?? null),
    async readRange({ from, to, limit, newestFirst = false }) {
      const query = new URLSearchParams({
        startkey: JSON.stringify(newestFirst ? to : from),
        endkey: JSON.stringify(newestFirst ? from : to),
        descending: String(newestFirst),
        limit: String(limit),
        include_docs: 'true'
      });
      const { rows } = await (await ask({ path: `${path}/_all_docs?${query}` })).json<{ rows: AllDocsRow[] }>();
      return rows.flatMap(({ doc }) => (doc && !doc._id.startsWith('_design/') ? [doc] : []));
    },
    async write(document) {
      const request = { method: 'PUT', path: `${path}/${encodeId(document._id)}`, body: document } as const;
      const answer = await ask({ ...request, expected: [403, 409] });
      if (answer.ok)
        return { ok: true, rev: (await answer.json<{ rev: string }>()).rev, settled: answer.status === 201 };
      return { ok: false, error: answer.status === 409 ? 'conflict' : 'forbidden' };
    },
    writeMany: (documents) => bulk(documents, { newEdits: true }),
    replicate: (documents) => bulk(documents, { newEdits: false }),
    revsDiff: async (asked) => (await ask({ method: 'POST', path: `${path}/_revs_diff`, body: asked })).json(),
    async changes(asked) {
      const { since, limit, style, withDocuments = false } = asked;
      const query = new URLSearchParams({
        since: String(since),
        limit: String(limit),
        style,
        include_docs: String(withDocuments)
      });
      // A sequence of another database (embedded before, or restored): everything is looked at again.
      const answer = await ask({ path: `${path}/_changes?${query}`, expected: [400] });
      if (!answer.ok && String(since) !== '0') return database.changes({ ...asked, since: 0 });
      const { results, last_seq, pending } = await answer.json<Changes>();
      // Design documents are the database's own business; devices would ask for them, and may not have them. What they leave is
      // filled up: a page that is not full says that there is nothing more.
      const own = results.filter(({ id }) => !id.startsWith('_design/'));
      const left = results.length - own.length;
      if (left === 0) return { results: own, last_seq, ...(pending === undefined ? {} : { pending }) };
      const rest = await database.changes({ ...asked, since: last_seq, limit: left });
      return { ...rest, results: [...own, ...rest.results] };
    },
    async waitForChange({ since, timeoutMs, signal }) {
      const query = new URLSearchParams({
        feed: 'longpoll',
        since: String(since),
        limit: '1',
        timeout: String(timeoutMs)
      });
      if (signal.aborted) return;
      try {
        await ask({ path: `${path}/_changes?${query}`, signal, timeoutMs: timeoutMs + 10_000, expected: [400] });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    async bulkGet(docs, { revs, latest }) {
      const query = new URLSearchParams({ ...(revs ? { revs: 'true' } : {}), ...(latest ? { latest: 'true' } : {}) });
      return (await ask({ method: 'POST', path: `${path}/_bulk_get?${query}`, body: { docs } })).json<BulkGetReply>();
    },
    async writeBytes(id, bytes) {
      await ask({ method: 'PUT', path: `${path}/${encodeId(id)}/${attachmentName}`, bytes, expected: [409] });
    },
    async readBytes(id) {
      const answer = await ask({ path: `${path}/${encodeId(id)}/${attachmentName}`, expected: [404] });
      return answer.ok ? bufferToBytes(Buffer.from(await answer.bytes())) : null;
    },
    lengthsOf: async (ids) => (await database.readMany(ids)).map(lengthOfBytes),
    async accept({ documents, receipts, speaker }) {
      const receiptsById = new Map(receipts.map((receipt) => [receipt._id, receipt]));
      const rows: WriteRow[] = [];
      for (const batch of inBatches(documents)) {
        const taken = await bulk(batch, { newEdits: false, speaker });
        rows.push(...taken);
        // A conflict is a receipt that was there before: the first one counts.
        const due = taken.flatMap(({ id, error }) =>
          error === undefined ? (receiptsById.get(`received:${id}`) ?? []) : []
        );
        await bulk(due, { newEdits: true });
      }
      return rows;
    }
  };
  return database;
}

/** Of all leaves the one that CouchDB would give; null where none is left. */
function winnerOf({ docs }: BulkGetReply['results'][number]): StoredDocument | null {
  let winner: StoredDocument | null = null;
  for (const { ok, error } of docs) {
    if (!ok && !isNotFound(error)) throw new DatabaseUnavailable('CouchDB could not read a document');
    if (ok && !ok._deleted && (winner === null || isLater(ok, winner))) winner = ok;
  }
  return winner;
}

const isNotFound = (error: unknown): boolean => (error as { readonly error?: unknown }).error === 'not_found';

function isLater({ _rev: a = '' }: StoredDocument, { _rev: b = '' }: StoredDocument): boolean {
  return (
    Number.parseInt(a, 10) - Number.parseInt(b, 10) > 0 || (Number.parseInt(a, 10) === Number.parseInt(b, 10) && a > b)
  );
}

function lengthOfBytes(document: StoredDocument | null): number | null {
  const attachments = document?.['_attachments'] as
    { readonly [name: string]: { readonly length: number } } | undefined;
  return attachments?.[attachmentName]?.length ?? null;
}

/**
 * CouchDB's engine hashes a 64 KiB action in about a third of a second: a hundred of them in one request would outlast it, and be
 * sent again for ever. In small batches each try gets further than the one before.
 */
function inBatches(documents: readonly StoredDocument[]): readonly (readonly StoredDocument[])[] {
  const batches: StoredDocument[][] = [];
  let length = Infinity;
  for (const document of documents) {
    const documentLength = JSON.stringify(document).length;
    length += documentLength;
    if (length > largestBatch) {
      batches.push([]);
      length = documentLength;
    }
    batches.at(-1)?.push(document);
  }
  return batches;
}

function encodeId(id: string): string {
  const own = ['_local/', '_design/'].find((prefix) => id.startsWith(prefix)) ?? '';
  return own + encodeURIComponent(id.slice(own.length));
}
