import { Readable } from 'node:stream';
import type { BulkGetReply, Changes, ChangesQuery, Database, StoredDocument } from '../databases/database.ts';

/** Of what is read and not yet sent: what one answer holds in memory, whatever its question. */
const largestPiece = 1024 * 1024;
const [firstCount, mostAtOnce] = [8, 64];
/** A device asks on where an answer ends. */
const largestChanges = 4 * 1024 * 1024;

interface AskedRevision {
  readonly id: string;
  readonly rev?: string;
}

/** What `_bulk_get` was asked for, each revision once, a few at a time, and no faster than it is taken away. [G98] */
export async function streamDocuments(
  database: Database,
  asked: readonly AskedRevision[],
  options: { readonly revs: boolean; readonly latest: boolean }
): Promise<Readable> {
  const each = [...new Map(asked.map((one) => [`${one.rev ?? ''} ${one.id}`, one])).values()];
  const pieces = writeDocuments(database, each, options);
  // A database that cannot be read is said before the answer has begun as one that it could.
  const first = await pieces.next();
  return Readable.from(goOn(first.done ? '' : first.value, pieces), { objectMode: false });
}

async function* goOn(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

async function* writeDocuments(
  database: Database,
  asked: readonly AskedRevision[],
  options: { readonly revs: boolean; readonly latest: boolean }
): AsyncGenerator<string> {
  const pieces = new Pieces();
  let before = '{"results":[';
  for (let from = 0; from < asked.length;) {
    const part = asked.slice(from, from + pieces.count);
    const { results } = await database.bulkGet(part, options);
    const texts = results.map((result: BulkGetReply['results'][number]) => JSON.stringify(result));
    pieces.note(texts);
    if (texts.length > 0) {
      yield before + texts.join(',');
      before = ',';
    }
    from += part.length;
  }
  yield before === ',' ? ']}' : `${before}]}`;
}

/** Changes until there are as many as were asked for, or as large an answer as one may be; it says how far it goes. [G99] */
export async function readChangesInPieces(database: Database, query: ChangesQuery): Promise<Changes> {
  if (!query.withDocuments) return database.changes(query);
  const pieces = new Pieces();
  const results: Changes['results'][number][] = [];
  let size = 0;
  for (let { since } = query; ;) {
    const limit = Math.min(pieces.count, query.limit - results.length);
    const page = await database.changes({ ...query, since, limit });
    const carried = page.results.slice(0, countCarried(page.results));
    results.push(...carried);
    size += pieces.note(carried.map(({ doc }) => JSON.stringify(doc ?? null)));
    since = page.last_seq;
    // A checkpoint must not pass what was named and not carried: the answer ends before that, and the next one begins with it. [R64]
    if (carried.length < page.results.length) return { results, last_seq: results.at(-1)?.seq ?? query.since };
    if (page.results.length < limit || results.length >= query.limit || size >= largestChanges)
      return { ...page, results };
  }
}

function countCarried(rows: Changes['results']): number {
  const missing = rows.findIndex(({ doc, deleted }) => !deleted && !(doc as StoredDocument | null | undefined)?._id);
  return missing < 0 ? rows.length : missing;
}

/** How many documents to read next, from how large the last ones were. */
class Pieces {
  count = firstCount;

  note(texts: readonly string[]): number {
    const size = texts.reduce((sum, { length }) => sum + length, 0);
    const fitting = Math.floor((largestPiece * Math.max(1, texts.length)) / Math.max(1, size));
    this.count = Math.min(Math.max(1, fitting), 2 * this.count, mostAtOnce);
    return size;
  }
}
