import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiError } from '#documents/api.ts';

/** What answers one route. */
export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const statusByError: { readonly [E in ApiError]: number } = {
  'wrong-password': 401,
  'signed-out': 401,
  'wrong-person': 401,
  'too-many-tries': 429,
  'not-allowed': 403,
  'not-found': 404,
  'too-large': 413,
  'wrong-hash': 422,
  malformed: 400,
  'no-room': 507,
  failed: 500,
  'try-later': 503
};

/** Every refusal and every outage leaves this way. */
export function sendError(reply: FastifyReply, error: ApiError): FastifyReply {
  if (error === 'try-later') reply.header('retry-after', '5');
  return reply.code(statusByError[error]).header('cache-control', 'no-store').send({ error });
}

/** Once the answer was taken, or whoever asked has left. */
export function whenOver({ raw }: FastifyReply, run: () => void): void {
  if (raw.destroyed) run();
  else raw.once('close', run);
}
