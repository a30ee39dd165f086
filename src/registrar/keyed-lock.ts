/** What has a key in common is done one after another, in the order of asking; different keys do not hold each other up. */
export class KeyedLock {
  readonly #tails = new Map<string, Promise<void>>();

  /** When nothing is under way. */
  async free(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }

  /** Runs once every one of these keys is free. Taken all at once, so that two who share some never wait for each other. */
  async hold<T>(keys: readonly string[], run: () => Promise<T>): Promise<T> {
    const before = [...new Set(keys)].map((key) => this.#tails.get(key));
    let release = (): void => undefined;
    const done = new Promise<void>((resolve) => (release = resolve));
    const mine = Promise.all([...before, done]).then(() => undefined);
    for (const key of keys) this.#tails.set(key, mine);
    await Promise.all(before);
    try {
      return await run();
    } finally {
      release();
      for (const key of keys) if (this.#tails.get(key) === mine) this.#tails.delete(key);
    }
  }
}
