import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { serverTimeHeader, type ApiError } from '#documents/api.ts';
import { DatabaseUnavailable } from '../databases/database.ts';
import { logDestination } from '../log.ts';
import type { Server } from '../server.ts';
import { addHostGuard } from './known-hosts.ts';
import { sendError } from './replies.ts';
import { addRoomGuard } from './room-guard.ts';
import { isSameOrigin } from './same-origin.ts';
import { addPolicy, addSecurityHeaders } from './security-headers.ts';

export interface HttpServer {
  readonly app: FastifyInstance;
  /** Aborted when it stops: long polls end, with nothing new. */
  readonly stopping: AbortSignal;
}

/** What holds for every route; the routes themselves are `addRoutes`. */
export function makeHttpServer({ settings, clock, room }: Pick<Server, 'settings' | 'clock' | 'room'>): HttpServer {
  const app = Fastify({
    logger: { level: settings.logLevel, base: null, stream: logDestination() },
    // Ours says the route's pattern, never the address: that may name organisations and files.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustProxy > 0 && ((_address, hop) => hop < settings.trustProxy),
    bodyLimit: 64 * 1024,
    requestTimeout: 5 * 60_000,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 }
  });

  addHostGuard(app, settings);
  app.addHook('onRequest', async (request, reply) => {
    reply.header(serverTimeHeader, String(clock.now()));
    addSecurityHeaders(request, reply);
    const changesNothing = request.method === 'GET' || request.method === 'HEAD';
    const isByLink = request.routeOptions.config.authorisedByLink === true;
    if (!changesNothing && !isByLink && !isSameOrigin(request)) return sendError(reply, 'not-allowed');
    return undefined;
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    addPolicy(reply);
    return payload;
  });
  addRoomGuard(app, room);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log[reply.statusCode >= 500 ? 'error' : route.startsWith('/api') ? 'info' : 'debug'](line, 'answered');
  });
  const stopping = endConnectionsAtStop(app);
  answerErrors(app);
  return { app, stopping };
}

// What is being answered when the stop begins is answered.
const graceMs = 2_000;

function endConnectionsAtStop(app: FastifyInstance): AbortSignal {
  const stopping = new AbortController();
  app.addHook('preClose', async () => {
    stopping.abort();
    // Browsers open connections ahead of need: one that has asked nothing yet never counts as idle.
    setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
  });
  // A long poll that the stop has ended leaves its connection open, and would keep the process for a minute.
  app.addHook('onResponse', async () => {
    if (stopping.signal.aborted) setImmediate(() => app.server.closeIdleConnections());
  });
  return stopping.signal;
}

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const answer = errorToAnswer(error);
    // A library's message may quote what was sent: only where an error came from is written down.
    if (answer === 'try-later' || answer === 'failed')
      request.log.error({ error: error.name, code: error.code, at: error.stack?.split('\n').slice(1, 6) }, 'failed');
    // Node then reads the rest and forgets it: a connection that is cut instead would hide this answer from a device for ever.
    if (answer === 'too-large') reply.removeHeader('connection');
    // What was to be packed has not begun; this is not packed.
    reply.removeHeader('content-encoding');
    return sendError(reply, answer);
  });
}

function errorToAnswer(error: FastifyError): ApiError {
  if (error instanceof DatabaseUnavailable) return 'try-later';
  const status = error.statusCode ?? 500;
  if (status === 413) return 'too-large';
  if (status === 503) return 'try-later';
  return status >= 400 && status < 500 ? 'malformed' : 'failed';
}
