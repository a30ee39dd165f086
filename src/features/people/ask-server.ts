import type { AdministrationError } from '#documents/administration-api.ts';
import { personHeader } from '#documents/api.ts';

export type Failure = AdministrationError | 'offline';

export type Asked<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly error: Failure };

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** Whose screen asks. */
  readonly person?: string;
}

const longestMs = 20_000;

/** What is kept on the server alone. Never rejects. */
export async function askServer<T>({ method = 'GET', path, body, person }: Question): Promise<Asked<T>> {
  const reply = await fetch(path, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(person === undefined ? {} : { [personHeader]: person })
    },
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(longestMs)
  }).catch(() => null);
  if (!reply) return { ok: false, error: 'offline' };
  const answer = (await reply.json().catch(() => null)) as (T & { readonly error?: AdministrationError }) | null;
  if (reply.ok && answer) return { ok: true, body: answer };
  return { ok: false, error: answer?.error ?? 'try-later' };
}

export const administrationPath = (path: string): string => `/api/administration${path}`;
