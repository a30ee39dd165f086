import type { FastifyRequest } from 'fastify';

/**
 * What changes something must come from our own pages. The cookie is SameSite=Strict already; this also holds for a sibling host.
 * Without either header it is no browser, and has no cookie that it was not given.
 */
export function isSameOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
