import { answerWatch, type StorageNews } from '#device/answer-watch.ts';
import { errorNames } from '#device/failures.ts';

export type StorageTrouble = 'full' | 'closed' | 'blocked' | 'olderTab' | 'newerTab' | 'silent';

/** By the names that browsers and Dexie give; null: it is no fault of the storage. */
export function troubleOf(error: unknown): StorageTrouble | null {
  const names = errorNames(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError') || names.includes('BlockedError')) return 'olderTab';
  if (names.includes('SecurityError') || names.includes('MissingAPIError') || names.includes('OpenFailedError')) {
    return 'blocked';
  }
  // Broken off, and opened again by itself: nothing is wrong.
  if (names.includes('AbortError')) return null;
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return 'closed';
  return null;
}

const troubles = { silent: 'silent', 'older-tab': 'olderTab', 'newer-tab': 'newerTab' } as const satisfies {
  readonly [N in StorageNews]: StorageTrouble;
};

/** The storage's own news as a trouble; it comes and goes. */
export function followStorage(tell: (trouble: StorageTrouble | null) => void): () => void {
  return answerWatch.news.subscribe((news) => tell(news && troubles[news]));
}

/** What nobody caught: a storage that the browser took away under the app shows itself like this. */
class StorageWatch {
  trouble = $state<StorageTrouble | null>(null);
  /** What it does not do, and may yet. */
  #news = $state<StorageTrouble | null>(null);
  /** Somebody is signing out: what is still being read for their screens finds the database closed, and nothing is wrong. */
  isLeaving = false;

  get present(): StorageTrouble | null {
    return this.#news ?? this.trouble;
  }

  /** It leaves everything readable, and what was typed on its screen: it is said above that, where there is one. */
  get isSaidAbove(): boolean {
    return this.present !== null && this.present !== 'blocked' && this.present !== 'olderTab';
  }

  listen(): void {
    followStorage((news) => (this.#news = news));
    addEventListener('unhandledrejection', (event) => {
      const trouble = troubleOf(event.reason);
      if (trouble === 'closed' && this.isLeaving) event.preventDefault();
      else if (trouble) this.trouble = trouble;
    });
  }
}

export const storageWatch = new StorageWatch();
