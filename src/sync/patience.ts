/** Ends a request that gets nowhere; one that goes on slowly is let be. */
export interface Patience {
  readonly signal: AbortSignal;
  /** The reply has begun: from here on every part of it is progress. */
  watch(reply: Response): Response;
  end(): void;
}

/**
 * A network that is gone without a word leaves a request open for minutes, and everything behind it waits. How long a whole reply may take
 * nobody can say: a first synchronisation on a bad line takes longer than any limit.
 */
export function startPatience(order: {
  /** Until the reply begins: everything that is sent has to arrive first. */
  readonly firstMs: number;
  /** Between two parts of the reply. */
  readonly silenceMs: number;
  readonly reason: () => Error;
}): Patience {
  const { firstMs, silenceMs, reason } = order;
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (lengthMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => controller.abort(reason()), lengthMs);
  };
  const end = (): void => clearTimeout(timer);
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
      end();
      const { status, statusText, headers } = reply;
      const watched = readWith(reply.body.getReader(), { onWait: () => wait(silenceMs), onEnd: end });
      return new Response(watched, { status, statusText, headers });
    }
  };
}

function readWith(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  { onWait, onEnd }: { readonly onWait: () => void; readonly onEnd: () => void }
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(stream) {
        try {
          onWait();
          const { done, value } = await reader.read();
          onEnd();
          if (done) stream.close();
          else stream.enqueue(value);
        } catch (error) {
          onEnd();
          stream.error(error);
        }
      },
      cancel(why) {
        onEnd();
        return reader.cancel(why);
      }
    },
    // Nothing is read ahead.
    { highWaterMark: 0 }
  );
}
