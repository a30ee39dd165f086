import { canonicalJson } from '#documents/canonical.ts';
import type { CouchAnswer, CouchClient } from './couch-client.ts';
import { makeCouchFeed } from './couch-feed.ts';
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
    const rows = answer.json<BulkRow[]>();
    // With `new_edits: false` only failures have rows; else there is one for each, in order.
    const rowsById = new Map(rows.map((row) => [row.id, row]));
    const written = documents.map(({ _id, _rev }, index): WriteRow => {
      const row = newEdits ? rows[index] : rowsById.get(_id);
      if (row?.error !== undefined) return { id: _id, error: row.error, reason: row.reason ?? '' };
      return { id: _id, rev: row?.rev ?? _rev ?? '', settled };
    });
    if (!newEdits || !answer.isRepeated) return written;
    const mayBeOwn = (row: WriteRow, index: number) => (row.error === 'conflict' && documents[index]) || null;
    return Promise.all(
      written.map(async (row, index) => {
        const document = mayBeOwn(row, index);
        const own = document && (await findOwn(document));
        return own ? { id: row.id, ...own } : row;
      })
    );
  };

  /**
   * A repeated write met a conflict: what stands there may be what it had written itself the first time, when the answer was lost. It is
   * when it has that content and that parent.
   */
  const findOwn = async (document: StoredDocument): Promise<{ rev: string; settled: boolean } | null> => {
    const isLocal = document._id.startsWith('_local/');
    const query = isLocal ? '' : '?open_revs=all&revs=true';
    const answer = await ask({ path: `${path}/${encodeId(document._id)}${query}`, expected: [404] });
    if (!answer.ok) return null;
    const leaves = isLocal
      ? [answer.json<StoredDocument>()]
      : answer.json<{ ok?: StoredDocument }[]>().flatMap(({ ok }) => ok ?? []);
    const own = leaves.find((leaf) => isSameWrite(leaf, document));
    if (own?._rev === undefined) return null;
    // The first time may have been without a quorum: told again, those who have it say so. What has bytes is not told again.
    const isTold = isLocal || own['_attachments'] !== undefined;
    const [row] = isTold ? [] : await bulk([own], { newEdits: false });
    return { rev: own._rev, settled: row?.settled === true };
  };

  const database: Database = {
    name,
    async facts() {
      const { doc_count, update_seq } = (await ask({ path })).json<{ doc_count: number; update_seq: Sequence }>();
      return { documents: doc_count, updateSeq: update_seq };
    },
    async read(id) {
      const answer = await ask({ path: `${path}/${encodeId(id)}`, expected: [404] });
      return isFound(answer) ? answer.json<StoredDocument>() : null;
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
      const { rows } = (await ask({ path: `${path}/_all_docs?${query}` })).json<{ rows: AllDocsRow[] }>();
      return rows.flatMap(({ doc }) => (doc && !doc._id.startsWith('_design/') ? [doc] : []));
    },
    async write(document) {
      const request = { method: 'PUT', path: `${path}/${encodeId(document._id)}`, body: document } as const;
      const answer = await ask({ ...request, expected: [403, 409] });
      if (answer.ok) return { ok: true, rev: answer.json<{ rev: string }>().rev, settled: answer.status === 201 };
      const own = answer.status === 409 && answer.isRepeated ? await findOwn(document) : null;
      if (own) return { ok: true, ...own };
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
      const { results, last_seq, pending } = answer.json<Changes>();
      // Design documents are the database's own business; devices would ask for them, and may not have them. What they leave is
      // filled up: a page that is not full says that there is nothing more.
      const own = results.filter(({ id }) => !id.startsWith('_design/'));
      const left = results.length - own.length;
      if (left === 0) return { results: own, last_seq, ...(pending === undefined ? {} : { pending }) };
      const rest = await database.changes({ ...asked, since: last_seq, limit: left });
      return { ...rest, results: [...own, ...rest.results] };
    },
    ...makeCouchFeed({ path, ask }),
    async bulkGet(docs, { revs, latest }) {
      const query = new URLSearchParams({ ...(revs ? { revs: 'true' } : {}), ...(latest ? { latest: 'true' } : {}) });
      return (await ask({ method: 'POST', path: `${path}/_bulk_get?${query}`, body: { docs } })).json<BulkGetReply>();
    },
    async writeBytes(id, bytes) {
      await ask({ method: 'PUT', path: `${path}/${encodeId(id)}/${attachmentName}`, bytes, expected: [409] });
    },
    async readBytes(id) {
      const answer = await ask({ path: `${path}/${encodeId(id)}/${attachmentName}`, expected: [404] });
      return isFound(answer) ? answer.bytes : null;
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

/** A node that has just come back may not know a database yet: that is no word about what is in it. */
function isFound(answer: CouchAnswer): boolean {
  if (answer.ok) return true;
  const { reason } = answer.json<{ reason?: string }>();
  if (reason === 'Database does not exist.' || reason === 'no_db_file')
    throw new DatabaseUnavailable('CouchDB does not know the database');
  return false;
}

/** On the same parent, where one was named, and with the same content. */
function isSameWrite(standing: StoredDocument, document: StoredDocument): boolean {
  const { start = 0, ids = [] } = (standing['_revisions'] ?? {}) as { start?: number; ids?: readonly string[] };
  const parent = ids[1] === undefined ? undefined : `${start - 1}-${ids[1]}`;
  const isChild = document._rev === undefined || parent === document._rev || document._id.startsWith('_local/');
  return isChild && contentOf(standing) === contentOf(document);
}

function contentOf({ _rev, _revisions, _attachments, ...content }: StoredDocument): string {
  return canonicalJson(content);
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
