import { getContext, setContext } from 'svelte';

/** What the opened claim asks of the queue beside it. */
export interface DeskQueue {
  /** The next one that a reviewer can act on; null: the queue is done. */
  nextAfter(claim: string): string | null;
  /** Those that follow in the queue, nearest first. */
  following(claim: string, count: number): readonly string[];
  showKeys(): void;
}

const key = Symbol('review queue');

export function setDeskQueue(queue: DeskQueue): void {
  setContext(key, queue);
}

export function getDeskQueue(): DeskQueue {
  return getContext<DeskQueue>(key);
}
