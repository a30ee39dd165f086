import Dexie from 'dexie';

/** An outage of the device's own storage, as a value. */
export type DeviceFailure = {
  readonly code: 'disk-full' | 'storage-closed' | 'too-large' | 'unreadable-file';
  readonly retry: 'after-freeing-space' | 'after-reload' | 'never';
};

/** Dexie's errors, and the browser's, in the product's words; null: a bug, to be thrown on. */
export function readStorageError(error: unknown): DeviceFailure | null {
  const names = namesOf(error);
  if (names.some((name) => name === 'QuotaExceededError')) return { code: 'disk-full', retry: 'after-freeing-space' };
  if (names.some((name) => closedNames.has(name))) return { code: 'storage-closed', retry: 'after-reload' };
  if (names.some((name) => name === 'NotReadableError' || name === 'NotFoundError'))
    return { code: 'unreadable-file', retry: 'never' };
  return null;
}

/** For work that nobody waits for: a database that was closed by signing out meanwhile has nothing to do any more. */
export function letClosedBe(error: unknown): void {
  if (!namesOf(error).includes(Dexie.errnames.DatabaseClosed)) throw error;
}

/** Asked once: a browser that grants it does not clear this site's storage of itself when the disk is short. */
export async function askToPersist(): Promise<void> {
  if (asked || typeof navigator === 'undefined' || !navigator.storage?.persist) return;
  asked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // A private window may refuse the question itself: the storage is then as it is.
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

/** An aborted transaction carries its cause inside. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (typeof current === 'object' && current !== null && names.length < 5) {
    names.push(String((current as { name?: unknown }).name));
    current = (current as { inner?: unknown }).inner;
  }
  return names;
}
