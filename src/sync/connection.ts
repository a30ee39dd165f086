import { personHeader, serverTimeHeader } from '#documents/api.ts';
import { LiveValue } from '#device/live.ts';
import type { Instant } from '#rules/days/day.ts';
import { Outage, type OutageCode } from './outage.ts';
import { startPatience } from './patience.ts';

export type Reach = 'unknown' | 'online' | 'offline' | 'signed-out';

export interface ConnectionOptions {
  readonly personId: string;
  /** Where the server is; empty in a page. */
  readonly origin: string;
  readonly learnTime: (serverTime: Instant) => void;
  /** Besides what a browser adds by itself, e.g. a cookie in tests. */
  readonly headers?: { readonly [name: string]: string };
}

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly json?: unknown;
  readonly bytes?: ArrayBuffer;
  /** Until the reply begins; by itself as long as a slow line needs for what is sent. */
  readonly timeoutMs?: number;
}

/** Every request to the server: says for whom, learns its time, and knows whether it can be reached. */
export class Connection {
  readonly reach = new LiveValue<Reach>('unknown');
  readonly #options: ConnectionOptions;
  readonly #closed = new AbortController();
  #failures = 0;
  #failingSince: number | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  get personId(): string {
    return this.#options.personId;
  }

  urlOf(path: string): string {
    return `${this.#options.origin || location.origin}${path}`;
  }

  /** In the shape of `fetch`, for PouchDB. Throws an `Outage`. */
  readonly fetch = async (
    url: string | Request,
    init: RequestInit = {},
    timeoutMs = silenceMs + bytesOf(init.body) / slowestBytesPerMs
  ): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set(personHeader, this.#options.personId);
    for (const [name, value] of Object.entries(this.#options.headers ?? {})) headers.set(name, value);
    const signals = [this.#closed.signal, ...(init.signal ? [init.signal] : [])];
    const reason = (): Outage => new Outage('unreachable', 0);
    const patience = startPatience({ firstMs: timeoutMs, silenceMs, reason, signals });
    const askedAt = Date.now();
    let reply: Response;
    try {
      reply = await fetch(url, { ...init, headers, credentials: 'same-origin', signal: patience.signal });
    } catch {
      patience.end();
      if (!init.signal?.aborted && !this.#closed.signal.aborted) this.noteFailure();
      throw new Outage('unreachable', 0);
    }
    const watched = patience.watch(reply);
    this.#learnTime(reply, askedAt);
    if (reply.status === 401) {
      await endReply(watched);
      this.reach.set('signed-out');
      throw new Outage('signed-out', 401);
    }
    if ([429, 502, 503, 504].includes(reply.status)) {
      await endReply(watched);
      // A proxy speaks for a server that it cannot reach; the server itself can be reached, and says: later. [S26]
      if (!isOurs(reply)) {
        this.noteFailure();
        throw new Outage('unreachable', reply.status);
      }
      this.noteSuccess();
      throw new Outage('server-trouble', reply.status);
    }
    this.noteSuccess();
    return withOutages(watched);
  };

  async ask(path: string, { method = 'GET', json, bytes, timeoutMs }: Ask = {}): Promise<Response> {
    const body = bytes ?? (json === undefined ? null : JSON.stringify(json));
    const type = bytes ? 'application/octet-stream' : 'application/json';
    const headers = body === null ? {} : { 'content-type': type };
    return this.fetch(this.urlOf(path), { method, body, headers }, timeoutMs);
  }

  noteSuccess(): void {
    this.#failures = 0;
    this.#failingSince = null;
    if (this.reach.value !== 'online') this.reach.set('online');
  }

  /** Somebody may have signed in: the next request tells. */
  forgetSignedOut(): void {
    if (this.reach.value === 'signed-out') this.reach.set('unknown');
  }

  close(): void {
    this.#closed.abort();
  }

  /** Three over ten seconds: one lost request is not yet a lost network, and a browser's own word for it is not to be trusted. */
  noteFailure(): void {
    const now = Date.now();
    this.#failingSince ??= now;
    this.#failures++;
    const isLong = this.#failures >= 3 && now - this.#failingSince >= offlineAfterMs;
    // That it is offline a browser may be believed; that it is online, not.
    const isTold = typeof navigator !== 'undefined' && navigator.onLine === false;
    if ((isLong || isTold) && this.reach.value !== 'offline') this.reach.set('offline');
  }

  /** The server spoke somewhere between the question and the reply; of a slow one (a long poll, a bad network) nothing is learnt. */
  #learnTime(reply: Response, askedAt: Instant): void {
    const said = Number(reply.headers.get(serverTimeHeader) ?? Number.NaN);
    const tookMs = Date.now() - askedAt;
    if (Number.isFinite(said) && said > 0 && tookMs <= quickReplyMs)
      this.#options.learnTime(said + Math.round(tookMs / 2));
  }
}

/** A body that nobody reads keeps one of the six connections that a browser has for the server. */
async function endReply(reply: Response): Promise<void> {
  await reply.body?.cancel().catch(() => undefined);
}

/** What a reply says, whatever it is; null: nothing that the server would say. Rejects where it is cut. */
export async function readSaid(reply: Response): Promise<{ readonly [name: string]: unknown } | null> {
  try {
    const said = (await reply.json()) as unknown;
    return typeof said === 'object' ? (said as { readonly [name: string]: unknown }) : null;
  } catch (error) {
    if (error instanceof Outage && error.code === 'unreachable') throw error;
    return null;
  }
}

/** Of a reply that is none to what was asked. */
export async function strange(reply: Response): Promise<Outage> {
  await endReply(reply);
  return new Outage(codeOf(reply), reply.status);
}

/** Each of the server's own replies says its time; a portal, a firewall and a proxy do not. */
const isOurs = (reply: Response): boolean => reply.headers.has(serverTimeHeader);

function codeOf(reply: Response): OutageCode {
  if (!isOurs(reply)) return 'strange-answer';
  if (reply.status === 403 || reply.status === 404) return 'no-place';
  return reply.status >= 500 ? 'server-trouble' : 'strange-answer';
}

/** What is no JSON was not said by the server: a portal's page, or a proxy's. A reply that was cut is an `Outage` by itself. */
function withOutages(reply: Response): Response {
  const readJson = reply.json.bind(reply);
  const json = async (): Promise<unknown> => {
    try {
      return await readJson();
    } catch (error) {
      throw error instanceof Outage
        ? error
        : new Outage(error instanceof SyntaxError ? 'strange-answer' : 'unreachable', reply.status);
    }
  };
  return Object.assign(reply, { json });
}

const offlineAfterMs = 10_000;
const quickReplyMs = 4_000;
// Longer than a long poll, whose length is asked for in `pull.ts`: some proxies keep its heartbeats to themselves.
const silenceMs = 30_000;
// Nobody tells how much of what is sent has arrived: as slow as a bad line in the field.
const slowestBytesPerMs = 20;

const bytesOf = (body: RequestInit['body']): number =>
  typeof body === 'string' ? body.length : body instanceof ArrayBuffer ? body.byteLength : 0;
