import type { DeviceFailure } from '#device/failures.ts';
import type { Live } from '#device/live.ts';
import { nextPaint } from './first-paint.ts';
import type { startWork, Work, WorkParts } from './start-work.ts';
import type { Workplace } from './workplace.ts';

export interface WorkLater extends Pick<
  Workplace,
  'claim' | 'claimsIn' | 'act' | 'storeFile' | 'openFile' | 'acknowledge' | 'syncNow'
> {
  /** Fetches and starts it, again and again until it is there. */
  startSoon(): void;
  stop(): void;
}

interface Code {
  readonly startWork: typeof startWork;
}

/**
 * The work, whose code is fetched after the first paint or with the first thing that is asked of it. It is among what the service worker
 * keeps; on a first visit the network may be gone before it came.
 */
export function startWorkLater(parts: WorkParts, fetchCode: () => Promise<Code>): WorkLater {
  let fetching: Promise<Code> | null = null;
  let work: Work | null = null;
  let isStopped = false;

  const fetchOnce = (): Promise<Code> => {
    fetching ??= fetchCode().catch((error: unknown) => {
      fetching = null;
      throw error;
    });
    return fetching;
  };
  const begin = ({ startWork }: Code): Work => {
    if (work) return work;
    work = startWork(parts);
    // Signed out while it was fetched.
    if (isStopped) work.stop();
    return work;
  };
  /** Null: its code cannot be fetched now. */
  const get = async (): Promise<Work | null> => {
    const code = await fetchOnce().catch(() => null);
    return code && begin(code);
  };
  const keepTrying = async (): Promise<Work | null> => {
    for (let tries = 1; ; tries++) {
      const started = await get();
      if (started || isStopped) return started;
      if (tries > 1) sayMissing();
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  };

  /** Nothing is sent or fetched without it: that must not look as if it were about to begin. What it says itself takes the place of this. */
  const sayMissing = (): void => {
    const isOffline = typeof navigator !== 'undefined' && navigator.onLine === false;
    const stuck = { reason: 'app-fault', detail: 'a part of the app could not be loaded' } as const;
    parts.sync.set({
      ...parts.sync.value,
      ...(isOffline ? { status: 'offline', stuck: null } : { status: 'stuck', stuck })
    });
  };

  /** Undefined until the work is there. */
  const later = <T>(ask: (started: Work) => Live<T>): Live<T | undefined> => ({
    subscribe(run) {
      let stop: (() => void) | null = null;
      let isOver = false;
      const show = (value: T | undefined): void => {
        if (!isOver) run(value);
      };
      show(undefined);
      if (work) stop = ask(work).subscribe(show);
      else
        // What is shown beside it, as in the cards of home, does not wait for it.
        void nextPaint()
          .then(keepTrying)
          .then((started) => {
            if (started && !isOver) stop = ask(started).subscribe(show);
          });
      return () => {
        isOver = true;
        stop?.();
      };
    }
  });

  return {
    startSoon: () => void keepTrying(),
    claim: (id) => later((started) => started.claim(id)),
    claimsIn: (states) => later((started) => started.claimsIn(states)),
    act: async (order) => (await get())?.act(order) ?? notHere,
    storeFile: async (order) => (await get())?.storeFile(order) ?? notHere,
    openFile: async (file, org) => (await get())?.openFile(file, org) ?? { ok: false, code: 'never-fetched' },
    acknowledge: async (actionId) => (await keepTrying())?.acknowledge(actionId),
    // At its start it sends by itself.
    syncNow: () => work?.syncNow(),
    stop() {
      isStopped = true;
      work?.stop();
    }
  };
}

const againMs = 5_000;

/** Nothing was stored; after a reload the app is whole, or says itself that it cannot be loaded. */
const notHere: { readonly ok: false; readonly failure: DeviceFailure } = {
  ok: false,
  failure: { code: 'storage-closed', retry: 'after-reload' }
};
