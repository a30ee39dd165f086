import type { RegistrarLog } from '#registrar/registrar-clock.ts';
import { DatabaseUnavailable } from './databases/database.ts';

const againEveryMs = 60_000;

/**
 * What is completed at each start. A database that does not work must not keep the server from starting: whatever needs it is done when it
 * works again. Answers, when everything was tried once, with what ends that.
 */
export async function completeAtStart(steps: readonly (() => Promise<void>)[], log: RegistrarLog): Promise<() => void> {
  let left = await tryEach(steps, log);
  const again = setInterval(() => {
    void (async () => {
      left = await tryEach(left, log);
      if (left.length === 0) clearInterval(again);
    })().catch((error: unknown) => {
      log.error({ at: error instanceof Error ? error.stack?.split('\n').slice(1, 4) : [] }, 'start: not completed');
    });
  }, againEveryMs);
  again.unref();
  if (left.length === 0) clearInterval(again);
  return () => clearInterval(again);
}

/** All of them, also behind one that needs a database that does not work; then that outage is thrown. */
export async function forEachThatCan<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let outage: DatabaseUnavailable | null = null;
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      outage ??= error;
    }
  }
  if (outage) throw outage;
}

async function tryEach(
  steps: readonly (() => Promise<void>)[],
  log: RegistrarLog
): Promise<readonly (() => Promise<void>)[]> {
  const left: (() => Promise<void>)[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      log.warn({ failure: error.message }, 'start: completed later');
      left.push(step);
    }
  }
  return left;
}
