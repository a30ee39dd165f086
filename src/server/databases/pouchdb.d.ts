declare module 'pouchdb' {
  import PouchDB from 'pouchdb-core';
  export default PouchDB;
}

declare module 'leveldown' {
  export type Done = (error?: Error | null) => void;
  export type Bytes = string | Buffer;
  export interface WriteOptions {
    readonly sync?: boolean;
  }
  export type Operation = { readonly type: 'put' | 'del'; readonly key: Bytes; readonly value?: Bytes };
  export type Told<T extends readonly unknown[]> = (error?: Error | null, ...told: Partial<T>) => void;
  export interface LevelIterator {
    cache: readonly Bytes[] | null;
    _next(done: Told<[key: Bytes, value: Bytes]>): unknown;
    next(done: Told<[key: Bytes, value: Bytes]>): unknown;
    end(done: Done): void;
  }
  /** The members that begin with `_` are what a store implements: `open` and its like check their arguments and call them. */
  export interface LevelStore {
    open(options: object, done: Done): void;
    close(done: Done): void;
    iterator(options: object): LevelIterator;
    _open(options: object, done: Done): void;
    _close(done: Done): void;
    _get(key: Bytes, options: object, done: Told<[value: Bytes]>): void;
    _put(key: Bytes, value: Bytes, options: WriteOptions, done: Done): void;
    _del(key: Bytes, options: WriteOptions, done: Done): void;
    _batch(operations: readonly Operation[], options: WriteOptions, done: Done): void;
    _chainedBatch(): unknown;
    _iterator(options: object): LevelIterator;
  }
  export interface LevelFactory {
    (location: string): LevelStore;
    destroy(location: string, done: (error?: Error) => void): void;
  }
  const leveldown: LevelFactory;
  export default leveldown;
}
