import type { CouchClient } from './couch-client.ts';
import type { Changes, Database, Sequence } from './database.ts';

/** CouchDB says this often that it is there; twice as long without a word, and another node is asked. */
const heartbeatMs = 5_000;
/** A node that is cut off from the others may never tell: whichever node answers then is asked once for all who wait. */
const lookMs = 20_000;
/** A long poll that ends with nothing (a proxy's doing) is not begun again at once. */
const pauseMs = 1_000;
/** A device whose poll has had its time asks again at once: for that long its database is waited on without anybody. */
const lingerMs = 2_000;
// Sequences are texts of CouchDB's own, and a device may make them up.
const mostSequences = 1_000;

interface Waiter {
  tell(): void;
  fail(error: unknown): void;
}

interface Poll {
  readonly waiters: Set<Waiter>;
  /** Sequences after which there is nothing, as long as this poll has told of nothing. */
  readonly quiet: Set<string>;
  /** From sequences on which nobody knows about yet: whoever joins with the same one meanwhile is told of what comes by the poll. */
  readonly looks: Map<string, Promise<boolean>>;
  readonly end: AbortController;
  lingering?: NodeJS.Timeout;
}

/**
 * Everybody who waits for one database waits on one long poll, from the sequence of whoever came first: hundreds of devices with nothing
 * to do cost one connection. Whoever joins with another sequence is heard first and then looks once: what comes after that look the poll
 * tells, what came before it the look finds.
 */
export function makeCouchFeed({
  path,
  ask
}: {
  readonly path: string;
  readonly ask: CouchClient;
}): Pick<Database, 'waitForChange' | 'isQuietAfter'> {
  let standing: Poll | null = null;

  /** With a signal a long poll, until it says to stop. True too where it is no sequence of this database: whoever waits with it has to look for themselves. */
  const hasMore = async (since: Sequence, signal?: AbortSignal): Promise<boolean> => {
    const query = new URLSearchParams({
      since: String(since),
      limit: '1',
      ...(signal ? { feed: 'longpoll', heartbeat: String(heartbeatMs) } : {})
    });
    const manner = signal ? { silenceMs: 2 * heartbeatMs, signal } : {};
    const answer = await ask({ path: `${path}/_changes?${query}`, expected: [400], ...manner });
    return !answer.ok || answer.json<Changes>().results.length > 0;
  };

  const end = (poll: Poll): void => {
    if (standing === poll) standing = null;
    clearTimeout(poll.lingering);
    poll.end.abort();
  };

  const begin = (since: Sequence): Poll => {
    const poll: Poll = {
      waiters: new Set(),
      quiet: new Set([String(since)]),
      looks: new Map(),
      end: new AbortController()
    };
    const settle = (how: (waiter: Waiter) => void) => {
      end(poll);
      for (const waiter of poll.waiters) how(waiter);
    };
    const tell = () => settle((waiter) => waiter.tell());
    const fail = (error: unknown) => settle((waiter) => waiter.fail(error));
    const follow = async () => {
      while (!(await hasMore(since, poll.end.signal))) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    };
    follow().then(tell, fail);
    const looking = setInterval(() => {
      // Where it fails, the poll itself goes on, or fails too.
      hasMore(since).then(
        (more) => {
          if (more) tell();
        },
        () => undefined
      );
    }, lookMs);
    poll.end.signal.addEventListener('abort', () => clearInterval(looking));
    return poll;
  };

  const lookOnce = (poll: Poll, since: string): Promise<boolean> => {
    const standingLook = poll.looks.get(since);
    if (standingLook) return standingLook;
    const look = hasMore(since).finally(() => poll.looks.delete(since));
    poll.looks.set(since, look);
    look.then(
      (more) => {
        if (more) return;
        if (poll.quiet.size >= mostSequences) poll.quiet.clear();
        poll.quiet.add(since);
      },
      () => undefined
    );
    return look;
  };

  const waitForChange: Database['waitForChange'] = async ({ since, timeoutMs, signal }) => {
    if (signal.aborted) return;
    const isFirst = standing === null;
    const poll = (standing ??= begin(since));
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', tell);
        poll.waiters.delete(waiter);
        if (poll.waiters.size > 0 || poll.end.signal.aborted) return;
        if (signal.aborted) end(poll);
        else poll.lingering = setTimeout(() => end(poll), lingerMs);
      };
      const tell = () => {
        leave();
        resolve();
      };
      const fail = (error: unknown) => {
        leave();
        reject(error);
      };
      const waiter: Waiter = { tell, fail };
      const timer = setTimeout(tell, timeoutMs);
      signal.addEventListener('abort', tell);
      poll.waiters.add(waiter);
      clearTimeout(poll.lingering);
      if (isFirst || poll.quiet.has(String(since))) return;
      lookOnce(poll, String(since)).then((more) => {
        if (more) tell();
      }, fail);
    });
  };
  return { waitForChange, isQuietAfter: (since) => standing?.quiet.has(String(since)) ?? false };
}
