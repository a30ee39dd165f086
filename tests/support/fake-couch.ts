import { createHash, createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { canonicalJson } from '#documents/canonical.ts';

/** What several nodes of one cluster hold. In memory, without branches: one revision of each document. */
export interface FakeCluster {
  readonly databases: Map<string, FakeDatabase>;
  readonly written: EventEmitter;
}

interface FakeDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly [member: string]: unknown;
}

interface FakeDatabase {
  readonly documents: Map<string, { readonly document: FakeDocument; readonly parent: string | null; seq: number }>;
  readonly bytes: Map<string, Buffer>;
  security: unknown;
  seq: number;
}

/** One node that speaks CouchDB's HTTP, as far as the server asks: long polls send their headers at once, their body when there is something. */
export interface FakeCouch {
  /** With an administrator's name and password. */
  readonly url: string;
  /** Method, path and query of every request so far. */
  readonly requests: readonly string[];
  /** Connections: open now, and opened so far. */
  readonly sockets: { readonly open: number; readonly opened: number };
  /** Long polls that are held now. */
  readonly held: number;
  /** Resolves when this holds; looked at after everything that happens here. */
  until(holds: () => boolean): Promise<void>;
  /** Takes connections and requests, and answers nothing: a hung node. With `afterHeaders` it sends them, and no body. */
  freeze(how?: 'before-headers' | 'after-headers'): void;
  thaw(): void;
  /** A line break on every long poll that is held. */
  beat(): Promise<void>;
  /** The next request that begins so is carried out; its connection is cut before the answer. */
  loseReply(beginning: string): void;
  /** Instead of everything else, until null. */
  answerAll(instead: { readonly status: number; readonly body: object } | null): void;
  close(): Promise<void>;
}

export const fakeSecret = 'the secret of this CouchDB';

export const makeFakeCluster = (): FakeCluster => ({
  databases: new Map(),
  written: new EventEmitter().setMaxListeners(0)
});

export async function startFakeCouch({
  cluster = makeFakeCluster(),
  nodes = ['couchdb@127.0.0.1'],
  uuid = 'one'
}: {
  readonly cluster?: FakeCluster;
  /** What `_membership` names. */
  readonly nodes?: readonly string[];
  readonly uuid?: string;
} = {}): Promise<FakeCouch> {
  const happened = new EventEmitter().setMaxListeners(0);
  const requests: string[] = [];
  const open = new Set<Socket>();
  let opened = 0;
  const polls = new Set<ServerResponse>();
  let frozen: 'before-headers' | 'after-headers' | null = null;
  let lost: string | null = null;
  let instead: { readonly status: number; readonly body: object } | null = null;

  const hold = async (request: Asked, reply: ServerResponse): Promise<void> => {
    const database = cluster.databases.get(request.database);
    const since = readSequence(request.query.get('since'));
    reply.writeHead(200, { 'content-type': 'application/json' });
    reply.write('{"results":[\n');
    polls.add(reply);
    happened.emit('one');
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if ((database?.seq ?? 0) > since || reply.closed) resolve();
      };
      cluster.written.on('one', look);
      reply.on('close', look);
      const heartbeat = request.query.get('heartbeat');
      const beating =
        heartbeat === null ? undefined : setInterval(() => frozen === null && reply.write('\n'), Number(heartbeat));
      const timeout = request.query.get('timeout');
      const timer = timeout === null ? undefined : setTimeout(resolve, Number(timeout));
      reply.on('close', () => {
        clearTimeout(timer);
        clearInterval(beating);
        cluster.written.off('one', look);
      });
      look();
    });
    polls.delete(reply);
    const { results, last_seq } = changesOf(cluster, request);
    reply.end(`${results.map((row) => JSON.stringify(row)).join(',\n')}],"last_seq":"${last_seq}","pending":0}\n`);
    happened.emit('one');
  };

  const server = createServer((incoming, reply) => {
    void (async () => {
      const said = `${incoming.method ?? ''} ${incoming.url ?? ''}`;
      const body = await readBody(incoming);
      requests.push(said);
      happened.emit('one');
      if (frozen !== null) {
        if (frozen === 'after-headers') reply.writeHead(200, { 'content-type': 'application/json' }).write('{');
        return;
      }
      const asked = readAsked(incoming, body);
      if (instead === null && asked.query.get('feed') === 'longpoll') return hold(asked, reply);
      const answer = instead ?? answerOf(cluster, asked, { nodes, uuid });
      if (lost !== null && said.startsWith(lost)) {
        lost = null;
        incoming.socket.destroy();
        return;
      }
      const bytes = answer.body instanceof Buffer ? answer.body : Buffer.from(JSON.stringify(answer.body));
      reply.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': bytes.length });
      reply.end(bytes);
    })();
  });
  server.on('connection', (socket) => {
    opened++;
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      happened.emit('one');
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://admin:password@127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    get sockets() {
      return { open: open.size, opened };
    },
    get held() {
      return polls.size;
    },
    until: (holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!holds()) return;
          happened.off('one', look);
          resolve();
        };
        happened.on('one', look);
        look();
      }),
    freeze(how = 'before-headers') {
      frozen = how;
    },
    thaw() {
      frozen = null;
    },
    async beat() {
      await Promise.all([...polls].map((reply) => new Promise((resolve) => reply.write('\n', resolve))));
    },
    loseReply(beginning) {
      lost = beginning;
    },
    answerAll(answer) {
      instead = answer;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}

