import type { Instant } from '#rules/days/day.ts';
import { Pauses } from './pauses.ts';
import type { RegistrarLog } from './registrar-clock.ts';

export const retryPauses = { firstMs: 250, longestMs: 10_000 };

/**
 * Work that is asked for any number of times and done once at a time. A failing database is tried again by itself, with growing
 * pauses, until it answers or the task is stopped.
 */
export class Task {
  readonly #name: string;
  readonly #run: () => Promise<void>;
  readonly #log: RegistrarLog;
  readonly #now: () => Instant;
  #isRequested = false;
  #isStopped = false;
  #rounds: Promise<void> | null = null;
  #failure: string | null = null;
  #failingSince: Instant | null = null;
  #onRound: (() => void)[] = [];
  #endPause: (() => void) | null = null;

  constructor(options: {
    readonly name: string;
    readonly run: () => Promise<void>;
    readonly log: RegistrarLog;
    readonly now?: () => Instant;
  }) {
    this.#name = options.name;
    this.#now = options.now ?? Date.now;
    this.#run = options.run;
    this.#log = options.log;
  }

  get isBusy(): boolean {
    return this.#rounds !== null;
  }

  get failure(): string | null {
    return this.#failure;
  }

  get failingSince(): Instant | null {
    return this.#failingSince;
  }

  request(): void {
    if (this.#isStopped) return;
    this.#isRequested = true;
    this.#rounds ??= this.#work();
  }

  /** When what was asked for so far is done. */
  async finish(): Promise<void> {
    while (this.#rounds) await this.#rounds;
  }

  /** When it is done, or has failed and pauses before it tries again. */
  async firstRound(): Promise<void> {
    if (!this.#rounds) return;
    await new Promise<void>((resolve) => this.#onRound.push(resolve));
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isRequested = false;
    this.#endPause?.();
    await this.finish();
  }

  async #work(): Promise<void> {
    // Lets several requests of one turn become one round.
    await Promise.resolve();
    const pauses = new Pauses(retryPauses);
    while (this.#isRequested && !this.#isStopped) {
      this.#isRequested = false;
      try {
        await this.#run();
        if (this.#failure !== null) this.#log.info({ task: this.#name }, 'registrar: goes on');
        this.#failure = null;
        this.#failingSince = null;
        pauses.reset();
      } catch (error) {
        this.#failure = error instanceof Error ? error.message : String(error);
        this.#failingSince ??= this.#now();
        const retryInMs = pauses.next();
        this.#log.warn({ task: this.#name, failure: this.#failure, retryInMs }, 'registrar: tries again');
        this.#isRequested = true;
        this.#tellRound();
        await this.#pause(retryInMs);
      }
    }
    this.#rounds = null;
    this.#tellRound();
  }

  #tellRound(): void {
    for (const tell of this.#onRound.splice(0)) tell();
  }

  async #pause(lengthMs: number): Promise<void> {
    if (this.#isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, lengthMs);
      timer.unref();
      this.#endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#endPause = null;
  }
}
