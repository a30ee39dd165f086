import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { bufferToBytes, type Bytes } from './bytes.ts';
import type { CouchSettings } from '../settings.ts';
import { authorizationOf, type CouchAddress } from './couch-addresses.ts';
import { makeCouchNodes } from './couch-nodes.ts';
import { DatabaseUnavailable, type Speaker } from './database.ts';
import { machineTiming, type Timing } from './timing.ts';

export interface CouchRequest {
  readonly method?: 'GET' | 'PUT' | 'POST';
  /** Below the server's address, encoded. */
  readonly path: string;
  readonly body?: object;
  readonly bytes?: Bytes;
  /** Absent: the server itself, with the credentials of COUCHDB_URL. */
  readonly speaker?: Speaker;
  /** For what takes long however little is sent and received. */
  readonly patienceMs?: number;
  /** A long poll: it takes as long as it likes, but is never silent for longer than this. */
  readonly silenceMs?: number;
  readonly signal?: AbortSignal;
  /** Answers besides 2xx that the caller knows what to do with. Any other is an outage. */
  readonly expected?: readonly number[];
}

/** The whole of it: there is no reply whose body nobody reads, and which would keep its connection. */
export interface CouchAnswer {
  readonly status: number;
  readonly ok: boolean;
  /** Asked before without an answer, and perhaps carried out then: a conflict may be with oneself. */
  readonly isRepeated: boolean;
  readonly bytes: Bytes;
  json<T>(): T;
}

/**
 * An answer that does not come in time, or says that the node cannot, is asked for at another address, or once more where there is only
 * one. Whoever writes must therefore be able to have written already.
 */
export type CouchClient = (request: CouchRequest) => Promise<CouchAnswer>;

/** From the question to the end of the answer. */
const patienceMs = 5_000;
/** When there is nobody else to ask: it may only be busy. */
const lastPatienceMs = 30_000;
// What CouchDB's JavaScript engine makes of actions that it has to hash on a busy machine; a line between two machines is faster.
const slowestBytesPerMs = 32;
const probePatienceMs = 2_000;

export function makeCouchClient(
  { addresses, proxySecret }: Pick<CouchSettings, 'addresses' | 'proxySecret'>,
  timing: Timing = machineTiming
): CouchClient {
  const [first, ...others] = addresses.map(openLine);
  if (!first) throw new Error('a CouchDB has at least one address');
  const ask = (line: Line, request: CouchRequest, isRepeated: boolean) =>
    askOnce(line, request, { isRepeated, proxySecret, timing });
  const isUp = async (line: Line) => {
    const reply = await ask(line, { path: '_up', patienceMs: probePatienceMs }, false).catch(() => null);
    return reply?.status === 200;
  };
  const nodes = makeCouchNodes([first, ...others], { isUp, timing });

  return async (request) => {
    const tried = new Set<Line>();
    let cause: unknown;
    let isRepeated = false;
    // Twice where there is only one: behind a balancer the second time is another node.
    for (let left = Math.max(2, addresses.length); left > 0 && !request.signal?.aborted; isRepeated = true) {
      const line = nodes.choose(tried);
      const isLast = left === 1;
      const asked = isLast ? { ...request, patienceMs: Math.max(request.patienceMs ?? 0, lastPatienceMs) } : request;
      const reply = await ask(line, asked, isRepeated).catch((error: unknown) => toError(error));
      // Only the first time: what is repeated has a connection of its own.
      if (reply instanceof StaleConnection) continue;
      left--;
      tried.add(line);
      const isAnswer = !(reply instanceof Error);
      if (isAnswer && reply.status < 500) return readAnswer(reply, request, isRepeated);
      cause = isAnswer ? unexpected(reply, request) : reply;
      if (!isAnswer || statusesOfOneAway.has(reply.status)) nodes.setAside(line);
      // Said of this node, cut off from the others, or of what was asked: another knows.
      else if (tried.size === addresses.length) break;
    }
    if (cause instanceof DatabaseUnavailable) throw cause;
    throw new DatabaseUnavailable('CouchDB does not answer', { cause });
  };
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error('CouchDB could not be asked'));

/** As a balancer says it, or CouchDB itself while it starts or is maintained. */
const statusesOfOneAway: ReadonlySet<number> = new Set([502, 503, 504]);

interface Line {
  readonly address: CouchAddress;
  readonly request: typeof http.request;
  /** Connections that are kept, and of which there are only so many. */
  readonly kept: http.Agent;
  /** One for each request: a long poll, for which no question waits, and what is asked again, for which a new one may lead elsewhere. */
  readonly fresh: http.Agent;
}

