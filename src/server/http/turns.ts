/** A place to work in, once it is free; to be given back when the work is over. Null: too many wait already. */
export type TakeTurn = (key: string) => Promise<(() => void) | null>;

/** For each key so many at a time; those that come later wait, in the order of their coming. */
export function makeTurns(most: { readonly atOnce: number; readonly waiting: number }): TakeTurn {
  const queues = new Map<string, { running: number; readonly waiting: (() => void)[] }>();
  return async (key) => {
    const queue = queues.get(key) ?? { running: 0, waiting: [] };
    queues.set(key, queue);
    if (queue.running < most.atOnce) queue.running++;
    else if (queue.waiting.length >= most.waiting) return null;
    else await new Promise<void>((resolve) => queue.waiting.push(resolve));
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const next = queue.waiting.shift();
      // The place goes on to whoever waited longest.
      if (next) next();
      else if (--queue.running === 0) queues.delete(key);
    };
  };
}
