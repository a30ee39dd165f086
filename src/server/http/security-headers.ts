import type { FastifyReply, FastifyRequest } from 'fastify';

/** On every reply. Pages and the app's files say what they may do themselves; everything else may do nothing, whoever shows it. [G119] */
export function addSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
  });
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
}

/** At the end: a page, and each of the app's files, has said by then what it may do, to Node's own reply. */
export function addPolicy(reply: FastifyReply): void {
  const name = 'content-security-policy';
  if (!reply.hasHeader(name) && !reply.raw.hasHeader(name))
    reply.header(name, "default-src 'none'; frame-ancestors 'none'");
}