interface Asked {
  readonly method: string;
  readonly database: string;
  /** Below the database, decoded. */
  readonly rest: string;
  readonly query: URLSearchParams;
  readonly text: Buffer;
  readonly user: string | null;
}

interface Answer {
  readonly status: number;
  readonly body: object;
}

function answerOf(
  cluster: FakeCluster,
  asked: Asked,
  self: { readonly nodes: readonly string[]; readonly uuid: string }
): Answer {
  const { method, database: name, rest, query, text, user } = asked;
  const found = (body: object): Answer => ({ status: 200, body });
  if (name === '_up') return found({ status: 'ok' });
  if (name === '') return found({ couchdb: 'Welcome', uuid: self.uuid });
  if (name === '_session') return found({ userCtx: { name: user, roles: user === 'admin' ? ['_admin'] : [] } });
  if (user === null) return { status: 401, body: { error: 'unauthorized', reason: 'You are not authorized.' } };
  if (name === '_membership') return found({ all_nodes: self.nodes, cluster_nodes: self.nodes });
  if (rest === '' && method === 'PUT') {
    if (cluster.databases.has(name)) return { status: 412, body: { error: 'file_exists' } };
    cluster.databases.set(name, { documents: new Map(), bytes: new Map(), security: {}, seq: 0 });
    return { status: 201, body: { ok: true } };
  }
  const database = cluster.databases.get(name);
  if (!database) return { status: 404, body: { error: 'not_found', reason: 'Database does not exist.' } };
  const json = (): unknown => JSON.parse(text.toString('utf8'));
  if (rest === '') return found({ doc_count: database.documents.size, update_seq: sequenceOf(database.seq) });
  if (rest === '_security' && method === 'PUT') {
    database.security = json();
    return found({ ok: true });
  }
  if (rest === '_security') return found(database.security as object);
  if (rest === '_changes') return found(changesOf(cluster, asked));
  if (rest === '_all_docs') return found({ rows: allDocs(database, query, method === 'POST' ? json() : null) });
  if (rest === '_revs_diff') return found(revsDiff(database, json() as { [id: string]: string[] }));
  if (rest === '_bulk_get') return found(bulkGet(database, json() as { docs: { id: string }[] }));
  if (rest === '_bulk_docs') return { status: 201, body: bulkDocs(cluster, database, json()) };
  return documentAnswer(cluster, database, asked);
}

function documentAnswer(cluster: FakeCluster, database: FakeDatabase, asked: Asked): Answer {
  const { method, rest, query, text } = asked;
  const isAttachment = !rest.startsWith('_') && rest.endsWith('/data');
  const id = isAttachment ? rest.slice(0, -'/data'.length) : rest;
  if (method === 'PUT') {
    const content = isAttachment ? {} : (JSON.parse(text.toString('utf8')) as { _rev?: string });
    const row = write(cluster, database, { ...content, _id: id });
    if (row.error !== undefined) return { status: 409, body: row };
    if (isAttachment) database.bytes.set(id, text);
    return { status: 201, body: { ok: true, ...row } };
  }
  const standing = database.documents.get(id);
  if (!standing) return { status: 404, body: { error: 'not_found', reason: 'missing' } };
  const { document, parent } = standing;
  if (query.get('open_revs') === 'all') return { status: 200, body: [{ ok: withRevisions(document, parent) }] };
  if (document['_deleted'] === true) return { status: 404, body: { error: 'not_found', reason: 'deleted' } };
  if (isAttachment) return { status: 200, body: database.bytes.get(id) ?? Buffer.alloc(0) };
  return { status: 200, body: document };
}

function withRevisions(document: FakeDocument, parent: string | null): object {
  const ids = [document._rev, ...(parent === null ? [] : [parent])].map((rev) => rev.slice(rev.indexOf('-') + 1));
  return { ...document, _revisions: { start: generationOf(document._rev), ids } };
}

interface Row {
  readonly id: string;
  readonly rev?: string;
  readonly error?: string;
}

/** With CouchDB's rule: the parent must be what stands there; and the same content on the same parent is the same revision. */
function write(
  cluster: FakeCluster,
  database: FakeDatabase,
  given: { readonly _id: string; readonly _rev?: string; readonly [member: string]: unknown }
): Row {
  const { _id, _rev, ...content } = given;
  const standing = database.documents.get(_id);
  const wanted = standing && standing.document['_deleted'] !== true ? standing.document._rev : undefined;
  if (_rev !== wanted) return { id: _id, error: 'conflict' };
  const parent = standing?.document._rev ?? null;
  const hash = createHash('md5').update(canonicalJson({ parent, content })).digest('hex');
  put(cluster, database, { ...content, _id, _rev: `${String(generationOf(parent ?? '0-') + 1)}-${hash}` }, parent);
  return { id: _id, rev: database.documents.get(_id)?.document._rev ?? '' };
}

