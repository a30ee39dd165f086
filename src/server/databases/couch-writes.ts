import { canonicalJson } from '#documents/canonical.ts';
import { attachmentName, encodeId, type CouchPlace } from './couch-place.ts';
import type { Database, Speaker, StoredDocument, WriteRow } from './database.ts';

type Writes = Pick<Database, 'write' | 'writeMany' | 'replicate' | 'writeBytes' | 'accept'>;

interface BulkRow {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
  readonly reason?: string;
}

const largestBatch = 512 * 1024;

export function makeCouchWrites(place: CouchPlace): Writes {
  const { path, ask } = place;
  return {
    async write(document) {
      const request = { method: 'PUT', path: `${path}/${encodeId(document._id)}`, body: document } as const;
      const answer = await ask({ ...request, expected: [403, 409] });
      if (answer.ok) return { ok: true, rev: answer.json<{ rev: string }>().rev, settled: answer.status === 201 };
      const own = answer.status === 409 && answer.isRepeated ? await findOwn(place, document) : null;
      if (own) return { ok: true, ...own };
      return { ok: false, error: answer.status === 409 ? 'conflict' : 'forbidden' };
    },
    writeMany: (documents) => bulk(place, documents, { newEdits: true }),
    replicate: (documents) => bulk(place, documents, { newEdits: false }),
    async writeBytes(id, bytes) {
      await ask({ method: 'PUT', path: `${path}/${encodeId(id)}/${attachmentName}`, bytes, expected: [409] });
    },
    async accept({ documents, receipts, speaker }) {
      const receiptsById = new Map(receipts.map((receipt) => [receipt._id, receipt]));
      const rows: WriteRow[] = [];
      for (const batch of inBatches(documents)) {
        const taken = await bulk(place, batch, { newEdits: false, speaker });
        rows.push(...taken);
        // A conflict is a receipt that was there before: the first one counts.
        const due = taken.flatMap(({ id, ok }) => (ok ? (receiptsById.get(`received:${id}`) ?? []) : []));
        await bulk(place, due, { newEdits: true });
      }
      return rows;
    }
  };
}

async function bulk(
  place: CouchPlace,
  documents: readonly StoredDocument[],
  { newEdits, speaker }: { readonly newEdits: boolean; readonly speaker?: Speaker }
): Promise<WriteRow[]> {
  if (documents.length === 0) return [];
  const answer = await place.ask({
    method: 'POST',
    path: `${place.path}/_bulk_docs`,
    body: { docs: documents, new_edits: newEdits },
    ...(speaker ? { speaker } : {})
  });
  const settled = answer.status === 201;
  const rows = answer.json<BulkRow[]>();
  // With `new_edits: false` only failures have rows; else there is one for each, in order.
  const rowsById = new Map(rows.map((row) => [row.id, row]));
  const written = documents.map(({ _id, _rev }, index): WriteRow => {
    const row = newEdits ? rows[index] : rowsById.get(_id);
    if (row?.error !== undefined) return { id: _id, ok: false, error: row.error, reason: row.reason ?? '' };
    return { id: _id, ok: true, rev: row?.rev ?? _rev ?? '', settled };
  });
  if (!newEdits || !answer.isRepeated) return written;
  const mayBeOwn = (row: WriteRow, index: number) => (!row.ok && row.error === 'conflict' && documents[index]) || null;
  return Promise.all(
    written.map(async (row, index) => {
      const document = mayBeOwn(row, index);
      const own = document && (await findOwn(place, document));
      return own ? { id: row.id, ok: true as const, ...own } : row;
    })
  );
}

/**
 * A repeated write met a conflict: what stands there may be what it had written itself the first time, when the answer was lost. It is
 * when it has that content and that parent.
 */
async function findOwn(
  place: CouchPlace,
  document: StoredDocument
): Promise<{ readonly rev: string; readonly settled: boolean } | null> {
  const isLocal = document._id.startsWith('_local/');
  const query = isLocal ? '' : '?open_revs=all&revs=true';
  const answer = await place.ask({ path: `${place.path}/${encodeId(document._id)}${query}`, expected: [404] });
  if (!answer.ok) return null;
  const leaves = isLocal
    ? [answer.json<StoredDocument>()]
    : answer.json<{ ok?: StoredDocument }[]>().flatMap(({ ok }) => ok ?? []);
  const own = leaves.find((leaf) => isSameWrite(leaf, document));
  if (own?._rev === undefined) return null;
  // The first time may have been without a quorum: told again, those who have it say so. What has bytes is not told again.
  const isTold = isLocal || own['_attachments'] !== undefined;
  const [row] = isTold ? [] : await bulk(place, [own], { newEdits: false });
  return { rev: own._rev, settled: row?.ok === true && row.settled };
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
