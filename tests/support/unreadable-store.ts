import type { RecordDatabase, RecordStore } from '#registrar/record-store.ts';

export interface UnreadableStore extends RecordStore {
  mend(): void;
  damage(): void;
}

/** Damaged until it is mended: one database of which every read throws, or the files of one organisation. */
export function breakReads(
  store: RecordStore,
  what: { readonly database?: string; readonly filesOf?: string }
): UnreadableStore {
  let isDamaged = true;
  const read = async <T>(isOf: boolean, ask: () => Promise<T>): Promise<T> => {
    if (isOf && isDamaged) throw new Error('damaged');
    return ask();
  };
  const open = (name: string): RecordDatabase => {
    const database = store.open(name);
    const isOf = name === what.database;
    return {
      ...database,
      facts: () => read(isOf, () => database.facts()),
      read: (id) => read(isOf, () => database.read(id)),
      readMany: (ids) => read(isOf, () => database.readMany(ids)),
      readRange: (query) => read(isOf, () => database.readRange(query)),
      changes: (query) => read(isOf, () => database.changes(query)),
      bulkGet: (asked, options) => read(isOf, () => database.bulkGet(asked, options))
    };
  };
  return {
    ...store,
    open,
    verifyFile: (org, file) => read(org === what.filesOf, () => store.verifyFile(org, file)),
    readChunkList: (org, list) => read(org === what.filesOf, () => store.readChunkList(org, list)),
    mend: () => void (isDamaged = false),
    damage: () => void (isDamaged = true)
  };
}
