/** Ends a request that gets nowhere; one that goes on slowly is let be. */
export interface Patience {
  readonly signal: AbortSignal;
  /** The reply has begun: from here on every part of it is progress. */
  watch(reply: Response): Response;
  /** Nothing more is waited for. */
  end(): void;
}

export interface PatienceOrder {
  /** Until the reply begins: everything that is sent has to arrive first. */
  readonly firstMs: number;
  /** Between two parts of the reply. */
  readonly silenceMs: number;
  readonly reason: () => Error;
  /** Whoever else may end the request. Followed by hand: `AbortSignal.any` is younger than the browsers that the app is for. */
  readonly signals?: readonly AbortSignal[];
  readonly timers?: Timers;
}

/** Where the time comes from: a test moves it. */
export interface Timers {
  /** Returns what stops it. */
  after(lengthMs: number, run: () => void): () => void;
}

/**
 * A network that is gone without a word leaves a request open for minutes, and everything behind it waits. How long a whole reply may take
 * nobody can say: a first synchronisation on a bad line takes longer than any limit.
 */
export function startPatience(order: PatienceOrder): Patience {
  const { firstMs, silenceMs, reason, signals = [], timers = realTimers } = order;
  const controller = new AbortController();
  let stopTimer = (): void => undefined;
  const wait = (lengthMs: number): void => {
    stopTimer();
    stopTimer = timers.after(lengthMs, () => controller.abort(reason()));
  };
  const follow = (): void => controller.abort(reason());
  const end = (): void => {
    stopTimer();
    for (const signal of signals) signal.removeEventListener('abort', follow);
  };
  for (const signal of signals) {
    signal.addEventListener('abort', follow);
    if (signal.aborted) follow();
  }
  wait(firstMs);
  return {
    signal: controller.signal,
    end,
    watch(reply) {
      if (!reply.body) {
        end();
        return reply;
      }
      // Only while somebody waits for a part: what nobody reads is not silent.
      stopTimer();
      const { status, statusText, headers } = reply;
      const onWait = (): void => wait(silenceMs);
      const watched = readWith(reply.body.getReader(), { onWait, onPart: () => stopTimer(), onEnd: end });
      return new Response(watched, { status, statusText, headers });
    }
  };
}

const realTimers: Timers = {
  after(lengthMs, run) {
    const timer = setTimeout(run, lengthMs);
    return () => clearTimeout(timer);
  }
};

function readWith(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  on: { readonly onWait: () => void; readonly onPart: () => void; readonly onEnd: () => void }
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(stream) {
        try {
          on.onWait();
          const { done, value } = await reader.read();
          on.onPart();
          if (!done) return stream.enqueue(value);
          on.onEnd();
          stream.close();
        } catch (error) {
          on.onEnd();
          stream.error(error);
        }
      },
      cancel(why) {
        on.onEnd();
        return reader.cancel(why);
      }
    },
    // Nothing is read ahead.
    { highWaterMark: 0 }
  );
}
