/** Between tries of what fails: each twice as long as the one before. */
export class Pauses {
  readonly #firstMs: number;
  readonly #longestMs: number;
  #nextMs: number;

  constructor({ firstMs, longestMs }: { readonly firstMs: number; readonly longestMs: number }) {
    this.#firstMs = firstMs;
    this.#longestMs = longestMs;
    this.#nextMs = firstMs;
  }

  next(): number {
    const lengthMs = this.#nextMs;
    this.#nextMs = Math.min(2 * lengthMs, this.#longestMs);
    return lengthMs;
  }

  /** It has succeeded. */
  reset(): void {
    this.#nextMs = this.#firstMs;
  }
}
