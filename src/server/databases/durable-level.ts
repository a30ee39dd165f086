import leveldown, { type Bytes, type Done, type LevelFactory, type LevelStore } from 'leveldown';
import { findDamage, noteWhatWasLeftOut } from './level-files.ts';

// LevelDB does not fsync unless it is asked: without this, a power cut takes the last seconds with it, receipts and all.
const durable = { sync: true };

/** `damaged`: what it holds cannot be read. `unwritable`: a write did not succeed, and what it holds can still be read. */
export interface StoreFailure {
  readonly kind: 'damaged' | 'unwritable';
  /** Where it went wrong, in words without anybody's content. */
  readonly what: string;
}

export interface DurableLevel {
  /** For PouchDB's `db` option. */
  readonly factory: LevelFactory;
  readonly failure: StoreFailure | null;
  /** It is no longer trusted: nothing is written to it or told by it any more. */
  fail(failure: StoreFailure): void;
  close(): Promise<void>;
}

export class CannotOpen extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure) {
    super(failure.what);
    this.failure = failure;
  }
}

/**
 * LevelDB whose every write is on disk before it is acknowledged, opened and looked through. It is trusted until the first failure:
 *
 * - After a write that did not succeed nothing more is written. LevelDB would go on behind the torn record in its log, and leave all that out
 *   when it is next opened (https://github.com/google/leveldb/issues/1180). Opened again, it begins a new log.
 * - A read that did not succeed is never answered: PouchDB would take it for "not there", or throw where nobody catches. Whoever asks
 *   PouchDB ends what waits when `onFailure` is told.
 */
export async function openDurableLevel(
  location: string,
  options: { readonly inner?: LevelFactory; readonly onFailure: (failure: StoreFailure) => void }
): Promise<DurableLevel> {
  const inner = options.inner ?? leveldown;
  const damage = await findDamage(location);
  if (damage !== null) throw new CannotOpen({ kind: 'damaged', what: damage });
  const store = inner(location);
  const close = () => settled((done) => store.close(done));
  try {
    await settled((done) => store.open({}, done));
  } catch (error) {
    throw new CannotOpen({ kind: isDamage(error) ? 'damaged' : 'unwritable', what: messageOf(error) });
  }
  try {
    const leftOut = await noteWhatWasLeftOut(location);
    if (leftOut !== null) throw new Error(leftOut);
    await lookThrough(store);
  } catch (error) {
    await close();
    throw new CannotOpen({ kind: 'damaged', what: messageOf(error) });
  }

  let failure: StoreFailure | null = null;
  const fail = (found: StoreFailure): void => {
    // What can no longer be read is worse than what can no longer be written.
    if (failure?.kind === 'damaged' || failure?.kind === found.kind) return;
    failure = found;
    options.onFailure(found);
  };
  guard(store, { failure: () => failure, fail });
  return {
    factory: factoryOf(store, inner),
    get failure() {
      return failure;
    },
    fail,
    close
  };
}

interface Trust {
  readonly failure: () => StoreFailure | null;
  readonly fail: (failure: StoreFailure) => void;
}

function guard(store: LevelStore, trust: Trust): void {
  guardWrites(store, trust);
  guardReads(store, trust);
}

function guardWrites(store: LevelStore, trust: Trust): void {
  const { _put, _del, _batch } = store;
  // PouchDB writes one batch at a time: none is on its way behind one that fails.
  const write = (run: (done: Done) => void, done: Done): void => {
    const standing = trust.failure();
    if (standing) return process.nextTick(done, new Error(standing.what));
    run((error) => {
      if (error) trust.fail({ kind: isDamage(error) ? 'damaged' : 'unwritable', what: messageOf(error) });
      const found = trust.failure();
      tell(trust, () => done(found ? new Error(found.what) : null));
    });
  };
  store._put = (key, value, options, done) =>
    write((told) => _put.call(store, key, value, { ...options, ...durable }, told), done);
  store._del = (key, options, done) => write((told) => _del.call(store, key, { ...options, ...durable }, told), done);
  store._batch = (operations, options, done) =>
    write((told) => _batch.call(store, operations, { ...options, ...durable }, told), done);
  store._chainedBatch = () => {
    throw new Error('a chained batch would not be durable');
  };
}

