import leveldown, { type Done, type LevelFactory, type LevelStore, type Operation } from 'leveldown';

/** What a disk does: a write may not succeed, and leaves a record that is cut off; a store may not be openable for a while. */
export interface DiskFaults {
  readonly writeFails: () => boolean;
  readonly openFails: () => boolean;
}

export interface ForgetfulDisk {
  readonly level: LevelFactory;
  /** Whatever was not synced is gone. Before that, all stores are closed; what is opened afterwards finds what is left. */
  cutPower(): void;
}

interface LogRecord {
  readonly operations: readonly Operation[];
  readonly isSynced: boolean;
  readonly isTorn: boolean;
}

// What the real store keeps is looked at by nobody: this one knows what a disk would have.
const unsynced = { sync: false };
const healthy: DiskFaults = { writeFails: () => false, openFails: () => false };

/**
 * LevelDB on a disk that keeps what LevelDB's log would: a synced write with all that came before it, and nothing that was written behind a
 * torn record until the store was opened anew (https://github.com/google/leveldb/issues/1180). Every opening begins with what is left.
 */
export function makeForgetfulDisk(faults: DiskFaults = healthy): ForgetfulDisk {
  const logs = new Map<string, LogRecord[]>();

  function forgetfulLevel(location: string): LevelStore {
    const store = leveldown(location);
    const { _open, _put, _del, _batch } = store;
    const records = () => logs.get(location) ?? [];
    const write = (operations: readonly Operation[], isSynced: boolean, done: Done, run: () => void): void => {
      const isTorn = faults.writeFails();
      logs.set(location, [...records(), { operations, isSynced, isTorn }]);
      if (isTorn) process.nextTick(done, new Error(`IO error: ${location}: No space left on device`));
      else run();
    };
    store._open = (options, done) => {
      if (faults.openFails())
        return process.nextTick(done, new Error(`IO error: ${location}: No space left on device`));
      if (!logs.has(location)) return _open.call(store, options, done);
      const left = readableOf(records());
      logs.set(location, [...left]);
      leveldown.destroy(location, () =>
        _open.call(store, options, (error) => {
          if (error) return done(error);
          const operations = left.flatMap((record) => record.operations);
          _batch.call(store, operations, {}, done);
        })
      );
    };
    store._put = (key, value, options, done) =>
      write([{ type: 'put', key, value }], options.sync === true, done, () =>
        _put.call(store, key, value, unsynced, done)
      );
    store._del = (key, options, done) =>
      write([{ type: 'del', key }], options.sync === true, done, () => _del.call(store, key, unsynced, done));
    store._batch = (operations, options, done) =>
      write(operations, options.sync === true, done, () => _batch.call(store, operations, unsynced, done));
    return store;
  }
  forgetfulLevel.destroy = leveldown.destroy;
  return {
    level: forgetfulLevel,
    cutPower() {
      for (const [location, records] of logs)
        logs.set(location, records.slice(0, records.findLastIndex(({ isSynced }) => isSynced) + 1));
    }
  };
}

function readableOf(records: readonly LogRecord[]): readonly LogRecord[] {
  const torn = records.findIndex(({ isTorn }) => isTorn);
  return torn === -1 ? records : records.slice(0, torn);
}
