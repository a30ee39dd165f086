import type { AddressInfo } from 'node:net';
import { makeInvitationLetter } from './administration/invitation-letter.ts';
import { makeConsentLetter } from './consent/consent-letter.ts';
import { openConsentLinks, type ConsentLinks } from './consent/consent-links.ts';
import { watchHealth, type DecidingStatus } from './health/health.ts';
import { makeHttpServer, type HttpServer } from './http/http-server.ts';
import { addRoutes, type RouteParts } from './http/routes.ts';
import { makeLetterWriter } from './mail/letter-writer.ts';
import { openMailPreferences } from './mail/mail-preferences.ts';
import { openMailRoom, type MailRoom } from './mail/mail-room.ts';
import type { Server } from './server.ts';
import { urlBeforeListening, type Settings } from './settings.ts';

/** Where people meet the server: over HTTP, and by mail whose links lead there. */
export interface Front {
  readonly http: HttpServer;
  /** Where people open it: PUBLIC_URL, else where it listens. No slash at its end. */
  readonly publicUrl: () => string;
  readonly mail: MailRoom;
  readonly consentLinks: ConsentLinks;
}

export function makeFront(server: Server): Front {
  const { settings, databases, recordStore: store, organisations, administration } = server;
  const http = makeHttpServer(server);
  const publicUrl = () => settings.publicUrl ?? urlOf(http, settings);
  const consentLinks = openConsentLinks({ ...server, store });
  const mail = openMailRoom({
    ...server,
    store,
    preferences: openMailPreferences(databases),
    smtp: settings.smtp,
    write: makeLetterWriter({ store, publicUrl }),
    others: {
      invitation: makeInvitationLetter({ invitations: administration.invitations, organisations, publicUrl }),
      consent: makeConsentLetter({ links: consentLinks, publicUrl })
    },
    publicUrl
  });
  return { http, publicUrl, mail, consentLinks };
}

export interface ListenOrder extends Pick<RouteParts, 'inbox' | 'onArrival' | 'onChunk' | 'demonstrationAccounts'> {
  /** How the registrar is; no secrets, nothing personal. */
  readonly deciding: () => DecidingStatus;
}

export interface Listening {
  readonly url: string;
  /** Ends what is under way; long polls end with nothing new. From its call on this server says that it is not ready. */
  stop(): Promise<void>;
}

const longestFarewellMs = 10_000;

export async function listen(server: Server, front: Front, order: ListenOrder): Promise<Listening> {
  const { settings, databases, clock, room } = server;
  const { deciding } = order;
  const { app } = front.http;
  const health = watchHealth({ databases, room, deciding });
  const facts = () => ({ now: clock.now(), databases: databases.kind, registrar: deciding() });
  await addRoutes(front.http, server, { ...front, ...order, health, facts });
  await app.listen({ port: settings.port, host: settings.host });
  return {
    url: urlOf(front.http, settings),
    async stop() {
      health.stopping();
      // A client that neither sends on nor reads must not keep the process alive for ever.
      const cut = setTimeout(() => app.server.closeAllConnections(), longestFarewellMs);
      await app.close();
      clearTimeout(cut);
      health.close();
    }
  };
}

/** Mail may have to be written before it listens. */
function urlOf({ app }: HttpServer, settings: Settings): string {
  const address = app.server.address() as AddressInfo | null;
  if (address === null) return urlBeforeListening(settings);
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return `http://${host}:${address.port}`;
}
