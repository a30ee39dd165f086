import { PassThrough } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Changes, ChangesQuery, Database } from '../databases/database.ts';
import type { AskedChanges } from './gate-bodies.ts';

interface ChangesOrder {
  readonly database: Database;
  readonly query: AskedChanges;
  readonly stopping: AbortSignal;
}

/** `_changes`, at once or when there is something. An empty long poll ends after its time with nothing new. */
export async function sendChanges(
  reply: FastifyReply,
  { database, query, stopping }: ChangesOrder
): Promise<FastifyReply> {
  reply.type('application/json; charset=utf-8');
  const gone = new AbortController();
  const leave = () => gone.abort();
  // Before the first look: a device may leave while it is made.
  reply.raw.once('close', leave);
  const isQuiet = query.longpoll && database.isQuietAfter(query.since);
  const atOnce = isQuiet ? { results: [], last_seq: query.since } : await readChanges(database, query);
  if (!query.longpoll || atOnce.results.length > 0) {
    reply.compress(JSON.stringify(atOnce));
    return reply;
  }

  const body = new PassThrough();
  if (stopping.aborted) leave();
  stopping.addEventListener('abort', leave);
  // Line breaks before the JSON say that the server is alive, as CouchDB does it; what is between would else be cut by proxies.
  const beating = query.heartbeatMs === null ? null : setInterval(() => body.write('\n'), query.heartbeatMs);
  waitForChanges({ database, query, signal: gone.signal })
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

/** A checkpoint must not pass what was named and not carried: the answer ends before that, and the next one begins with it. [R64] */
async function readChanges(database: Database, query: ChangesQuery): Promise<Changes> {
  const changes = await database.changes(query);
  const { results } = changes;
  const missing = query.withDocuments ? results.findIndex(({ doc, deleted }) => !deleted && !doc?._id) : -1;
  if (missing < 0) return changes;
  const carried = results.slice(0, missing);
  return { ...changes, results: carried, last_seq: carried.at(-1)?.seq ?? query.since };
}

/** The copies that a cluster has of a database learn of a change one after another: the one that was asked may have it by then. */
const secondLookMs = 1_000;

/** Null: there was nothing in all that time. */
async function waitForChanges({
  database,
  query,
  signal
}: {
  readonly database: Database;
  readonly query: AskedChanges;
  readonly signal: AbortSignal;
}): Promise<Changes | null> {
  const until = Date.now() + query.timeoutMs;
  let { since } = query;
  let changes: Changes | null = null;
  let longestMs = Infinity;
  // A wake-up may be for nothing (a checkpoint, a design document): then the rest of the time is waited, from there on.
  for (let left = query.timeoutMs; left > 0; left = until - Date.now()) {
    await database.waitForChange({ since, timeoutMs: Math.min(left, longestMs), signal });
    // What came in the last moment the next poll brings.
    if (signal.aborted || Date.now() >= until) break;
    changes = await readChanges(database, { ...query, since });
    if (changes.results.length > 0) break;
    since = changes.last_seq;
    longestMs = longestMs === Infinity ? secondLookMs : Infinity;
  }
  return changes;
}
