import { liveQuery } from 'dexie';
import { isCutOff } from './failures.ts';
import { pageSleep } from './page-sleep.ts';

/** Calls back with each new value until the returned function is called: a store in Svelte's sense. */
export interface Live<T> {
  subscribe(run: (value: T) => void): () => void;
}

/**
 * What a query answers, again after each change of what it read, in this tab or another. `basis`: what it depends on besides the
 * database.
 */
export function watch<T>(query: () => Promise<T>, basis?: Live<unknown>): Live<T> {
  return {
    subscribe(run) {
      let subscription: { unsubscribe(): void } | null = null;
      const restart = (): void => {
        subscription?.unsubscribe();
        subscription = liveQuery(query).subscribe({ next: run, error: reportClosed });
      };
      // While the page was laid aside nobody told it of what other tabs wrote.
      const stops = [pageSleep.onReopened(restart)];
      if (basis) stops.push(basis.subscribe(restart));
      else restart();
      return () => {
        for (const stop of stops) stop();
        subscription?.unsubscribe();
      };
    }
  };
}

/** A value that is kept here and told on. */
export class LiveValue<T> implements Live<T> {
  #value: T;
  readonly #listeners = new Set<(value: T) => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const listener of [...this.#listeners]) listener(value);
  }

  subscribe(run: (value: T) => void): () => void {
    // One entry for each subscription, also where one function subscribes twice.
    const listener = (value: T): void => run(value);
    this.#listeners.add(listener);
    run(this.#value);
    return () => this.#listeners.delete(listener);
  }
}

/** A database that was closed by signing out has nothing more to tell, and one that was lost is asked again; anything else is a bug and goes to the
 * top of the app. */
function reportClosed(error: unknown): void {
  if (isCutOff(error)) return;
  queueMicrotask(() => {
    throw error;
  });
}
