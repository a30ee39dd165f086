import leveldown from 'leveldown';
import type { LevelStore, LevelFactory } from 'leveldown';

// LevelDB does not fsync unless it is asked: without this, a power cut takes the last seconds with it, receipts and all.
const durable = { sync: true };

/**
 * LevelDB whose every write is on disk before it is acknowledged. For PouchDB's `db` option: PouchDB keeps its open stores by
 * the *name* of this function, so that it must be a named one. `inner` is exchanged in tests alone.
 */
export function makeDurableLevel(inner: LevelFactory = leveldown): LevelFactory {
  function durableLevel(location: string): LevelStore {
    const store = inner(location);
    const { _put, _del, _batch } = store;
    store._put = (key, value, options, done) => _put.call(store, key, value, { ...options, ...durable }, done);
    store._del = (key, options, done) => _del.call(store, key, { ...options, ...durable }, done);
    store._batch = (operations, options, done) => _batch.call(store, operations, { ...options, ...durable }, done);
    store._chainedBatch = () => {
      throw new Error('a chained batch would not be durable');
    };
    return store;
  }
  durableLevel.destroy = (location: string, done: (error?: Error) => void) => inner.destroy(location, done);
  return durableLevel;
}
