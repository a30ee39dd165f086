import type { RecordDatabase, StoredDocument } from './record-store.ts';
import { tryAgain } from './try-again.ts';

/** Lays a document over what is there, whatever its revision: whoever wrote last is right. */
export async function overwrite(database: RecordDatabase, content: StoredDocument): Promise<void> {
  await rewrite(database, content._id, () => content);
}

/** What `make` makes of what is there now; null: nothing is to be written. False where that was its answer. */
export async function rewrite<T extends StoredDocument>(
  database: RecordDatabase,
  id: string,
  make: (standing: T | null) => StoredDocument | null
): Promise<boolean> {
  const isWritten = await tryAgain(async () => {
    const standing = (await database.read(id)) as T | null;
    const content = make(standing);
    if (content === null) return false;
    const rev = standing?._rev === undefined ? {} : { _rev: standing._rev };
    return (await database.write({ ...content, ...rev })).ok ? true : 'again';
  });
  if (isWritten === 'again') throw new Error(`${id} is written by somebody else all the time`);
  return isWritten;
}