function put(cluster: FakeCluster, database: FakeDatabase, document: FakeDocument, parent: string | null): void {
  // Local documents have no place in `_changes`.
  if (!document._id.startsWith('_local/')) database.seq++;
  database.documents.set(document._id, { document, parent, seq: database.seq });
  cluster.written.emit('one');
}

function bulkDocs(cluster: FakeCluster, database: FakeDatabase, body: unknown): readonly Row[] {
  const { docs, new_edits = true } = body as { docs: FakeDocument[]; new_edits?: boolean };
  if (new_edits) return docs.map((document) => write(cluster, database, document));
  for (const { _revisions, ...document } of docs)
    if (database.documents.get(document._id)?.document._rev !== document._rev)
      put(cluster, database, document as FakeDocument, null);
  return [];
}

function allDocs(database: FakeDatabase, query: URLSearchParams, body: unknown): readonly object[] {
  const row = (id: string): object => {
    const document = database.documents.get(id)?.document;
    if (!document) return { key: id, error: 'not_found' };
    const deleted = document['_deleted'] === true ? { deleted: true } : {};
    return { id, key: id, value: { rev: document._rev, ...deleted }, doc: deleted.deleted ? null : document };
  };
  if (body !== null) return (body as { keys: readonly string[] }).keys.map(row);
  const isDescending = query.get('descending') === 'true';
  const ends = ['startkey', 'endkey'].map((name) => JSON.parse(query.get(name) ?? 'null') as string);
  const [from = '', to = ''] = isDescending ? ends.reverse() : ends;
  const ids = [...database.documents.values()]
    .map(({ document }) => document)
    .filter(({ _id, _deleted }) => !_id.startsWith('_local/') && _deleted !== true && _id >= from && _id <= to)
    .map(({ _id }) => _id)
    .sort();
  if (isDescending) ids.reverse();
  return ids.slice(0, Number(query.get('limit') ?? ids.length)).map(row);
}

function changesOf(cluster: FakeCluster, { database: name, query }: Asked) {
  const database = cluster.databases.get(name);
  const since = readSequence(query.get('since'));
  const rows = [...(database?.documents.values() ?? [])]
    .filter(({ document, seq }) => seq > since && !document._id.startsWith('_local/'))
    .sort((a, b) => a.seq - b.seq)
    .slice(0, Number(query.get('limit') ?? 1_000));
  const last = rows.at(-1)?.seq ?? database?.seq ?? 0;
  const results = rows.map(({ document, seq }) => ({
    id: document._id,
    seq: sequenceOf(seq),
    changes: [{ rev: document._rev }],
    ...(document['_deleted'] === true ? { deleted: true } : {}),
    ...(query.get('include_docs') === 'true' ? { doc: document } : {})
  }));
  return { results, last_seq: sequenceOf(last), pending: 0 };
}

function revsDiff(database: FakeDatabase, asked: { readonly [id: string]: readonly string[] }): object {
  const missing = Object.entries(asked).map(([id, revs]) => {
    const standing = database.documents.get(id)?.document._rev;
    return [id, { missing: revs.filter((rev) => rev !== standing) }] as const;
  });
  return Object.fromEntries(missing.filter(([, row]) => row.missing.length > 0));
}

function bulkGet(database: FakeDatabase, { docs }: { readonly docs: readonly { readonly id: string }[] }): object {
  const results = docs.map(({ id }) => {
    const standing = database.documents.get(id);
    const missing = { error: { id, rev: 'undefined', error: 'not_found', reason: 'missing' } };
    return { id, docs: [standing ? { ok: withRevisions(standing.document, standing.parent) } : missing] };
  });
  return { results };
}

function readAsked(incoming: IncomingMessage, text: Buffer): Asked {
  const url = new URL(incoming.url ?? '/', 'http://fake');
  const [, database = '', ...rest] = url.pathname.split('/');
  const { headers } = incoming;
  const name = String(headers['x-auth-couchdb-username'] ?? '');
  const token = createHmac('sha256', fakeSecret).update(name).digest('hex');
  const isAdmin = headers.authorization === `Basic ${Buffer.from('admin:password').toString('base64')}`;
  return {
    method: incoming.method ?? '',
    database: decodeURIComponent(database),
    rest: decodeURIComponent(rest.join('/')),
    query: url.searchParams,
    text,
    user: isAdmin ? 'admin' : name !== '' && headers['x-auth-couchdb-token'] === token ? name : null
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of incoming) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

const generationOf = (rev: string): number => Number(rev.slice(0, rev.indexOf('-')));
const sequenceOf = (seq: number): string => `${String(seq)}-fake`;
const readSequence = (text: string | null): number => Number((text ?? '0').split('-')[0]);
