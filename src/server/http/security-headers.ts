import type { FastifyReply, FastifyRequest } from 'fastify';

/** On every reply. The page's own content policy is in the page, with the hashes of its scripts; a second one only adds to it. */
export function addSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
  });
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', "frame-ancestors 'none'");
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
}
