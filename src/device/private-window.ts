/**
 * Whether this window forgets everything when it is closed, as far as a browser lets it be known: WebKit's private windows refuse to store a Blob,
 * Firefox's refuse a folder of their own. Chromium's tell nothing (docs/decisions/0028). Never rejects, and leaves nothing behind.
 */
export function askWhetherPrivate(): Promise<boolean> {
  asked ??= Promise.all([refusesFolder(), refusesBlob()]).then((answers) => answers.includes(true));
  return asked;
}

let asked: Promise<boolean> | null = null;

async function refusesFolder(): Promise<boolean> {
  try {
    await navigator.storage.getDirectory();
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError';
  }
}

/** Asked of a database of its own, in a transaction that never ends well: only a window that refuses it at once is told from others. */
function refusesBlob(): Promise<boolean> {
  return new Promise((resolve) => {
    if (!globalThis.indexedDB) return resolve(false);
    const opening = indexedDB.open(probeName);
    opening.onupgradeneeded = () => opening.result.createObjectStore('blobs');
    // Nothing can be stored at all: that is said when it is tried.
    opening.onerror = () => resolve(false);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('blobs', 'readwrite');
      const storing = transaction.objectStore('blobs').put(new Blob(['x']), 1);
      let isStored = false;
      storing.onsuccess = () => {
        isStored = true;
        transaction.abort();
      };
      transaction.onabort = () => {
        database.close();
        const leaving = indexedDB.deleteDatabase(probeName);
        leaving.onsuccess = leaving.onerror = () => resolve(!isStored);
      };
    };
  });
}

const probeName = 'on-record-probe';
