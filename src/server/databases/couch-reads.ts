import { attachmentName, encodeId, isFound, type CouchPlace } from './couch-place.ts';
import {
  DatabaseUnavailable,
  type BulkGetReply,
  type Changes,
  type Database,
  type Sequence,
  type StoredDocument
} from './database.ts';

type Reads = Pick<
  Database,
  'facts' | 'read' | 'readMany' | 'revisionsOf' | 'readRange' | 'bulkGet' | 'readBytes' | 'lengthsOf'
>;

const everything = 1_000_000;

interface AllDocsRow {
  readonly doc?: StoredDocument | null;
}

export function makeCouchReads({ path, ask }: CouchPlace): Reads {
  const bulkGet: Database['bulkGet'] = async (docs, { revs, latest }) => {
    const query = new URLSearchParams({ ...(revs ? { revs: 'true' } : {}), ...(latest ? { latest: 'true' } : {}) });
    return (await ask({ method: 'POST', path: `${path}/_bulk_get?${query}`, body: { docs } })).json<BulkGetReply>();
  };
  // `_all_docs` asks one replica, whatever that has missed; `_bulk_get` asks all, until a majority says the same.
  const readMany: Database['readMany'] = async (ids) => {
    if (ids.length === 0) return [];
    const docs = ids.map((id) => ({ id }));
    return (await bulkGet(docs, { revs: false, latest: false })).results.map(winnerOf);
  };
  return {
    async facts() {
      const { doc_count, update_seq } = (await ask({ path })).json<{ doc_count: number; update_seq: Sequence }>();
      return { documents: doc_count, updateSeq: update_seq };
    },
    async read(id) {
      const answer = await ask({ path: `${path}/${encodeId(id)}`, expected: [404] });
      return isFound(answer) ? answer.json<StoredDocument>() : null;
    },
    readMany,
    revisionsOf: async (ids) => (await readMany(ids)).map((document) => document?._rev ?? null),
    async readRange({ from, to, limit = everything, newestFirst = false }) {
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
    bulkGet,
    async readBytes(id) {
      const answer = await ask({ path: `${path}/${encodeId(id)}/${attachmentName}`, expected: [404] });
      return isFound(answer) ? answer.bytes : null;
    },
    lengthsOf: async (ids) => (await readMany(ids)).map(lengthOfBytes)
  };
}

export async function readCouchChanges(place: CouchPlace, asked: Parameters<Database['changes']>[0]): Promise<Changes> {
  const { since, limit, style, withDocuments = false } = asked;
  const query = new URLSearchParams({
    since: String(since),
    limit: String(limit),
    style,
    include_docs: String(withDocuments)
  });
  // A sequence of another database (embedded before, or restored): everything is looked at again.
  const answer = await place.ask({ path: `${place.path}/_changes?${query}`, expected: [400] });
  if (!answer.ok && String(since) !== '0') return readCouchChanges(place, { ...asked, since: 0 });
  const { results, last_seq, pending } = answer.json<Changes>();
  // Design documents are the database's own business; devices would ask for them, and may not have them. What they leave is
  // filled up: a page that is not full says that there is nothing more.
  const own = results.filter(({ id }) => !id.startsWith('_design/'));
  const left = results.length - own.length;
  if (left === 0) return { results: own, last_seq, ...(pending === undefined ? {} : { pending }) };
  const rest = await readCouchChanges(place, { ...asked, since: last_seq, limit: left });
  return { ...rest, results: [...own, ...rest.results] };
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
