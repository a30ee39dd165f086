import { IDBIndex, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';

/** What browsers' IndexedDB does that fake-indexeddb does not: as measured in WebKitGTK 2.50, or as a full disk does it. */
export interface StorageFaults {
  /** WebKit with a profile that stays: a cursor over unique keys fails where nothing matches. */
  uniqueCursors: boolean;
  /** WebKit's private windows: a transaction that stores a Blob is aborted. */
  blobs: boolean;
  /** After so many rows the disk is full. */
  rowsUntilFull: number;
  /** The browser's storage process has ended: so many requests fail before a new connection works. */
  lostRequests: number;
}

const none: StorageFaults = {
  uniqueCursors: false,
  blobs: false,
  rowsUntilFull: Number.POSITIVE_INFINITY,
  lostRequests: 0
};

/** Set by a test, and put back after it. */
export const faults: StorageFaults = { ...none };

export function mendStorage(): void {
  Object.assign(faults, none);
}

interface Request {
  readonly source: unknown;
  readonly operation: () => unknown;
}
/** The library's own way to carry a request out. */
interface Executing {
  _execRequestAsync(request: Request): IDBRequest;
}

let isUnique = false;

const executing = IDBTransaction.prototype as unknown as Executing;
const execute = executing._execRequestAsync;
executing._execRequestAsync = function (this: Executing, request) {
  const failsEmpty = isUnique;
  const operation = (): unknown => {
    if (faults.lostRequests-- > 0)
      throw failure('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again');
    const answer = request.operation();
    if (failsEmpty && answer === null) throw failure('UnknownError', 'Unable to open cursor');
    return answer;
  };
  return execute.call(this, { ...request, operation });
};

for (const { prototype } of [IDBObjectStore, IDBIndex] as unknown as readonly { readonly prototype: Cursors }[]) {
  for (const name of ['openCursor', 'openKeyCursor'] as const) {
    const open = prototype[name];
    prototype[name] = function (this: Cursors, range, direction) {
      isUnique = faults.uniqueCursors && (direction?.endsWith('unique') ?? false);
      try {
        return open.call(this, range, direction);
      } finally {
        isUnique = false;
      }
    };
  }
}
type OpenCursor = (this: Cursors, range?: unknown, direction?: string) => IDBRequest;
interface Cursors {
  openCursor: OpenCursor;
  openKeyCursor: OpenCursor;
}

const stores = IDBObjectStore.prototype as unknown as Stores;
for (const name of ['put', 'add'] as const) {
  const store = stores[name];
  stores[name] = function (this: Stores, value, key) {
    const fails = refuse(value);
    if (!fails) return key === undefined ? store.call(this, value) : store.call(this, value, key);
    const operation = (): never => {
      throw fails;
    };
    return this.transaction._execRequestAsync({ source: this, operation });
  };
}
interface Stores {
  readonly transaction: Executing;
  put(value: unknown, key?: unknown): IDBRequest;
  add(value: unknown, key?: unknown): IDBRequest;
}

function refuse(value: unknown): DOMException | null {
  if (faults.blobs && holdsBlob(value))
    return failure('UnknownError', 'Error preparing Blob/File data to be stored in object store');
  if (faults.rowsUntilFull <= 0) return failure('QuotaExceededError', 'There is no room left');
  faults.rowsUntilFull--;
  return null;
}

function holdsBlob(value: unknown): boolean {
  if (value instanceof Blob) return true;
  return (
    typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && Object.values(value).some(holdsBlob)
  );
}

const failure = (name: string, message: string): DOMException => new DOMException(message, name);
