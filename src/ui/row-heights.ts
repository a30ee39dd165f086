/** Where each row of a long list begins: rows that were seen are measured, the others estimated. */
export class RowHeights {
  readonly #measured = new Map<string, number>();
  #estimate: number;

  constructor(estimate: number) {
    this.#estimate = estimate;
  }

  /** True when the row is not as high as was thought. */
  measure(key: string, height: number): boolean {
    const before = this.#measured.get(key);
    if (before !== undefined && Math.abs(before - height) < 0.5) return false;
    this.#measured.set(key, height);
    // Rows of one list resemble each other: the first one that is seen is a better guess than any number in the code.
    if (this.#measured.size === 1) this.#estimate = height;
    return true;
  }

  /** `offsets[i]` is where row i begins; the last entry is the height of all. */
  offsets(keys: readonly string[]): Float64Array {
    const offsets = new Float64Array(keys.length + 1);
    for (let i = 0; i < keys.length; i++) {
      offsets[i + 1] = (offsets[i] ?? 0) + (this.#measured.get(keys[i] ?? '') ?? this.#estimate);
    }
    return offsets;
  }
}

/** Two rows of one name stop the whole list: what is there again is given a number. */
export function tellApart(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return before === 0 ? key : `${key}\n${before}`;
  });
}

/** The row at the upper edge, and how much of it is above the edge: heights may be others when it is looked for again. */
export interface ListPlace {
  readonly key: string;
  readonly above: number;
}

/** The row at a height: the last one that begins at or above it. */
export function rowAt(offsets: Float64Array, height: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
