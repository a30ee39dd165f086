import Dexie from 'dexie';

/** An outage of the device's own storage, as a value. */
export type DeviceFailure = {
  readonly code: 'disk-full' | 'storage-closed' | 'too-large' | 'unreadable-file';
  readonly retry: 'after-freeing-space' | 'after-reload' | 'never';
};

/** The browser ended the storage's own process, as iOS does while the app sleeps (Dexie's issue 2296). */
export const lostConnection = 'ConnectionLost';

/** Dexie's errors, and the browser's, in the product's words; null: a bug, to be thrown on. */
export function readStorageError(error: unknown): DeviceFailure | null {
  const names = errorNames(error);
  if (names.some((name) => name === 'QuotaExceededError')) return { code: 'disk-full', retry: 'after-freeing-space' };
  if (names.some((name) => closedNames.has(name))) return { code: 'storage-closed', retry: 'after-reload' };
  if (names.some((name) => name === 'NotReadableError' || name === 'NotFoundError'))
    return { code: 'unreadable-file', retry: 'never' };
  return null;
}

/** Broken off: by signing out, because the page was laid aside, or because the browser lost the connection. Nothing is wrong with what was asked. */
export function isCutOff(error: unknown): boolean {
  const names = errorNames(error);
  return names.some((name) => cutOffNames.has(name)) && !names.includes('QuotaExceededError');
}

const cutOffNames: ReadonlySet<string> = new Set([
  Dexie.errnames.DatabaseClosed,
  Dexie.errnames.Abort,
  Dexie.errnames.TransactionInactive,
  lostConnection
]);

/** For work that nobody waits for: where it was cut off there is nothing to do any more, or the next start does it. */
export function letClosedBe(error: unknown): void {
  if (!isCutOff(error)) throw error;
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
  lostConnection,
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
    const { name, message, inner, failures } = current as ErrorParts;
    // The same name has many faults in WebKit, and nothing but its words tells the one of which a new connection is free.
    names.push(name === 'UnknownError' && /\bconnection\b/i.test(String(message)) ? lostConnection : String(name));
    open.push(inner, ...(Array.isArray(failures) ? failures : []));
  }
  return names;
}

interface ErrorParts {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  /** Of Dexie's BulkError and ModifyError. */
  readonly failures?: unknown;
}
