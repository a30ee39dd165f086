/** A second, two, four … up to a minute, each a little off: a server that comes back is not met by everybody at once. */
export class BackOff {
  readonly #firstMs: number;
  readonly #longestMs: number;
  #tries = 0;

  constructor({ firstMs, longestMs } = { firstMs: 1_000, longestMs: 60_000 }) {
    this.#firstMs = firstMs;
    this.#longestMs = longestMs;
  }

  reset(): void {
    this.#tries = 0;
  }

  nextMs(): number {
    const lengthMs = Math.min(this.#firstMs * 2 ** this.#tries, this.#longestMs);
    this.#tries++;
    return lengthMs * (0.5 + Math.random());
  }
}
