import { BackOff } from './back-off.ts';
import { Outage } from './connection.ts';

/** Work that runs once at a time, again when it was asked for meanwhile, and again by itself after an outage. */
export class Lane {
  readonly #work: () => Promise<'begun' | void>;
  readonly #mayRun: () => boolean;
  readonly #backOff = new BackOff();
  /** Told when it begins and when it ends. */
  readonly onChange = new Set<() => void>();
  #isRunning = false;
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  /** `begun`: whether it works is not known yet, and will be told by `settle` or `retryLater`. */
  constructor(work: () => Promise<'begun' | void>, mayRun: () => boolean) {
    this.#work = work;
    this.#mayRun = mayRun;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Now, whatever it was waiting for. */
  trigger(): void {
    void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isWanted = true;
    if (this.#isRunning || this.#isStopped || !this.#mayRun()) return;
    this.#isRunning = true;
    this.#tell();
    try {
      while (this.#isWanted && !this.#isStopped && this.#mayRun()) {
        this.#isWanted = false;
        if ((await this.#work()) !== 'begun') this.settle();
      }
    } catch (error) {
      this.retryLater(error);
    } finally {
      this.#isRunning = false;
      this.#tell();
    }
  }

  /** It works: the next outage begins with a short wait again. */
  settle(): void {
    this.#backOff.reset();
  }

  /** Signed out: nothing comes of trying again until somebody has signed in. */
  retryLater(error: unknown): void {
    if (this.#isStopped) return;
    const code = outageOf(error);
    if (code === 'signed-out') return;
    this.#timer = setTimeout(() => void this.#run(), this.#backOff.nextMs());
    // Not the network's fault: it is tried again all the same, and told to the top of the app.
    if (code === null) void Promise.reject(error);
  }

  #tell(): void {
    for (const listener of this.onChange) listener();
  }
}

/** PouchDB passes on what our `fetch` threw, sometimes in a wrapping of its own. */
export function outageOf(error: unknown): Outage['code'] | null {
  if (error instanceof Outage) return error.code;
  const { status, name, code } = error as {
    readonly status?: unknown;
    readonly name?: unknown;
    readonly code?: unknown;
  };
  if (status === 401) return 'signed-out';
  // Closed under it, by signing out: there is nothing to tell and nothing to try.
  if (name === 'DatabaseClosedError') return 'unreachable';
  // A reply that was cut in the middle of its JSON.
  if (code === 'unreachable' || name === 'AbortError' || name === 'TypeError' || name === 'SyntaxError')
    return 'unreachable';
  return typeof status === 'number' ? 'server-fault' : null;
}
