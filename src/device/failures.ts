import Dexie from 'dexie';

/** An outage of the device's own storage, as a value. */
export type DeviceFailure = {
  readonly code: 'disk-full' | 'storage-closed' | 'too-large' | 'unreadable-file';
  readonly retry: 'after-freeing-space' | 'after-reload' | 'never';
};

/** Dexie's errors, and the browser's, in the product's words; null: a bug, to be thrown on. */
export function readStorageError(error: unknown): DeviceFailure | null {
  const names = errorNames(error);
  if (names.some((name) => name === 'QuotaExceededError')) return { code: 'disk-full', retry: 'after-freeing-space' };
  if (names.some((name) => closedNames.has(name))) return { code: 'storage-closed', retry: 'after-reload' };
  if (names.some((name) => name === 'NotReadableError' || name === 'NotFoundError'))
    return { code: 'unreadable-file', retry: 'never' };
  return null;
}

/** For work that nobody waits for: a database that was closed by signing out meanwhile has nothing to do any more. */
export function letClosedBe(error: unknown): void {
  if (!errorNames(error).includes(Dexie.errnames.DatabaseClosed)) throw error;
}

/** Asked once: a browser that grants it does not clear this site's storage of itself when the disk is short. */
export async function askToPersist(): Promise<void> {
  if (asked || typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  asked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // Not answered is not agreed, and nothing follows from it: "Me" says what the browser does.
  }
}

let asked = false;

const closedNames: ReadonlySet<string> = new Set([
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.InvalidState,
  Dexie.errnames.OpenFailed,
  Dexie.errnames.MissingAPI,
  'UnknownError',
  'InvalidStateError'
]);

/** Its own name and those of its causes: an aborted transaction carries one inside, a write of many rows all that failed. */
export function errorNames(error: unknown): readonly string[] {
  const names: string[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && names.length < 20) {
    const current = open.shift();
    if (typeof current !== 'object' || current === null) continue;
    const { name, inner, failures } = current as ErrorParts;
    names.push(String(name));
    open.push(inner, ...(Array.isArray(failures) ? failures : []));
  }
  return names;
}

interface ErrorParts {
  readonly name?: unknown;
  readonly inner?: unknown;
  /** Of Dexie's BulkError and ModifyError. */
  readonly failures?: unknown;
}
