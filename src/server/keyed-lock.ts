/** One at a time per key, in the order of asking. */
export type KeyedLock = <T>(key: string, work: () => Promise<T>) => Promise<T>;

export function makeKeyedLock(): KeyedLock {
  const lastByKey = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = lastByKey.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    // The chain goes on after a failure; whoever asked for that work hears of it through `mine`.
    const settled = mine.then(
      () => undefined,
      () => undefined
    );
    lastByKey.set(key, settled);
    try {
      return await mine;
    } finally {
      if (lastByKey.get(key) === settled) lastByKey.delete(key);
    }
  };
}
