import type { Live } from '#device/live.ts';

/**
 * Tells when the first screen has all that it asked the device for, and has painted it. What that paint does not need is fetched then,
 * not before: on a slow phone the two would share one processor.
 */
export class FirstPaint {
  /** Resolves once; after three seconds whatever the screen does. */
  readonly painted: Promise<void>;
  #tellPainted: () => void = () => undefined;
  #unanswered = 0;
  #isOver = false;

  constructor() {
    this.painted = new Promise((resolve) => {
      const timer = setTimeout(resolve, mostMs);
      this.#tellPainted = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    void this.painted.then(() => (this.#isOver = true));
    // Outside a page nothing is painted.
    if (typeof requestAnimationFrame === 'undefined') this.#tellPainted();
  }

  /** The same value; its first answer is waited for. */
  track<T>(live: Live<T>): Live<T> {
    return {
      subscribe: (run) => {
        if (this.#isOver) return live.subscribe(run);
        let isAnswered = false;
        const answer = (): void => {
          if (isAnswered) return;
          isAnswered = true;
          this.#unanswered--;
          this.look();
        };
        this.#unanswered++;
        const stop = live.subscribe((value) => {
          run(value);
          answer();
        });
        return () => {
          stop();
          answer();
        };
      }
    };
  }

  /**
   * To be called when the screen is in place: it may have asked for nothing. An answer may be followed by questions, as a list is by its
   * rows: only a frame without open ones is the last.
   */
  look(): void {
    if (this.#isOver || this.#unanswered > 0) return;
    void nextPaint().then(() => {
      if (this.#unanswered === 0) this.#tellPainted();
    });
  }
}

/** When what is in the document now has been painted; at once where nobody looks. */
export function nextPaint(): Promise<void> {
  if (typeof requestAnimationFrame === 'undefined' || document.visibilityState === 'hidden') return Promise.resolve();
  // A task that begins in a frame comes after it.
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

const mostMs = 3_000;
