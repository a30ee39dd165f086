import { isCutOff, readStorageError } from '#device/failures.ts';

/** Why a request brought nothing. None of these is ever a refusal. */
export class Outage extends Error {
  readonly code: 'unreachable' | 'signed-out' | 'server-fault';
  /** As PouchDB reads it: only 404 says that there is nothing. */
  readonly status: number;

  constructor(code: Outage['code'], status: number) {
    super(status === 0 ? code : `${code} (${String(status)})`);
    this.name = 'Outage';
    this.code = code;
    this.status = status;
  }
}

/** Why the synchronisation cannot go on though there is a network. It is tried again by itself all the same. */
export interface Stuck {
  readonly reason: 'device-storage' | 'server-answers-strangely' | 'app-fault';
  /** What the program said, for whoever is asked to help. */
  readonly detail: string;
}

/** PouchDB passes on what our `fetch` threw, sometimes in a wrapping of its own. Null: nothing that a network or a server does. */
export function outageOf(error: unknown): Outage['code'] | null {
  const { status, name, code } = error as {
    readonly status?: unknown;
    readonly name?: unknown;
    readonly code?: unknown;
  };
  if (code === 'unreachable' || code === 'signed-out' || code === 'server-fault') return code;
  if (status === 401) return 'signed-out';
  // The storage was closed under it, by signing out, or lost, and opens again with the next try: there is nothing to tell.
  if (name === 'AbortError' || isCutOff(error)) return 'unreachable';
  return typeof status === 'number' ? 'server-fault' : null;
}

/** Null: an outage that is told of elsewhere, as that there is no network. */
export function stuckOf(error: unknown): Stuck | null {
  const outage = outageOf(error);
  if (outage === 'unreachable' || outage === 'signed-out') return null;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (outage === 'server-fault') return { reason: 'server-answers-strangely', detail };
  return { reason: readStorageError(error) ? 'device-storage' : 'app-fault', detail };
}
