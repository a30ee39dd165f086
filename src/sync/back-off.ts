/** A second, two, four … up to a minute, each a little off: a server that comes back is not met by everybody at once. */
export class BackOff {
  #tries = 0;

  reset(): void {
    this.#tries = 0;
  }

  nextMs(): number {
    const lengthMs = Math.min(firstMs * 2 ** this.#tries, longestMs);
    this.#tries++;
    return lengthMs * (0.5 + Math.random());
  }
}

const firstMs = 1_000;
const longestMs = 60_000;
