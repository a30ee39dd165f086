import type { Instant } from '#rules/days/day.ts';

interface Entry {
  readonly key: string;
  readonly at: Instant;
}

/** When something is next to happen to each claim, soonest first: a binary heap in which replaced entries are passed over. */
export class DueQueue {
  readonly #heap: Entry[] = [];
  readonly #dueByKey = new Map<string, Instant>();

  get size(): number {
    return this.#dueByKey.size;
  }

  /** Null: nothing any more. */
  set(key: string, at: Instant | null): void {
    if (at === (this.#dueByKey.get(key) ?? null)) return;
    if (at === null) {
      this.#dueByKey.delete(key);
      return;
    }
    this.#dueByKey.set(key, at);
    this.#heap.push({ key, at });
    this.#siftUp(this.#heap.length - 1);
    // Replaced entries stay in the heap until they come up; rebuilt before they outnumber the real ones by far.
    if (this.#heap.length > 2 * this.#dueByKey.size + 1_000) this.#rebuild();
  }

  next(): Instant | null {
    this.#dropReplaced();
    return this.#heap[0]?.at ?? null;
  }

  /** Takes out everything due at `now` or before, soonest first. */
  takeDue(now: Instant): readonly string[] {
    const keys: string[] = [];
    for (;;) {
      this.#dropReplaced();
      const top = this.#heap[0];
      if (!top || top.at > now) return keys;
      this.#removeTop();
      this.#dueByKey.delete(top.key);
      keys.push(top.key);
    }
  }

  clear(): void {
    this.#heap.length = 0;
    this.#dueByKey.clear();
  }

  #dropReplaced(): void {
    for (let top = this.#heap[0]; top && this.#dueByKey.get(top.key) !== top.at; top = this.#heap[0]) this.#removeTop();
  }

  #rebuild(): void {
    this.#heap.length = 0;
    for (const [key, at] of this.#dueByKey) {
      this.#heap.push({ key, at });
      this.#siftUp(this.#heap.length - 1);
    }
  }

  #removeTop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#siftDown();
  }

  #siftUp(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfLater(parent, index)) return;
      index = parent;
    }
  }

  #siftDown(): void {
    let index = 0;
    for (;;) {
      const left = 2 * index + 1;
      const right = left + 1;
      const smaller = this.#at(right) < this.#at(left) ? right : left;
      if (smaller >= this.#heap.length || !this.#swapIfLater(index, smaller)) return;
      index = smaller;
    }
  }

  #at(index: number): Instant {
    return this.#heap[index]?.at ?? Infinity;
  }

  #swapIfLater(parent: number, child: number): boolean {
    const a = this.#heap[parent];
    const b = this.#heap[child];
    if (!a || !b || a.at <= b.at) return false;
    this.#heap[parent] = b;
    this.#heap[child] = a;
    return true;
  }
}
