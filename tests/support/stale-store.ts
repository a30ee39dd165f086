import type { RecordDatabase, RecordStore, StoredDocument } from '#registrar/record-store.ts';
import type { Chance } from './random.ts';

/** What a read by id finds of a document: nothing, or what was there before its last write. */
export type StaleRead = 'missing' | 'older';

/** What a list leaves out: everything, or some of it. */
export type StaleList = 'empty' | 'shorter';

export interface Staleness {
  /** Asked at each read by id; null: the read is right. */
  read(read: { readonly database: string; readonly id: string }): StaleRead | null;
  /** Asked at each list of documents, and of desks (`desks`). */
  list(list: { readonly database: string }): StaleList | null;
}

/**
 * Databases of which a replica answers that has missed something. Writes are right: what was written over is a conflict. An older
 * revision is known of documents that were written through this store.
 */
export function ageStore(store: RecordStore, staleness: Staleness): RecordStore {
  const older = new Map<string, StoredDocument>();
  const remember = async (database: RecordDatabase, name: string, ids: readonly string[]): Promise<void> => {
    for (const document of await database.readMany(ids)) if (document) older.set(`${name}/${document._id}`, document);
  };
  const age = (name: string, id: string, found: StoredDocument | null): StoredDocument | null => {
    const stale = staleness.read({ database: name, id });
    if (stale === null) return found;
    return stale === 'older' ? (older.get(`${name}/${id}`) ?? found) : null;
  };
  const shorten = <T>(name: string, found: readonly T[]): readonly T[] => {
    const stale = staleness.list({ database: name });
    if (stale === null) return found;
    return stale === 'empty' ? [] : found.filter((_, index) => index % 2 === 0);
  };
  const open = (name: string): RecordDatabase => {
    const database = store.open(name);
    return {
      facts: () => database.facts(),
      read: async (id) => age(name, id, await database.read(id)),
      readMany: async (ids) => {
        const found = await database.readMany(ids);
        return ids.map((id, index) => age(name, id, found[index] ?? null));
      },
      readRange: async (query) => shorten(name, await database.readRange(query)),
      changes: (query) => database.changes(query),
      bulkGet: (asked, options) => database.bulkGet(asked, options),
      async write(document) {
        if (!document._id.startsWith('_local/')) await remember(database, name, [document._id]);
        return database.write(document);
      },
      replicate: (documents) => database.replicate(documents),
      async writeMany(documents) {
        await remember(
          database,
          name,
          documents.map(({ _id }) => _id)
        );
        return database.writeMany(documents);
      }
    };
  };
  return {
    exclusive: store.exclusive,
    open,
    listDesks: async () => shorten('desks', await store.listDesks()),
    verifyFile: (org, file) => store.verifyFile(org, file),
    readChunkList: (org, list) => store.readChunkList(org, list)
  };
}

/** Now and then, one to three times in a row for the same document, until `heal` is called. */
export function staleByChance(chance: Chance, oneIn: number): Staleness & { heal(): void; readonly count: number } {
  const staleFor = new Map<string, { readonly how: StaleRead; readonly left: number }>();
  let isHealed = false;
  let count = 0;
  return {
    read({ database, id }) {
      if (isHealed) return null;
      const key = `${database}/${id}`;
      const already = staleFor.get(key);
      const now =
        already ??
        (chance.below(oneIn) === 0
          ? { how: chance.pick<StaleRead>(['missing', 'older']), left: 1 + chance.below(3) }
          : null);
      if (!now) return null;
      if (now.left > 1) staleFor.set(key, { how: now.how, left: now.left - 1 });
      else staleFor.delete(key);
      count++;
      return now.how;
    },
    list() {
      if (isHealed || chance.below(oneIn) > 0) return null;
      count++;
      return chance.pick<StaleList>(['empty', 'shorter']);
    },
    heal: () => void (isHealed = true),
    get count() {
      return count;
    }
  };
}
