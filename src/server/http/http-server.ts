import compress from '@fastify/compress';
import cookies from '@fastify/cookie';
import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { serverTimeHeader, type ApiError, type DemonstrationReply } from '#documents/api.ts';
import type { Administration } from '../administration/administration.ts';
import { addAdministrationRoutes } from '../administration/administration-routes.ts';
import type { Changes } from '../administration/changes.ts';
import { addJoinRoutes } from '../administration/join-routes.ts';
import type { Accounts } from '../accounts.ts';
import type { BoundKeeper } from '../bounds.ts';
import type { ConsentDesk } from '../consent/consent-desk.ts';
import { addConsentRoutes } from '../consent/consent-routes.ts';
import { DatabaseUnavailable, type Databases } from '../databases/database.ts';
import { addEarningsRoutes } from '../earnings/earnings-routes.ts';
import type { EarningsStore } from '../earnings/earnings-store.ts';
import type { EvidenceStore } from '../evidence-store.ts';
import type { Inbox } from '../inbox.ts';
import type { KeyedLock } from '../keyed-lock.ts';
import { makeKnownDevices } from '../known-devices.ts';
import { logDestination } from '../log.ts';
import { openProgrammeOffice } from '../programme/change-programme.ts';
import { addProgrammeRoutes } from '../programme/programme-routes.ts';
import { readSetUp } from '../programme/set-up.ts';
import { noteLanguage } from '../mail/mail-preferences.ts';
import { addMailRoutes } from '../mail/mail-routes.ts';
import type { MailRoom } from '../mail/mail-room.ts';
import type { Organisations } from '../organisations.ts';
import type { ServerClock } from '../server-clock.ts';
import type { Room } from '../room.ts';
import { readSecret } from '../secrets.ts';
import type { Sessions } from '../sessions.ts';
import type { Settings } from '../settings.ts';
import { makeTurns } from '../turns.ts';
import { addAppFiles } from './app-files.ts';
import { addDemonstrationRoutes } from './demonstration-routes.ts';
import { addEvidenceRoutes } from './evidence-routes.ts';
import { addGateRoutes } from './gate-routes.ts';
import { addHealthRoutes, type HealthParts } from './health-routes.ts';
import { sendError } from './replies.ts';
import { addRoomGuard } from './room-guard.ts';
import { addDepthGuard } from './json-depth.ts';
import { addHostGuard } from './known-hosts.ts';
import { isSameOrigin } from './same-origin.ts';
import { addPolicy, addSecurityHeaders } from './security-headers.ts';
import { addSecurityText } from './security-text.ts';
import { makeSessionCookie } from './session-cookie.ts';
import { addSessionRoutes } from './session-routes.ts';

export interface HttpParts {
  readonly settings: Settings;
  readonly databases: Databases;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly sessions: Sessions;
  readonly changes: Changes;
  readonly administration: Administration;
  readonly consent: ConsentDesk;
  readonly evidence: EvidenceStore;
  readonly inbox: Inbox;
  readonly bounds: BoundKeeper;
  readonly publicUrl: () => string;
  readonly earnings: EarningsStore;
  readonly lock: KeyedLock;
  readonly mail: MailRoom;
  readonly clock: ServerClock;
  readonly onChunk: (org: string) => void;
  /** Null outside demonstration. */
  readonly demonstrationAccounts: () => Promise<DemonstrationReply | null>;
  readonly room: Room;
  readonly health: HealthParts['health'];
  readonly facts: HealthParts['facts'];
}

export async function makeHttpServer(parts: HttpParts): Promise<FastifyInstance> {
  const { settings, clock } = parts;
  const stopping = new AbortController();
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
  addRoomGuard(app, parts.room);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log[reply.statusCode >= 500 ? 'error' : route.startsWith('/api') ? 'info' : 'debug'](line, 'answered');
  });
  app.addHook('preClose', async () => {
    stopping.abort();
    // Browsers open connections ahead of need: one that has asked nothing yet never counts as idle.
    setTimeout(() => app.server.closeAllConnections(), graceMs).unref();
  });
  // A long poll that the stop has ended leaves its connection open, and would keep the process for a minute.
  app.addHook('onResponse', async () => {
    if (stopping.signal.aborted) setImmediate(() => app.server.closeIdleConnections());
  });
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

  await app.register(cookies);
  const devices = makeKnownDevices(await readSecret(parts.databases, 'devices'));
  const cookie = makeSessionCookie({ ...parts, devices });
  const takeTurn = makeTurns(largeQuestions);
  addDepthGuard(app);
  addHealthRoutes(app, parts);
  addSecurityText(app, parts);
  const { preferences } = parts.mail;
  addSessionRoutes(app, { ...parts, cookie, onSignIn: (id, said) => noteLanguage(preferences, id, said) });
  addMailRoutes(app, { ...parts, cookie });
  addAdministrationRoutes(app, { ...parts, cookie });
  addJoinRoutes(app, { ...parts, invitations: parts.administration.invitations, cookie });
  addDemonstrationRoutes(app, parts);
  await app.register(async (scope) => addConsentRoutes(scope, parts.consent));
  const office = openProgrammeOffice({ databases: parts.databases, changes: parts.changes, now: () => clock.now() });
  addProgrammeRoutes(app, {
    office,
    cookie,
    setUp: () => readSetUp({ ...parts, invitations: parts.administration.invitations }),
    onRenamed: () => parts.organisations.tellProgrammeName()
  });
  await app.register(async (scope) => addEvidenceRoutes(scope, { ...parts, cookie, takeTurn: makeTurns(files) }));
  await app.register(async (scope) => addEarningsRoutes(scope, { earnings: parts.earnings, cookie, clock }));
  await app.register(async (scope) => {
    await scope.register(compress, { global: false, encodings: ['gzip'] });
    addGateRoutes(scope, {
      ...parts,
      cookie,
      takeTurn,
      longPolls: settings.bounds.longPollsPerPerson,
      stopping: stopping.signal
    });
  });
  await addAppFiles(app, settings.appDirectory);
  return app;
}

// Of one person, before they wait for each other. A browser opens six connections.
const largeQuestions = { atOnce: 4, waiting: 60 };
const files = { atOnce: 6, waiting: 60 };

// What is being answered when the stop begins is answered.
const graceMs = 2_000;

function errorToAnswer(error: FastifyError): ApiError {
  if (error instanceof DatabaseUnavailable) return 'try-later';
  const status = error.statusCode ?? 500;
  if (status === 413) return 'too-large';
  if (status === 503) return 'try-later';
  return status >= 400 && status < 500 ? 'malformed' : 'failed';
}
