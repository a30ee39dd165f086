import type { EarningsMonth } from '#documents/earnings.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Database, StoredDocument } from '../databases/database.ts';

/** `begun:<import>`: when a page of an import that is not committed came last. */
interface BegunDocument extends StoredDocument {
  readonly v: 1;
  readonly at: Instant;
}

/** A phone in a drawer over a week's leave still ends what it began; it sends every page again anyway. */
export const abandonedAfterMs = 7 * 24 * 60 * 60_000;
/** Not at each of many pages. */
const noteEveryMs = 60 * 60_000;
const mostDocuments = 100_000;

export async function noteBegun(database: Database, id: string, now: Instant): Promise<void> {
  const standing = (await database.read(begunId(id))) as BegunDocument | null;
  if (standing && now - standing.at < noteEveryMs) return;
  const rev = standing?._rev === undefined ? {} : { _rev: standing._rev };
  await database.write({ _id: begunId(id), v: 1, at: now, ...rev });
}

/**
 * Pages that no month names, of imports that were given up: nobody can read them, and nothing else would ever delete them. One of before
 * there were notes is given one, and goes when that is old. [G59]
 */
export async function forgetUnfinished(
  database: Database,
  { months, now }: { readonly months: readonly EarningsMonth[]; readonly now: Instant }
): Promise<void> {
  const stands = new Set(
    months.flatMap(({ month, pages, import: id }) =>
      Array.from({ length: pages }, (_, page) => `page:${id}:${month}:${String(page)}`)
    )
  );
  const unnamed = (await readAll(database, 'page:')).filter(({ _id }) => !stands.has(_id));
  const begun = new Map((await readAll(database, 'begun:')).map((note) => [note._id, note as BegunDocument]));
  const importOf = ({ _id }: StoredDocument): string => _id.split(':')[1] ?? '';
  for (const id of new Set(unnamed.map(importOf))) {
    const pages = unnamed.filter((page) => importOf(page) === id);
    const note = begun.get(begunId(id));
    begun.delete(begunId(id));
    if (!note) await noteBegun(database, id, now);
    else if (now - note.at >= abandonedAfterMs && (await forget(database, [note]))) await forget(database, pages);
  }
  // Every page of theirs stands, or is gone.
  const over = [...begun.values()].filter(({ at }) => now - at >= noteEveryMs);
  if (over.length > 0) await forget(database, over);
}

const begunId = (id: string): string => `begun:${id}`;

const readAll = (database: Database, prefix: string): Promise<readonly StoredDocument[]> =>
  database.readRange({ from: prefix, to: `${prefix}\uffff`, limit: mostDocuments });

/** False where one of them was written meanwhile: then an import goes on. */
async function forget(database: Database, documents: readonly StoredDocument[]): Promise<boolean> {
  const rows = await database.writeMany(
    documents.map(({ _id, _rev }) => ({ _id, ...(_rev === undefined ? {} : { _rev }), _deleted: true }))
  );
  return rows.every(({ ok }) => ok);
}
