import { setMaxListeners } from 'node:events';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { absentHeader, personHeader } from '#documents/api.ts';
import { inboxOf, registerOf } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import { readCheckpoint, writeCheckpoint, type CheckpointBody } from './checkpoints.ts';
import { DatabaseUnavailable, type Database, type Databases } from '../databases/database.ts';
import type { Inbox } from './inbox.ts';
import type { KeyedLock } from '#registrar/keyed-lock.ts';
import { referenceDatabase } from '../reference/reference-seeding.ts';
import { readBulkDocs, readBulkGet, readChangesQuery, readRevsDiff } from './gate-bodies.ts';
import { streamDocuments } from './gate-answers.ts';
import { sendChanges } from './gate-changes.ts';
import { makeTurns, type TakeTurn } from '../http/turns.ts';
import { sendError, whenOver, type Handler } from '../http/replies.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';

export interface GateParts {
  readonly databases: Databases;
  readonly inbox: Inbox;
  readonly cookie: SessionCookie;
  readonly lock: KeyedLock;
  /** A person's questions whose answer may be large, a few at a time. */
  readonly takeTurn: TakeTurn;
  /** How many long polls one account may have open. */
  readonly longPolls: number;
  /** Aborted when the server stops: long polls end, with nothing new. */
  readonly stopping: AbortSignal;
}

interface Admitted {
  readonly person: Person;
  readonly database: Database;
}

type Kind = 'inbox' | 'register' | 'reference';

const checkpointName = /^[A-Za-z0-9._=~+-]{1,200}$/;
// 100 of the largest actions. A larger batch gets 413; a larger document in a smaller batch gets its own verdict.
const largestBatch = 8 * 1024 * 1024;
const largestQuestion = 2 * 1024 * 1024;

/** What each route of the gate works with. */
interface Gate extends GateParts {
  readonly takePoll: TakeTurn;
}

/**
 * The allow-list before the databases. What is not here is 404, and so is a database that is not the person's: whether it exists
 * is nobody's business. Names are compared with the person's own and never become paths. [G2]
 */
export function addGateRoutes(app: FastifyInstance, parts: GateParts): void {
  const gate: Gate = { ...parts, takePoll: makeTurns({ atOnce: parts.longPolls, waiting: 0 }) };
  // Every device that waits listens to it.
  setMaxListeners(0, gate.stopping);
  readBodiesAsTheyAre(app);
  app.get('/db/:database', describeDatabase(gate));
  app.post('/db/:database/_revs_diff', { bodyLimit: largestQuestion }, compareRevisions(gate));
  app.post('/db/:database/_bulk_docs', { bodyLimit: largestBatch }, takeDocuments(gate));
  app.get('/db/:database/_changes', tellChanges(gate));
  app.post('/db/:database/_bulk_get', { bodyLimit: largestQuestion }, giveDocuments(gate));
  app.get('/db/:database/_local/:name', giveCheckpoint(gate));
  app.put('/db/:database/_local/:name', { bodyLimit: 64 * 1024 }, keepCheckpoint(gate));
}

/** `__proto__` included: the gatekeeper refuses that document alone, instead of us the whole batch. */
function readBodiesAsTheyAre(app: FastifyInstance): void {
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch {
      done(Object.assign(new Error('not JSON'), { statusCode: 400 }));
    }
  });
}

/** The person and one of their databases of these kinds; else the reply is sent. */
async function admit(
  { cookie, databases }: Gate,
  request: FastifyRequest,
  reply: FastifyReply,
  ...kinds: readonly Kind[]
): Promise<Admitted | null> {
  const signedIn = await cookie.identify(request, reply);
  if (!signedIn || request.headers[personHeader] !== signedIn.person.id) {
    sendError(reply, signedIn ? 'wrong-person' : 'signed-out');
    return null;
  }
  const { person } = signedIn;
  const { database: name } = request.params as { readonly database: string };
  const kind = kindOf(name, person);
  if (kind === null || !kinds.includes(kind) || !(await databases.exists(name))) {
    sendError(reply, 'not-found');
    return null;
  }
  reply.header('cache-control', 'no-store');
  return { person, database: databases.open(name) };
}

