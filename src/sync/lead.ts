import { LiveValue } from '#device/live.ts';

export interface Lead {
  /** Whether this tab does the sending and fetching for all. */
  readonly isLeading: LiveValue<boolean>;
  stop(): void;
}

/**
 * One tab leads. The visible one takes the lead from a hidden one, which browsers slow down or freeze: it asks, and where nobody answers
 * it steals the lock.
 */
export function followLead(name: string): Lead {
  const isLeading = new LiveValue(false);
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (!locks || typeof document === 'undefined') {
    isLeading.set(true);
    return { isLeading, stop: () => isLeading.set(false) };
  }

  const channel = new BroadcastChannel(name);
  const stopped = new AbortController();
  let release: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isVisible = (): boolean => document.visibilityState === 'visible';

  const hold = (): Promise<void> => {
    if (stopped.signal.aborted) return Promise.resolve();
    isLeading.set(true);
    return new Promise((resolve) => (release = resolve));
  };
  const letGo = (): void => {
    isLeading.set(false);
    release?.();
    release = null;
  };

  const queue = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        await locks.request(name, { signal: stopped.signal }, hold);
      } catch (error) {
        // A browser that gives no locks here: each tab works for itself, which only costs a request twice.
        if (!isAbort(error)) return isLeading.set(true);
        // Stolen by a visible tab, or this one was closed.
        letGo();
      }
    }
  };
  const steal = (): void => {
    locks.request(name, { steal: true }, hold).catch((error: unknown) => {
      if (isAbort(error)) letGo();
      else isLeading.set(true);
    });
  };
  const claimLead = (): void => {
    clearTimeout(timer);
    if (!isVisible() || isLeading.value) return;
    channel.postMessage('want-lead');
    timer = setTimeout(() => {
      if (isVisible() && !isLeading.value) steal();
    }, answerMs);
  };

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    // Only who leads answers; a visible leader keeps it.
    if (data === 'want-lead' && isLeading.value) {
      if (isVisible()) channel.postMessage('keeps-lead');
      else letGo();
    }
    if (data === 'keeps-lead') clearTimeout(timer);
  };
  document.addEventListener('visibilitychange', claimLead);
  void queue();
  claimLead();

  return {
    isLeading,
    stop() {
      stopped.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', claimLead);
      letGo();
      channel.close();
    }
  };
}

// A tab that is not frozen answers in milliseconds.
const answerMs = 1_000;

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
