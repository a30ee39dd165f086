import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { chunkSize } from '#documents/api.ts';
import { organisationPattern, sha256Pattern } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import { permits } from '#rules/claim/permits.ts';
import { actorOf } from '../accounts/accounts.ts';
import type { BoundKeeper } from '../http/bounds.ts';
import { bufferToBytes, bytesToBuffer } from '../databases/bytes.ts';
import type { EvidenceStore } from './evidence-store.ts';
import type { TakeTurn } from '../http/turns.ts';
import { readRange } from './byte-range.ts';
import { sendError, whenOver, type Handler } from '../http/replies.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';

interface EvidenceParts {
  readonly evidence: EvidenceStore;
  readonly cookie: SessionCookie;
  readonly bounds: Pick<BoundKeeper, 'mayStoreChunk'>;
  readonly takeTurn: TakeTurn;
  readonly onChunk: (org: string) => void;
}

/** Files go in and out in chunks through the server alone, which hashes each. Nothing that it sends is ever executed. */
export function addEvidenceRoutes(app: FastifyInstance, parts: EvidenceParts): void {
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body)
  );
  app.post('/api/evidence/:org/missing', { bodyLimit: 128 * 1024 }, tellMissing(parts));
  app.put('/api/evidence/:org/chunk/:sha256', { bodyLimit: chunkSize }, takeChunk(parts));
  app.get('/api/evidence/:org/chunk/:sha256', giveChunk(parts));
  app.get('/api/evidence/:org/file/:chunks', giveFile(parts));
}

/** The person, where they may; else the reply is sent. An organisation that is not theirs is not found. */
async function admit(
  { cookie, evidence }: EvidenceParts,
  request: FastifyRequest,
  reply: FastifyReply,
  may: (person: Person) => boolean = () => true
): Promise<{ readonly person: Person; readonly org: string } | null> {
  const signedIn = await cookie.identify(request, reply);
  if (!signedIn) {
    sendError(reply, 'signed-out');
    return null;
  }
  const { org } = request.params as { readonly org: string };
  const isTheirs = signedIn.person.org === org || signedIn.person.role === 'reviewer';
  if (!isTheirs || !organisationPattern.test(org) || !(await evidence.exists(org))) {
    sendError(reply, 'not-found');
    return null;
  }
  if (!may(signedIn.person)) {
    sendError(reply, 'not-allowed');
    return null;
  }
  return { person: signedIn.person, org };
}

const asked = z.strictObject({
  chunks: z.array(z.string().check(z.regex(sha256Pattern))).check(z.maxLength(1_000))
});

const tellMissing =
  (parts: EvidenceParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply, mayAdd);
    if (!admitted) return reply;
    const question = z.safeParse(asked, request.body);
    if (!question.success) return sendError(reply, 'malformed');
    return reply
      .header('cache-control', 'no-store')
      .send({ missing: await parts.evidence.missing(admitted.org, [...new Set(question.data.chunks)]) });
  };

const takeChunk =
  (parts: EvidenceParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply, mayAdd);
    if (!admitted) return reply;
    const { sha256 } = request.params as { readonly sha256: string };
    if (!sha256Pattern.test(sha256) || !Buffer.isBuffer(request.body)) return sendError(reply, 'malformed');
    if (!(await parts.bounds.mayStoreChunk(admitted.person.id, admitted.org))) return sendError(reply, 'no-room');
    if (!(await parts.evidence.store(admitted.org, sha256, bufferToBytes(request.body))))
      return sendError(reply, 'wrong-hash');
    parts.onChunk(admitted.org);
    return reply.code(201).send({ ok: true });
  };

const giveChunk =
  (parts: EvidenceParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply);
    if (!admitted) return reply;
    const { sha256 } = request.params as { readonly sha256: string };
    const bytes = sha256Pattern.test(sha256) ? await parts.evidence.chunk(admitted.org, sha256) : null;
    return bytes === null ? sendError(reply, 'not-found') : asBytes(reply).send(bytesToBuffer(bytes));
  };

const giveFile =
  (parts: EvidenceParts): Handler =>
  async (request, reply) => {
    const admitted = await admit(parts, request, reply);
    if (!admitted) return reply;
    const { chunks } = request.params as { readonly chunks: string };
    const leave = await parts.takeTurn(admitted.person.id);
    if (!leave) return sendError(reply, 'try-later');
    whenOver(reply, leave);
    const file = sha256Pattern.test(chunks) ? await parts.evidence.file(admitted.org, chunks) : null;
    if (!file) return sendError(reply, 'not-found');
    const { size } = file;
    const range = readRange(request.headers.range, size);
    asBytes(reply).header('accept-ranges', 'bytes').header('etag', `"${chunks}"`);
    if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
    const { from, to } = range ?? { from: 0, to: size - 1 };
    if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${size}`);
    reply.header('content-length', to - from + 1);
    return reply.send(Readable.from(file.read({ from, to }), { objectMode: false }));
  };

const mayAdd = (person: Person): boolean => person.org !== null && permits(actorOf(person), 'add-evidence');

/** Whatever the file claims to be, a browser saves it and runs nothing in it. [E4] */
function asBytes(reply: FastifyReply): FastifyReply {
  return reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', 'attachment')
    .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .header('cache-control', 'private, no-store');
}
