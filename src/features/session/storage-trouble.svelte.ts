export type StorageTrouble = 'full' | 'closed' | 'blocked' | 'olderTab';

/** By the names that browsers and Dexie give; null: it is no fault of the storage. */
export function troubleOf(error: unknown): StorageTrouble | null {
  const names = [nameOf(error), nameOf(innerOf(error))];
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError') || names.includes('BlockedError')) return 'olderTab';
  if (names.includes('SecurityError') || names.includes('MissingAPIError') || names.includes('OpenFailedError')) {
    return 'blocked';
  }
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return 'closed';
  return null;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

function innerOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'inner' in error ? error.inner : null;
}

/** What nobody caught: a storage that the browser took away under the app shows itself like this. */
class StorageWatch {
  trouble = $state<StorageTrouble | null>(null);
  /** Somebody is signing out: what is still being read for their screens finds the database closed, and nothing is wrong. */
  isLeaving = false;

  listen(): void {
    addEventListener('unhandledrejection', (event) => {
      const trouble = troubleOf(event.reason);
      if (trouble === 'closed' && this.isLeaving) event.preventDefault();
      else if (trouble) this.trouble = trouble;
    });
  }
}

export const storageWatch = new StorageWatch();
