/**
 * How many chunks are on their way at once: as many as keep each under a second, because a cut loses what is on its way, and three at most,
 * because a browser has six connections for all its tabs.
 */
export class Width {
  #current = 1;
  #quick = 0;
  #quickBefore = quickAtFirst;

  get current(): number {
    return this.#current;
  }

  noteArrival(lengthMs: number): void {
    if (lengthMs > slowMs) {
      this.#current = Math.max(1, this.#current - 1);
      this.#quick = 0;
      return;
    }
    // One more makes each of them slower by its share: only where that still leaves them under a second.
    if ((lengthMs * (this.#current + 1)) / this.#current > slowMs) return;
    this.#quick++;
    if (this.#quick < this.#quickBefore || this.#current >= widest) return;
    this.#current++;
    this.#quick = 0;
  }

  noteCut(): void {
    this.#current = 1;
    this.#quick = 0;
    this.#quickBefore = quickAfterCut;
  }
}

const slowMs = 1_000;
const widest = 3;
const quickAtFirst = 4;
// 8 MB without a cut: before that, the network is one that cuts.
const quickAfterCut = 64;
