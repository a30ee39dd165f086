import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Changes, Database } from '../databases/database.ts';
import { readChangesInPieces } from './gate-answers.ts';
import type { AskedChanges } from './gate-bodies.ts';

interface ChangesOrder {
  readonly database: Database;
  readonly query: AskedChanges;
  readonly stopping: AbortSignal;
  /** Over when what may be large was read: who waits for changes keeps nobody else waiting. */
  readonly read: <T>(work: () => Promise<T>) => Promise<T>;
}

/** `_changes`, at once or when there is something. An empty long poll ends after its time with nothing new. */
export async function sendChanges(
  reply: FastifyReply,
  { database, query, stopping, read }: ChangesOrder
): Promise<FastifyReply> {
  reply.type('application/json; charset=utf-8');
  const gone = new AbortController();
  const leave = () => gone.abort();
  // Before the first look: a device may leave while it is made.
  reply.raw.once('close', leave);
  const isQuiet = query.longpoll && database.isQuietAfter(query.since);
  const atOnce = isQuiet
    ? { results: [], last_seq: query.since }
    : await read(() => readChangesInPieces(database, query));
  if (!query.longpoll || atOnce.results.length > 0) {
    reply.compress(JSON.stringify(atOnce));
    return reply;
  }

  const body = new PassThrough();
  if (stopping.aborted) leave();
  stopping.addEventListener('abort', leave);
  // Line breaks before the JSON say that the server is alive, as CouchDB does it; what is between would else be cut by proxies.
  const beating = query.heartbeatMs === null ? null : setInterval(() => body.write('\n'), query.heartbeatMs);
  waitForChanges({ database, query, read, signal: gone.signal })
    .then(
      (changes) => body.end(JSON.stringify(changes ?? atOnce)),
      (error: unknown) => body.destroy(error instanceof Error ? error : new Error('the database failed'))
    )
    .finally(() => {
      clearInterval(beating ?? undefined);
      stopping.removeEventListener('abort', leave);
    });
  return reply.send(body);
}

/** The copies that a cluster has of a database learn of a change one after another: the one that was asked may have it by then. */
const secondLookMs = 1_000;

/** Null: there was nothing in all that time. */
async function waitForChanges({
  database,
  query,
  read,
  signal
}: Omit<ChangesOrder, 'stopping'> & { readonly signal: AbortSignal }): Promise<Changes | null> {
  const until = Date.now() + query.timeoutMs;
  let { since } = query;
  let changes: Changes | null = null;
  let longestMs = Infinity;
  // A wake-up may be for nothing (a checkpoint, a design document): then the rest of the time is waited, from there on.
  for (let left = query.timeoutMs; left > 0; left = until - Date.now()) {
    await database.waitForChange({ since, timeoutMs: Math.min(left, longestMs), signal });
    // What came in the last moment the next poll brings.
    if (signal.aborted || Date.now() >= until) break;
    const from = since;
    changes = await read(() => readChangesInPieces(database, { ...query, since: from }));
    if (changes.results.length > 0) break;
    since = changes.last_seq;
    longestMs = longestMs === Infinity ? secondLookMs : Infinity;
  }
  return changes;
}
