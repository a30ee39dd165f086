import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { programmeDesk, reviewDesk } from '#documents/ids.ts';
import type { DemonstrationReply } from '#documents/api.ts';
import { accountsDatabase, openAccounts, type Accounts } from './accounts.ts';
import type { Databases, WantedDatabase } from './databases/database.ts';
import { openEmbeddedDatabases } from './databases/embedded-databases.ts';
import { openEvidenceStore, type EvidenceStore } from './evidence-store.ts';
import { makeHttpServer } from './http/http-server.ts';
import { openInbox, type Inbox } from './inbox.ts';
import { makeKeyedLock } from './keyed-lock.ts';
import { databasesOfDesk, openOrganisations, type Organisations } from './organisations.ts';
import { referenceDatabase, seedReference } from './reference/reference-seeding.ts';
import { startServerClock, type ServerClock } from './server-clock.ts';
import { openSessions, registrarDatabase, type Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

/** Everything of a running server, also without HTTP: for the demonstration and for commands. */
export interface Server {
  readonly settings: Settings;
  readonly databases: Databases;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly sessions: Sessions;
  readonly evidence: EvidenceStore;
  readonly inbox: Inbox;
  readonly clock: ServerClock;
  listen(hooks: ServerHooks): Promise<{ readonly url: string; readonly log: ServerLog }>;
  close(): Promise<void>;
  /** Whoever decides is told of arrivals through these; set once it is there. */
  readonly listeners: { onArrival: (desk: string) => void; onChunk: (org: string) => void };
}

export interface ServerHooks {
  readonly demonstrationAccounts: () => Promise<DemonstrationReply | null>;
  readonly health: () => { readonly [name: string]: unknown };
}

export interface ServerLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

const ownDatabases: readonly WantedDatabase[] = [
  { name: accountsDatabase, kind: 'private', desk: null },
  { name: registrarDatabase, kind: 'private', desk: null },
  { name: referenceDatabase, kind: 'reference', desk: null },
  ...databasesOfDesk(reviewDesk),
  ...databasesOfDesk(programmeDesk)
];

export async function openServer(settings: Settings): Promise<Server> {
  const databases = openEmbeddedDatabases(join(settings.dataDirectory, 'databases'));
  for (const wanted of ownDatabases) await databases.provision(wanted);
  await seedReference(databases.open(referenceDatabase));

  const clock = startServerClock(settings.clockOffsetMs);
  const accounts = openAccounts(databases);
  const organisations = openOrganisations(databases, accounts);
  // What a newer version adds to an organisation's databases is added at each start.
  for (const organisation of await organisations.list()) await organisations.create(organisation);
  const sessions = openSessions(databases);
  const evidence = openEvidenceStore(databases);
  const lock = makeKeyedLock();
  const listeners: Server['listeners'] = { onArrival: () => undefined, onChunk: () => undefined };
  const inbox = openInbox({ databases, lock, clock, onArrival: (desk) => listeners.onArrival(desk) });

  let closeHttp = async () => {};
  return {
    settings,
    databases,
    accounts,
    organisations,
    sessions,
    evidence,
    inbox,
    clock,
    listeners,
    async listen(hooks) {
      const onChunk = (org: string) => listeners.onChunk(org);
      const parts = { settings, databases, accounts, sessions, evidence, inbox, lock, clock, onChunk, ...hooks };
      const app = await makeHttpServer(parts);
      closeHttp = () => app.close();
      await app.listen({ port: settings.port, host: settings.host });
      const { port } = app.server.address() as AddressInfo;
      const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
      return { url: `http://${host}:${port}`, log: app.log };
    },
    async close() {
      await closeHttp();
      await databases.close();
    }
  };
}
