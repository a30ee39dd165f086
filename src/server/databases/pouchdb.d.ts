declare module 'pouchdb' {
  import PouchDB from 'pouchdb-core';
  export default PouchDB;
}

declare module 'leveldown' {
  type Done = (error?: Error | null) => void;
  type Bytes = string | Buffer;
  interface WriteOptions {
    readonly sync?: boolean;
  }
  type Operation = { readonly type: 'put' | 'del'; readonly key: Bytes; readonly value?: Bytes };
  export interface LevelStore {
    _put(key: Bytes, value: Bytes, options: WriteOptions, done: Done): void;
    _del(key: Bytes, options: WriteOptions, done: Done): void;
    _batch(operations: readonly Operation[], options: WriteOptions, done: Done): void;
    _chainedBatch(): unknown;
  }
  export interface LevelFactory {
    (location: string): LevelStore;
    destroy(location: string, done: (error?: Error) => void): void;
  }
  const leveldown: LevelFactory;
  export default leveldown;
}