// A node answers no faster when it is asked more at once.
const mostQuestionsAtOnce = 32;

function openLine(address: CouchAddress): Line {
  const { Agent, request } = address.base.startsWith('https:') ? https : http;
  const kept = new Agent({ keepAlive: true, maxSockets: mostQuestionsAtOnce, scheduling: 'lifo' });
  return { address, request, kept, fresh: new Agent() };
}

/** A connection that was kept open was closed at the other end just when it was used again. */
class StaleConnection extends Error {}

interface Reply {
  readonly status: number;
  readonly body: Buffer;
}

const unexpected = ({ status }: Reply, { method = 'GET' }: CouchRequest): DatabaseUnavailable =>
  new DatabaseUnavailable(`CouchDB answered ${status} to ${method}`);

function readAnswer(reply: Reply, request: CouchRequest, isRepeated: boolean): CouchAnswer {
  const { status, body } = reply;
  const ok = status >= 200 && status < 300;
  if (!ok && !request.expected?.includes(status)) throw unexpected(reply, request);
  return {
    status,
    ok,
    isRepeated,
    bytes: bufferToBytes(body),
    json<T>() {
      try {
        return JSON.parse(body.toString('utf8')) as T;
      } catch (error) {
        throw new DatabaseUnavailable('what answers is no CouchDB', { cause: error });
      }
    }
  };
}

interface Manner {
  readonly isRepeated: boolean;
  readonly proxySecret: string;
  readonly timing: Timing;
}

/** Resolves with the whole reply; rejects when it, or the next part of it, has not come in time. */
function askOnce(
  { address, request, kept, fresh }: Line,
  { method = 'GET', path, body, bytes, speaker, patienceMs: leastMs = patienceMs, silenceMs, signal }: CouchRequest,
  { isRepeated, proxySecret, timing }: Manner
): Promise<Reply> {
  const sent = bytes ?? (body ? Buffer.from(JSON.stringify(body)) : null);
  const headers = {
    accept: 'application/json',
    ...(speaker ? proxyHeaders(speaker, proxySecret) : { authorization: authorizationOf(address) }),
    ...(body ? { 'content-type': 'application/json' } : {}),
    ...(bytes ? { 'content-type': 'application/octet-stream' } : {}),
    ...(sent ? { 'content-length': sent.length } : {})
  };
  return new Promise((resolve, reject) => {
    const agent = isRepeated || silenceMs !== undefined ? fresh : kept;
    const asked = request(`${address.base}/${path}`, { method, headers, agent });
    let isLeft = false;
    const leave = () => {
      isLeft = true;
      asked.destroy();
    };
    const askedAt = timing.now();
    let count = sent?.length ?? 0;
    let callOff = () => {};
    const waitOn = (received: number) => {
      count += received;
      callOff();
      const restMs = silenceMs ?? leastMs + count / slowestBytesPerMs - (timing.now() - askedAt);
      callOff = timing.after(Math.max(restMs, 0), leave);
    };

    const parts: Uint8Array[] = [];
    let status: number | null = null;
    let failure: Error | undefined;
    asked.on('response', (reply) => {
      status = reply.statusCode ?? 0;
      reply.on('data', (part: Uint8Array) => {
        parts.push(part);
        waitOn(part.length);
      });
      reply.on('end', () => resolve({ status: status ?? 0, body: Buffer.concat(parts) }));
      reply.on('error', (error) => (failure ??= error));
    });
    asked.on('error', (error) => (failure ??= error));
    // After whatever became of it: nothing more happens to a promise that is resolved.
    asked.on('close', () => {
      callOff();
      signal?.removeEventListener('abort', leave);
      const isStale = asked.reusedSocket && status === null && !isLeft;
      reject(isStale ? new StaleConnection() : (failure ?? new Error('no whole answer')));
    });
    signal?.addEventListener('abort', leave);
    if (signal?.aborted) leave();
    waitOn(0);
    asked.end(sent);
  });
}

/** CouchDB's proxy authentication: whoever knows the secret may speak for anybody. */
export function proxyHeaders({ name, roles }: Speaker, secret: string): { readonly [header: string]: string } {
  return {
    'x-auth-couchdb-username': name,
    'x-auth-couchdb-roles': roles.join(','),
    'x-auth-couchdb-token': createHmac('sha256', secret).update(name).digest('hex')
  };
}
