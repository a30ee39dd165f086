import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { personHeader } from '#documents/api.ts';
import { earningsCommit, earningsPage, largestEarningsPage, monthPattern } from '#documents/earnings.ts';
import { organisationPattern, ulidPattern } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import { bufferToBytes, bytesToBuffer } from '../databases/bytes.ts';
import { sendError, type Handler } from '../http/replies.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';
import type { ServerClock } from '../server-clock.ts';
import type { EarningsStore, PagePlace } from './earnings-store.ts';

interface EarningsParts {
  readonly earnings: EarningsStore;
  readonly cookie: SessionCookie;
  readonly clock: Pick<ServerClock, 'now'>;
}

/** A page that unpacks to more is no page. */
const largestUnpacked = 4 * 1024 * 1024;
const largestCommit = 64 * 1024;
const unpack = promisify(gunzip);

/** What a claim earned is its organisation's business alone: not the reviewers', not the programme's. [G50] */
export function addEarningsRoutes(app: FastifyInstance, parts: EarningsParts): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body)
  );
  const page = '/api/earnings/:org/imports/:import/pages/:month/:page';
  app.get('/api/earnings/:org', giveHead(parts));
  app.put(page, { bodyLimit: largestEarningsPage }, takePage(parts));
  app.post('/api/earnings/:org/imports/:import', { bodyLimit: largestCommit }, commitImport(parts));
  app.get(page, givePage(parts));
}

/** The person and their organisation; else the reply is sent. */
async function admit(
  { cookie }: EarningsParts,
  request: FastifyRequest,
  reply: FastifyReply,
  may: (person: Person) => boolean
): Promise<{ readonly person: Person; readonly org: string } | null> {
  const signedIn = await cookie.identify(request, reply);
  const { org } = request.params as { readonly org: string };
  const person = signedIn?.person;
  if (!person) sendError(reply, 'signed-out');
  else if (request.headers[personHeader] !== person.id) sendError(reply, 'wrong-person');
  else if (person.org !== org || !organisationPattern.test(org)) sendError(reply, 'not-found');
  else if (!may(person)) sendError(reply, 'not-allowed');
  else return { person, org };
  return null;
}

const giveHead =
  (parts: EarningsParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply, mayRead);
    if (!admitted) return reply;
    return reply.header('cache-control', 'no-store').send(await parts.earnings.head(admitted.org));
  };

const takePage =
  (parts: EarningsParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply, mayImport);
    if (!admitted) return reply;
    const at = readPlace(request);
    if (!at || !Buffer.isBuffer(request.body) || !(await isPage(request.body))) return sendError(reply, 'malformed');
    await parts.earnings.storePage(admitted.org, at, bufferToBytes(request.body), parts.clock.now());
    return reply.code(201).send({ ok: true });
  };

const commitImport =
  (parts: EarningsParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply, mayImport);
    if (!admitted) return reply;
    const id = (request.params as { readonly import: string }).import;
    const commit = z.safeParse(earningsCommit, request.body);
    if (!ulidPattern.test(id) || !commit.success) return sendError(reply, 'malformed');
    const by = { person: admitted.person.id, at: parts.clock.now() };
    const head = await parts.earnings.commit(admitted.org, id, commit.data, by);
    return head ? reply.header('cache-control', 'no-store').send(head) : sendError(reply, 'malformed');
  };

const givePage =
  (parts: EarningsParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply, mayRead);
    if (!admitted) return reply;
    const at = readPlace(request);
    const bytes = at && (await parts.earnings.page(admitted.org, at));
    if (!bytes) return sendError(reply, 'not-found');
    return reply
      .header('content-type', 'application/json')
      .header('content-encoding', 'gzip')
      .header('cache-control', 'private, no-store')
      .send(bytesToBuffer(bytes));
  };

/** Contributors prepare claims; what they are paid for is the managers' and whom they let read. */
const mayRead = ({ role }: Person): boolean => role === 'manager' || role === 'reader';
const mayImport = ({ role }: Person): boolean => role === 'manager';

function readPlace(request: FastifyRequest): PagePlace | null {
  const given = request.params as { readonly import: string; readonly month: string; readonly page: string };
  const isPlace = ulidPattern.test(given.import) && monthPattern.test(given.month) && /^\d{1,3}$/.test(given.page);
  return isPlace ? { import: given.import, month: given.month, page: Number(given.page) } : null;
}

async function isPage(bytes: Buffer): Promise<boolean> {
  try {
    const text = await unpack(bufferToBytes(bytes), { maxOutputLength: largestUnpacked });
    return z.safeParse(earningsPage, JSON.parse(text.toString('utf8'))).success;
  } catch {
    return false;
  }
}