function guardReads(store: LevelStore, trust: Trust): void {
  const { _close, _get, _iterator } = store;
  let isClosed = false;
  /** False where the read is not answered. */
  const isGood = (error: Error | null | undefined): boolean => {
    if (isClosed) return false;
    if (error && !isNotFound(error)) trust.fail({ kind: 'damaged', what: messageOf(error) });
    return trust.failure()?.kind !== 'damaged';
  };
  const tellRead = (done: () => void, key: Bytes | undefined, value: Bytes | undefined): void =>
    tell(trust, () => {
      // PouchDB reads these with a parser of its own, which never ends on what is no JSON.
      if (value !== undefined && key?.toString().startsWith(revisions)) JSON.parse(value.toString());
      done();
    });
  // What is still being read ends with an error then, which is none of the store.
  store._close = (done) => {
    isClosed = true;
    _close.call(store, done);
  };
  store._get = (key, options, done) =>
    _get.call(store, key, options, (error, value) => {
      if (isGood(error)) tellRead(() => done(error, value), key, value);
    });
  store._iterator = (options) => {
    const iterator = _iterator.call(store, options);
    const { _next } = iterator;
    iterator._next = (done) =>
      _next.call(iterator, (error, key, value) => {
        if (isGood(error)) tellRead(() => done(error, key, value), key, value);
      });
    return iterator;
  };
}

function tell({ fail }: Trust, done: () => void): void {
  try {
    done();
  } catch (error) {
    // What was read is not what PouchDB wrote. Its message may quote that.
    fail({
      kind: 'damaged',
      what: `PouchDB cannot use what it read (${error instanceof Error ? error.name : 'error'})`
    });
  }
}

let opened = 0;

/** PouchDB keeps its stores by the *name* of this function, also those that failed and were never closed: each has its own. */
function factoryOf(store: LevelStore, inner: LevelFactory): LevelFactory {
  const factory: LevelFactory = Object.assign(() => store, {
    destroy: (location: string, done: (error?: Error) => void) => inner.destroy(location, done)
  });
  Object.defineProperty(factory, 'name', { value: `durableLevel${++opened}` });
  store._open = (_options, done) => process.nextTick(done);
  return factory;
}

// PouchDB's store of what revisions a document has.
const revisions = '\u00ffdocument-store\u00ff';
// PouchDB's store of attachments' bytes, which are most of what there is. Each carries its hash and is looked at when it is read.
const bytes = { from: '\u00ffattach-binary-store\u00ff', to: '\u00ffattach-binary-store\u00ff\uffff' };

/**
 * Reads every block of what is no attachment. LevelDB leaves a block that it cannot read out of a range and says so at the range's end
 * only, which whoever reads a page never comes to.
 */
async function lookThrough(store: LevelStore): Promise<void> {
  for (const range of [{ lt: bytes.from }, { gt: bytes.to }]) {
    const iterator = store.iterator({ ...range, values: false, highWaterMark: 1024 * 1024 });
    try {
      for (;;) {
        const isAtEnd = await new Promise<boolean>((resolve, reject) =>
          iterator.next((error, key) => (error ? reject(error) : resolve(key === undefined)))
        );
        if (isAtEnd) break;
        // leveldown hands out what it has read ahead one by one: nobody wants these.
        iterator.cache = null;
      }
    } finally {
      await settled((done) => iterator.end(done));
    }
  }
}

function settled(run: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())));
}

const isNotFound = (error: Error): boolean => error.message.startsWith('NotFound');
// As LevelDB says it: everything else is about the disk, or about what this process may do.
const isDamage = (error: unknown): boolean => /^(Corruption|NotFound|Invalid argument)/.test(messageOf(error));
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
