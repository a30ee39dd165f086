import { isCutOff, readStorageError } from '#device/failures.ts';

/** Why a request brought nothing. None of these is ever a refusal. */
export type OutageCode =
  | 'unreachable'
  | 'signed-out'
  /** The server itself says that it cannot, now. */
  | 'server-trouble'
  /** The server itself says that what this person asks for is not theirs, or not there, any more. */
  | 'no-place'
  /** What answered was not the server, or said what it never says. */
  | 'strange-answer';

export class Outage extends Error {
  readonly code: OutageCode;
  /** As PouchDB reads it: only 404 says that there is nothing. */
  readonly status: number;

  constructor(code: OutageCode, status: number) {
    super(status === 0 ? code : `${code} (${String(status)})`);
    this.name = 'Outage';
    this.code = code;
    this.status = status;
  }
}

/** Why the synchronisation cannot go on though there is a network. It is tried again by itself all the same. */
export interface Stuck {
  readonly reason: 'device-storage' | 'server-trouble' | 'no-place' | 'strange-answer' | 'app-fault';
  /** What the program said, for whoever is asked to help. */
  readonly detail: string;
}

const codes: ReadonlySet<OutageCode> = new Set([
  'unreachable',
  'signed-out',
  'server-trouble',
  'no-place',
  'strange-answer'
]);

/** PouchDB passes on what our `fetch` threw, sometimes in a wrapping of its own. Null: nothing that a network or a server does. */
export function outageOf(error: unknown): OutageCode | null {
  const { status, name, code } = error as {
    readonly status?: unknown;
    readonly name?: unknown;
    readonly code?: unknown;
  };
  if (codes.has(code as OutageCode)) return code as OutageCode;
  if (status === 401) return 'signed-out';
  // The storage was closed under it, by signing out, or lost, and opens again with the next try: there is nothing to tell.
  if (name === 'AbortError' || isCutOff(error)) return 'unreachable';
  return typeof status === 'number' ? 'strange-answer' : null;
}

/** Worth another try at once: the same may go through a moment later. */
export const isPassing = ({ code }: Outage): boolean => code === 'unreachable' || code === 'server-trouble';

/** Null: an outage that is told of elsewhere, as that there is no network. */
export function stuckOf(error: unknown): Stuck | null {
  const outage = outageOf(error);
  if (outage === 'unreachable' || outage === 'signed-out') return null;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (outage !== null) return { reason: outage, detail };
  return { reason: readStorageError(error) ? 'device-storage' : 'app-fault', detail };
}
