import type { Live } from './workplace.ts';

/** The first value that is there; undefined means still loading. */
export function firstValue<T>(live: Live<T | undefined>): Promise<T> {
  return new Promise((resolve) => {
    let done = false;
    const stop = live.subscribe((value) => {
      if (value === undefined || done) return;
      done = true;
      resolve(value);
      // A store may answer within `subscribe`, before there is anything to stop with.
      queueMicrotask(() => stop());
    });
  });
}
