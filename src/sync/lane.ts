import { BackOff } from './back-off.ts';
import { outageOf, stuckOf, type Stuck } from './outage.ts';

/** Work that runs once at a time, again when it was asked for meanwhile, and again by itself after an outage. */
export class Lane {
  readonly #work: () => Promise<'begun' | void>;
  readonly #mayRun: () => boolean;
  readonly #backOff = new BackOff();
  /** Told when it begins, when it ends, and when it gets stuck or free. */
  readonly onChange = new Set<() => void>();
  #isRunning = false;
  #running: Promise<void> = Promise.resolve();
  #isWanted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;
  #stuck: Stuck | null = null;
  #failuresInRow = 0;

  /** `begun`: whether it works is not known yet, and will be told by `settle` or `retryLater`. */
  constructor(work: () => Promise<'begun' | void>, mayRun: () => boolean) {
    this.#work = work;
    this.#mayRun = mayRun;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Why it cannot go on, though there is a network. A server may stumble once, and nobody needs to hear of it. */
  get stuck(): Stuck | null {
    const isServers = this.#stuck?.reason === 'strange-answer' || this.#stuck?.reason === 'server-trouble';
    const isPassing = isServers && this.#failuresInRow < 2;
    return isPassing ? null : this.#stuck;
  }

  /** Now, whatever it was waiting for. */
  trigger(): void {
    void this.run();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** Resolves when it has ended, however it did: what the work rejects with is told by `stuck`. */
  run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#isWanted = true;
    if (!this.#isRunning && !this.#isStopped && this.#mayRun()) this.#running = this.#runAll();
    return this.#running;
  }

  async #runAll(): Promise<void> {
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
    this.#failuresInRow = 0;
    this.#stuck = null;
    this.#tell();
  }

  /** Signed out: nothing comes of trying again until somebody has signed in. */
  retryLater(error: unknown): void {
    if (this.#isStopped) return;
    this.#stuck = stuckOf(error);
    this.#failuresInRow++;
    if (this.#stuck?.reason === 'app-fault') console.error(error);
    if (outageOf(error) !== 'signed-out') {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.run(), this.#backOff.nextMs());
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.onChange) listener();
  }
}
