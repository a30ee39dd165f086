import type { FastifyReply } from 'fastify';
import type { AdministrationError } from '#documents/administration-api.ts';
import type { ApiError } from '#documents/api.ts';
import { sendError } from '../http/replies.ts';
import type { Outcome } from './outcome.ts';

const statusByError: { readonly [E in Exclude<AdministrationError, ApiError>]: number } = {
  'email-taken': 409,
  'mpn-id-taken': 409,
  'last-administrator': 409,
  yourself: 409,
  'changed-meanwhile': 409,
  disabled: 409,
  used: 410,
  expired: 410,
  withdrawn: 410,
  'short-password': 422,
  'common-password': 422,
  'wrong-address': 422
};

export function sendDone(reply: FastifyReply, answer: object, status = 200): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send(answer);
}

export function sendRefusal(reply: FastifyReply, error: AdministrationError): FastifyReply {
  const status = isOurs(error) ? statusByError[error] : null;
  if (status === null) return sendError(reply, error as ApiError);
  return reply.code(status).header('cache-control', 'no-store').send({ error });
}

/** What became of an order: its result in the shape of the reply, or why not. */
export async function sendOutcome<T>(
  reply: FastifyReply,
  outcome: Outcome<T>,
  show: (result: T) => object | Promise<object>,
  status = 200
): Promise<FastifyReply> {
  return outcome.ok ? sendDone(reply, await show(outcome.result), status) : sendRefusal(reply, outcome.code);
}

function isOurs(error: AdministrationError): error is keyof typeof statusByError {
  return Object.hasOwn(statusByError, error);
}
