import * as z from 'zod/mini';
import type { ChangesQuery, Sequence } from '../databases/database.ts';

/** Ids and revisions are opaque here, only bounded: CouchDB and the gatekeeper judge them. */
const id = z.string().check(
  z.minLength(1),
  z.maxLength(300),
  z.refine((text) => !text.startsWith('_'))
);
const rev = z.string().check(z.regex(/^\d{1,9}-[0-9a-f]{1,64}$/));
const mostAtOnce = 5_000;
// As many as a device takes in one batch.
const mostDocumentsAtOnce = 1_000;

const bulkDocs = z.object({
  docs: z.array(z.unknown()).check(z.maxLength(mostAtOnce)),
  // Only what was made elsewhere is written here: the database makes no revisions of its own.
  new_edits: z.literal(false)
});

export function readBulkDocs(body: unknown): readonly unknown[] | null {
  const read = z.safeParse(bulkDocs, body);
  return read.success ? read.data.docs : null;
}

const revsDiff = z.array(z.tuple([id, z.array(rev).check(z.maxLength(20))])).check(z.maxLength(mostAtOnce));

export function readRevsDiff(body: unknown): { readonly [id: string]: readonly string[] } | null {
  if (typeof body !== 'object' || body === null) return null;
  const read = z.safeParse(revsDiff, Object.entries(body));
  return read.success && !Object.hasOwn(body, '__proto__') ? Object.fromEntries(read.data) : null;
}

const bulkGet = z.object({
  // Some name one twice; it is read once.
  docs: z.array(z.object({ id, rev: z.optional(rev) })).check(z.maxLength(mostAtOnce))
});

export function readBulkGet(body: unknown, query: unknown) {
  const read = z.safeParse(bulkGet, body);
  if (!read.success) return null;
  const { revs, latest } = query as { readonly revs?: unknown; readonly latest?: unknown };
  const docs = read.data.docs.map(({ id, rev }) => (rev === undefined ? { id } : { id, rev }));
  return { docs, revs: revs === 'true', latest: latest === 'true' };
}

export interface AskedChanges extends ChangesQuery {
  readonly longpoll: boolean;
  readonly timeoutMs: number;
  readonly heartbeatMs: number | null;
}

const wholeNumber = z.string().check(z.regex(/^\d{1,9}$/));
const changesQuery = z.strictObject({
  since: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,2000}$/))),
  limit: z.optional(wholeNumber),
  style: z.optional(z.enum(['main_only', 'all_docs'])),
  feed: z.optional(z.enum(['normal', 'longpoll'])),
  timeout: z.optional(wholeNumber),
  heartbeat: z.optional(z.union([wholeNumber, z.literal('true')])),
  // Said by PouchDB; of no consequence here.
  seq_interval: z.optional(wholeNumber),
  include_docs: z.optional(z.enum(['true', 'false'])),
  _nonce: z.optional(wholeNumber)
});

const longestPollMs = 60_000;

/** Null for filters, selectors, continuous feeds and whatever else we do not answer. */
export function readChangesQuery(query: unknown): AskedChanges | null {
  const read = z.safeParse(changesQuery, query);
  if (!read.success) return null;
  const { since, limit, style, feed, timeout, heartbeat, include_docs } = read.data;
  const heartbeatMs = heartbeat === undefined ? null : heartbeat === 'true' ? longestPollMs : Number(heartbeat);
  const most = include_docs === 'true' ? mostDocumentsAtOnce : mostAtOnce;
  return {
    since: readSequence(since ?? '0'),
    limit: Math.min(Math.max(Number(limit ?? most), 1), most),
    style: style ?? 'main_only',
    withDocuments: include_docs === 'true',
    longpoll: feed === 'longpoll',
    timeoutMs: Math.min(Number(timeout ?? longestPollMs), longestPollMs),
    heartbeatMs: heartbeatMs === null ? null : Math.max(heartbeatMs, 1_000)
  };
}

const readSequence = (text: string): Sequence => (/^\d{1,15}$/.test(text) ? Number(text) : text);
