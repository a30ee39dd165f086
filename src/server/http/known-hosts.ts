import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Settings } from '../settings.ts';

// A balancer asks for these under whatever name it has for this machine.
const anyHost: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/**
 * Answers only under the names that are this server's. A page of somebody else's, whose name was made to point here, would be of one origin
 * with it: it could read what everybody may read from here, and nobody from elsewhere. An address is no name that anybody can point. [G107]
 */
export function addHostGuard(
  app: FastifyInstance,
  settings: Pick<Settings, 'host' | 'publicUrl' | 'allowedHosts'>
): void {
  const names = namesOf(settings);
  app.addHook('onRequest', async (request, reply) => {
    if (anyHost.has(request.routeOptions.url ?? '') || isOurs(request.host, names)) return undefined;
    return reply.code(421).header('cache-control', 'no-store').send({
      error: 'unknown-host',
      sentence:
        'This server does not know itself under this name. Whoever runs it sets PUBLIC_URL to where people open it, and further names in ALLOWED_HOSTS.'
    });
  });
}

export function namesOf({
  host,
  publicUrl,
  allowedHosts
}: Pick<Settings, 'host' | 'publicUrl' | 'allowedHosts'>): ReadonlySet<string> {
  const shown = publicUrl === null ? [] : [new URL(publicUrl).hostname];
  return new Set(['localhost', host, ...shown, ...allowedHosts].map((name) => name.toLowerCase()));
}

export function isOurs(host: string, names: ReadonlySet<string>): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return names.has(hostname) || hostname.endsWith('.localhost') || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}
