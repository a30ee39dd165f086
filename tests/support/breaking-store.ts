import type { RecordDatabase, RecordStore } from '#registrar/record-store.ts';

/** When the process "dies": at its n-th write, before it is done or after it, with the reply lost. */
export interface Breaking {
  readonly atWrite: number;
  readonly when: 'before' | 'after';
}

export interface BreakingStore extends RecordStore {
  readonly writes: number;
  readonly isDead: boolean;
  /** Resolves when it dies; perhaps never. */
  readonly died: Promise<void>;
  /** What has been written to, in order. */
  readonly written: readonly string[];
}

/** Databases of a process that is killed: from a certain write on every call fails, and nothing more is written. */
export function breakStore(store: RecordStore, breaking: Breaking | null): BreakingStore {
  let writes = 0;
  let isDead = false;
  const written: string[] = [];
  let tellDied = (): void => undefined;
  const died = new Promise<void>((resolve) => (tellDied = resolve));
  const live = async <T>(ask: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Error('killed');
    const answer = await ask();
    // A reply that comes after the kill is never seen.
    if (isDead) throw new Error('killed');
    return answer;
  };
  const write = async <T>(name: string, ask: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Error('killed');
    writes++;
    const dies = writes === breaking?.atWrite;
    if (dies) {
      isDead = true;
      tellDied();
    }
    if (dies && breaking.when === 'before') throw new Error('killed before a write');
    written.push(name);
    const answer = await ask();
    if (isDead) throw new Error('killed after a write');
    return answer;
  };
  const open = (name: string): RecordDatabase => {
    const database = store.open(name);
    return {
      facts: () => live(() => database.facts()),
      read: (id) => live(() => database.read(id)),
      readMany: (ids) => live(() => database.readMany(ids)),
      readRange: (query) => live(() => database.readRange(query)),
      changes: (query) => live(() => database.changes(query)),
      bulkGet: (asked, options) => live(() => database.bulkGet(asked, options)),
      write: (document) => write(name, () => database.write(document)),
      replicate: (documents) => write(name, () => database.replicate(documents)),
      writeMany: (documents) => write(name, () => database.writeMany(documents))
    };
  };
  return {
    exclusive: store.exclusive,
    open,
    listDesks: () => live(() => store.listDesks()),
    verifyFile: (org, file) => live(() => store.verifyFile(org, file)),
    readChunkList: (org, list) => live(() => store.readChunkList(org, list)),
    get writes() {
      return writes;
    },
    get isDead() {
      return isDead;
    },
    died,
    written
  };
}
