/**
 * A page that the browser lays aside, to come back to (the back/forward cache) or to save battery (`freeze`). Nothing of it runs meanwhile, and in
 * WebKit whatever transaction it has open holds up every other page, also after a reload (docs/decisions/0028).
 */
class PageSleep {
  /** How often what ran was broken off: the page was laid aside, or the browser lost the connection. */
  #breaks = 0;
  #sleep: { readonly over: Promise<void>; readonly end: () => void } | null = null;
  readonly #breakOffs = new Set<() => void>();
  readonly #reopened = new Set<() => void>();

  constructor() {
    if (typeof document === 'undefined') return;
    // Only what is kept: a page that goes for good takes its transactions with it.
    window.addEventListener('pagehide', (event) => event.persisted && this.begin());
    window.addEventListener('pageshow', (event) => event.persisted && this.end());
    document.addEventListener('freeze', () => this.begin());
    document.addEventListener('resume', () => this.end());
  }

  get isAsleep(): boolean {
    return this.#sleep !== null;
  }

  /** Resolves when the page is awake. */
  get over(): Promise<void> {
    return this.#sleep?.over ?? Promise.resolve();
  }

  begin(): void {
    if (this.#sleep) return;
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    this.#sleep = { over, end };
    this.#breaks++;
    for (const breakOff of this.#breakOffs) breakOff();
  }

  end(): void {
    this.#sleep?.end();
    this.#sleep = null;
    this.#tellReopened();
  }

  noteLost(): void {
    this.#breaks++;
    // Where it cannot be opened again either, this is asked once a second and not all the time.
    setTimeout(() => this.#tellReopened(), pauseMs);
  }

  /** When the page is laid aside; returns how to stop. */
  onBegin(breakOff: () => void): () => void {
    this.#breakOffs.add(breakOff);
    return () => this.#breakOffs.delete(breakOff);
  }

  /** When what was read before may be out of date, or was broken off; returns how to stop. */
  onReopened(run: () => void): () => void {
    this.#reopened.add(run);
    return () => this.#reopened.delete(run);
  }

  /** What a person asked for is begun again where it was broken off: nobody has to know. `work` must be the same when it is done twice. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    for (let left = mostBreaks; ; left--) {
      const before = this.#breaks;
      try {
        return await work();
      } catch (error) {
        if (this.#breaks === before || left === 0) throw error;
        await this.over;
        // The database notices in this turn that its connection is gone.
        await new Promise((resolve) => setTimeout(resolve));
      }
    }
  }

  #tellReopened(): void {
    for (const run of [...this.#reopened]) run();
  }
}

export const pageSleep = new PageSleep();

const pauseMs = 1_000;
const mostBreaks = 3;
