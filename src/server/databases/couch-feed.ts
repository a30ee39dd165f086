import type { CouchPlace } from './couch-place.ts';
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

/**
 * Everybody who waits for one database waits on one long poll, from the sequence of whoever came first: hundreds of devices with nothing
 * to do cost one connection. Whoever joins with another sequence is heard first and then looks once: what comes after that look the poll
 * tells, what came before it the look finds.
 */
export function makeCouchFeed(place: CouchPlace): Pick<Database, 'waitForChange' | 'isQuietAfter'> {
  let standing: Poll | null = null;
  return {
    async waitForChange({ since, timeoutMs, signal }) {
      if (signal.aborted) return;
      if (standing === null || standing.isOver) standing = new Poll(place, since);
      await standing.wait({ since, timeoutMs, signal });
    },
    isQuietAfter: (since) => standing !== null && !standing.isOver && standing.isQuietAfter(since)
  };
}

/** With a signal a long poll, until it says to stop. True too where it is no sequence of this database: whoever waits with it has to look for themselves. */
async function hasMore({ path, ask }: CouchPlace, since: Sequence, signal?: AbortSignal): Promise<boolean> {
  const query = new URLSearchParams({
    since: String(since),
    limit: '1',
    ...(signal ? { feed: 'longpoll', heartbeat: String(heartbeatMs) } : {})
  });
  const manner = signal ? { silenceMs: 2 * heartbeatMs, signal } : {};
  const answer = await ask({ path: `${path}/_changes?${query}`, expected: [400], ...manner });
  return !answer.ok || answer.json<Changes>().results.length > 0;
}

/** One long poll, with all who wait on it. It is over when it has told of something, has failed, or nobody waits any more. */
class Poll {
  readonly #place: CouchPlace;
  readonly #waiters = new Set<Waiter>();
  /** Sequences after which there is nothing, as long as this poll has told of nothing. */
  readonly #quiet: Set<string>;
  /** From sequences on which nobody knows about yet: whoever joins with the same one meanwhile is told of what comes by the poll. */
  readonly #looks = new Map<string, Promise<boolean>>();
  readonly #end = new AbortController();
  readonly #looking: NodeJS.Timeout;
  #lingering: NodeJS.Timeout | undefined;

  constructor(place: CouchPlace, since: Sequence) {
    this.#place = place;
    this.#quiet = new Set([String(since)]);
    this.#follow(since).then(
      () => this.#tellAll(),
      (error: unknown) => this.#finish((waiter) => waiter.fail(error))
    );
    this.#looking = setInterval(() => {
      // Where it fails, the poll itself goes on, or fails too.
      hasMore(place, since).then(
        (more) => {
          if (more) this.#tellAll();
        },
        () => undefined
      );
    }, lookMs);
  }

  get isOver(): boolean {
    return this.#end.signal.aborted;
  }

  isQuietAfter(since: Sequence): boolean {
    return this.#quiet.has(String(since));
  }

  async wait({ since, timeoutMs, signal }: Parameters<Database['waitForChange']>[0]): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', tell);
        this.#leave(waiter, signal);
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
      this.#waiters.add(waiter);
      clearTimeout(this.#lingering);
      if (this.isQuietAfter(since)) return;
      this.#lookOnce(String(since)).then((more) => {
        if (more) tell();
      }, fail);
    });
  }

  async #follow(since: Sequence): Promise<void> {
    while (!(await hasMore(this.#place, since, this.#end.signal)))
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }

  #lookOnce(since: string): Promise<boolean> {
    const standing = this.#looks.get(since);
    if (standing) return standing;
    const look = hasMore(this.#place, since).finally(() => this.#looks.delete(since));
    this.#looks.set(since, look);
    look.then(
      (more) => {
        if (more) return;
        if (this.#quiet.size >= mostSequences) this.#quiet.clear();
        this.#quiet.add(since);
      },
      () => undefined
    );
    return look;
  }

  #leave(waiter: Waiter, signal: AbortSignal): void {
    this.#waiters.delete(waiter);
    if (this.#waiters.size > 0 || this.isOver) return;
    if (signal.aborted) this.#close();
    else this.#lingering = setTimeout(() => this.#close(), lingerMs);
  }

  #tellAll(): void {
    this.#finish((waiter) => waiter.tell());
  }

  #finish(how: (waiter: Waiter) => void): void {
    this.#close();
    for (const waiter of this.#waiters) how(waiter);
  }

  #close(): void {
    clearTimeout(this.#lingering);
    clearInterval(this.#looking);
    this.#end.abort();
  }
}
