import { createHmac } from 'node:crypto';
import type { CouchSettings } from '../settings.ts';
import { DatabaseUnavailable, type Speaker } from './database.ts';

export interface CouchRequest {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the server's address, encoded. */
  readonly path: string;
  readonly body?: object;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Absent: the server itself, with the credentials of COUCHDB_URL. */
  readonly speaker?: Speaker;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Answers besides 2xx that the caller knows what to do with. Any other is an outage. */
  readonly expected?: readonly number[];
}

export interface CouchAnswer {
  readonly status: number;
  readonly ok: boolean;
  json<T>(): Promise<T>;
  bytes(): Promise<ArrayBuffer>;
}

export type CouchClient = (request: CouchRequest) => Promise<CouchAnswer>;

export function makeCouchClient({ url, proxySecret }: CouchSettings): CouchClient {
  const { origin, pathname, username, password } = new URL(url);
  const base = `${origin}${pathname.replace(/\/+$/, '')}`;
  const basic = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');

  return async ({ method = 'GET', path, body, bytes, speaker, timeoutMs = 30_000, signal, expected = [] }) => {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(`${base}/${path}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(speaker ? proxyHeaders(speaker, proxySecret) : { authorization: `Basic ${basic}` }),
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(bytes ? { 'content-type': 'application/octet-stream' } : {})
        },
        body: bytes ?? (body ? JSON.stringify(body) : null),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout
      });
      if (!response.ok && !expected.includes(response.status)) {
        await response.body?.cancel();
        throw new DatabaseUnavailable(`CouchDB answered ${response.status} to ${method}`);
      }
      return {
        status: response.status,
        ok: response.ok,
        json: <T>() => response.json() as Promise<T>,
        bytes: () => response.arrayBuffer()
      };
    } catch (error) {
      if (error instanceof DatabaseUnavailable) throw error;
      throw new DatabaseUnavailable('CouchDB does not answer', { cause: error });
    }
  };
}

/** CouchDB's proxy authentication: whoever knows the secret may speak for anybody. */
export function proxyHeaders({ name, roles }: Speaker, secret: string): { readonly [header: string]: string } {
  return {
    'x-auth-couchdb-username': name,
    'x-auth-couchdb-roles': roles.join(','),
    'x-auth-couchdb-token': createHmac('sha256', secret).update(name).digest('hex')
  };
}
