import compress from '@fastify/compress';
import cookies from '@fastify/cookie';
import type { DemonstrationReply } from '#documents/api.ts';
import { addAdministrationRoutes } from '../administration/administration-routes.ts';
import { addJoinRoutes } from '../administration/join-routes.ts';
import type { ConsentLinks } from '../consent/consent-links.ts';
import { addConsentRoutes } from '../consent/consent-routes.ts';
import { addEarningsRoutes } from '../earnings/earnings-routes.ts';
import type { Inbox } from '../gate/inbox.ts';
import { makeKnownDevices } from '../accounts/known-devices.ts';
import { noteLanguage } from '../mail/mail-preferences.ts';
import type { MailRoom } from '../mail/mail-room.ts';
import { addMailRoutes } from '../mail/mail-routes.ts';
import { openProgrammeKeeper } from '../programme/change-programme.ts';
import { addProgrammeRoutes } from '../programme/programme-routes.ts';
import { readSetUp } from '../programme/set-up.ts';
import { readSecret } from '../accounts/secrets.ts';
import type { Server } from '../server.ts';
import { makeTurns } from './turns.ts';
import { addAppFiles } from './app-files.ts';
import { addDemonstrationRoutes } from '../demonstration/demonstration-routes.ts';
import { addEvidenceRoutes } from '../evidence/evidence-routes.ts';
import { addGateRoutes } from '../gate/gate-routes.ts';
import { addHealthRoutes, type HealthParts } from '../health/health-routes.ts';
import type { HttpServer } from './http-server.ts';
import { addDepthGuard } from './json-depth.ts';
import { addSecurityText } from './security-text.ts';
import { makeSessionCookie } from '../accounts/session-cookie.ts';
import { addSessionRoutes } from '../accounts/session-routes.ts';

/** What the routes work with, besides what is kept. */
export interface RouteParts extends HealthParts {
  readonly inbox: Inbox;
  readonly mail: MailRoom;
  readonly consentLinks: ConsentLinks;
  readonly publicUrl: () => string;
  /** Something was written to a desk's inbox. */
  readonly onArrival: (desk: string) => void;
  /** A chunk of an organisation's files has come. */
  readonly onChunk: (org: string) => void;
  /** Null outside demonstration. */
  readonly demonstrationAccounts: () => Promise<DemonstrationReply | null>;
}

// Of one person, before they wait for each other. A browser opens six connections.
const largeQuestions = { atOnce: 4, waiting: 60 };
const files = { atOnce: 6, waiting: 60 };

export async function addRoutes({ app, stopping }: HttpServer, server: Server, given: RouteParts): Promise<void> {
  const { settings, clock } = server;
  const { invitations } = server.administration;
  await app.register(cookies);
  const devices = makeKnownDevices(await readSecret(server.databases, 'devices'));
  const cookie = makeSessionCookie({ ...server, devices });
  const parts = { ...server, ...given, invitations, cookie };

  addDepthGuard(app);
  addHealthRoutes(app, parts);
  addSecurityText(app, parts);
  const { preferences } = parts.mail;
  addSessionRoutes(app, { ...parts, onSignIn: (id, said) => noteLanguage(preferences, id, said) });
  addMailRoutes(app, parts);
  addAdministrationRoutes(app, parts);
  addJoinRoutes(app, parts);
  addDemonstrationRoutes(app, parts);
  const { consentLinks: links, onArrival } = parts;
  await app.register(async (scope) => addConsentRoutes(scope, { links, onArrival }));
  addProgrammeRoutes(app, {
    office: openProgrammeKeeper({ ...server, now: () => clock.now() }),
    cookie,
    setUp: () => readSetUp(parts),
    onRenamed: () => server.organisations.tellProgrammeName()
  });
  await app.register(async (scope) => addEvidenceRoutes(scope, { ...parts, takeTurn: makeTurns(files) }));
  await app.register(async (scope) => addEarningsRoutes(scope, parts));
  await app.register(async (scope) => {
    await scope.register(compress, { global: false, encodings: ['gzip'] });
    const takeTurn = makeTurns(largeQuestions);
    addGateRoutes(scope, { ...parts, takeTurn, longPolls: settings.bounds.longPollsPerPerson, stopping });
  });
  await addAppFiles(app, settings.appDirectory);
}
