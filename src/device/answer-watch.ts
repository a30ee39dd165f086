import { LiveValue } from './live.ts';
import { pageSleep } from './page-sleep.ts';

/**
 * What the storage does without telling it by an error. `silent`: it has not answered for twenty seconds. `older-tab`: another tab holds back this
 * version. `newer-tab`: another tab brought a newer version, for which this one has let go of the storage.
 */
export type StorageNews = 'silent' | 'older-tab' | 'newer-tab';

/** Waits for the storage's answers, and says where there are none: a storage that hangs fails nothing, and nobody would be told. */
class AnswerWatch {
  readonly news = new LiveValue<StorageNews | null>(null);
  readonly #waiting = new Set<object>();
  #timer: ReturnType<typeof setInterval> | undefined;
  #ticks = 0;
  #losses = 0;

  begin(asked: object): void {
    this.#waiting.add(asked);
    if (this.#timer !== undefined) return;
    this.#ticks = 0;
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  /** Any answer shows that the storage is alive: what else waits has to wait for its turn. */
  end(asked: object): void {
    this.#waiting.delete(asked);
    this.#ticks = 0;
    this.#tellAnswers();
    if (this.#waiting.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  noteWritten(): void {
    this.#losses = 0;
    this.#tellAnswers();
  }

  /** A connection that the browser lost is opened again; one that is lost each time is no connection. */
  noteLost(): void {
    this.#losses++;
    if (this.#losses >= mostLosses && this.news.value === null) this.news.set('silent');
  }

  #tellAnswers(): void {
    if (this.news.value === 'silent' && this.#losses < mostLosses) this.news.set(null);
  }

  /** Ticks are counted and no time is measured: a machine that slept for an hour has waited for one. */
  #tick(): void {
    if (pageSleep.isAsleep) return;
    this.#ticks++;
    if (this.#ticks >= mostTicks && this.news.value === null) this.news.set('silent');
  }
}

export const answerWatch = new AnswerWatch();

const tickMs = 5_000;
const mostTicks = 4;
const mostLosses = 3;