async function inTurn<T>({ takeTurn }: Gate, person: Person, work: () => Promise<T>): Promise<T> {
  const leave = await takeTurn(person.id);
  if (!leave) throw new DatabaseUnavailable('one person asks too much at once');
  return work().finally(leave);
}

const describeDatabase =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'inbox', 'register', 'reference');
    if (!admitted) return reply;
    const { documents, updateSeq } = await admitted.database.facts();
    return reply.send({
      db_name: admitted.database.name,
      doc_count: documents,
      update_seq: updateSeq,
      instance_start_time: '0'
    });
  };

const compareRevisions =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'inbox');
    if (!admitted) return reply;
    const asked = readRevsDiff(request.body);
    if (!asked) return sendError(reply, 'malformed');
    return reply.send(await inTurn(gate, admitted.person, () => admitted.database.revsDiff(asked)));
  };

const takeDocuments =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'inbox');
    if (!admitted) return reply;
    const documents = readBulkDocs(request.body);
    if (!documents) return sendError(reply, 'malformed');
    return reply.code(201).send(await gate.inbox.take(admitted.person, documents));
  };

const tellChanges =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'register', 'reference');
    if (!admitted) return reply;
    const query = readChangesQuery(request.query);
    if (!query) return sendError(reply, 'malformed');
    const { person, database } = admitted;
    const leave = query.longpoll ? await gate.takePoll(person.id) : () => undefined;
    if (!leave) return sendError(reply, 'too-many-tries');
    whenOver(reply, leave);
    const { stopping } = gate;
    return sendChanges(reply, { database, query, stopping, read: (work) => inTurn(gate, person, work) });
  };

const giveDocuments =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'register', 'reference');
    if (!admitted) return reply;
    const asked = readBulkGet(request.body, request.query);
    if (!asked) return sendError(reply, 'malformed');
    const { docs, revs, latest } = asked;
    const leave = await gate.takeTurn(admitted.person.id);
    if (!leave) return sendError(reply, 'try-later');
    // Until it was read: whoever asks much and reads slowly keeps only themselves waiting.
    whenOver(reply, leave);
    reply.type('application/json; charset=utf-8');
    reply.compress(await streamDocuments(admitted.database, docs, { revs, latest }));
    return reply;
  };

const giveCheckpoint =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'inbox', 'register', 'reference');
    if (!admitted) return reply;
    const { name } = request.params as { readonly name: string };
    if (!checkpointName.test(name)) return sendError(reply, 'not-found');
    const found = await readCheckpoint(admitted.database, { person: admitted.person.id, name });
    if (found) return reply.send(found);
    if (request.headers[absentHeader] === undefined) return sendError(reply, 'not-found');
    return reply.header(absentHeader, '1').send({ error: 'not_found', reason: 'missing' });
  };

const keepCheckpoint =
  (gate: Gate): Handler =>
  async (request, reply) => {
    const admitted = await admit(gate, request, reply, 'inbox', 'register', 'reference');
    if (!admitted) return reply;
    const { person, database } = admitted;
    const { name } = request.params as { readonly name: string };
    const { body } = request;
    if (!checkpointName.test(name) || typeof body !== 'object' || body === null || Array.isArray(body))
      return sendError(reply, 'malformed');
    const content = body as CheckpointBody;
    const written = await gate.lock.hold([`${database.name}/_local/${person.id}`], () =>
      writeCheckpoint(database, { person: person.id, name, content, writtenAt: Date.now() })
    );
    if (written.ok) return reply.code(201).send({ ok: true, id: `_local/${name}`, rev: written.rev });
    if (written.code === 'too-large') return sendError(reply, 'too-large');
    return reply.code(409).send({ error: 'conflict', reason: 'Document update conflict.' });
  };

function kindOf(name: string, { desk }: Person): Kind | null {
  if (name === inboxOf(desk)) return 'inbox';
  if (name === registerOf(desk)) return 'register';
  return name === referenceDatabase ? 'reference' : null;
}
