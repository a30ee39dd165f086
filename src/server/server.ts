import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { DemonstrationReply } from '#documents/api.ts';
import { programmeDesk, reviewDesk } from '#documents/ids.ts';
import { openAdministration, type Administration } from './administration/administration.ts';
import { makeInvitationLetter } from './administration/invitation-letter.ts';
import { openChanges, type Changes } from './administration/changes.ts';
import { accountsDatabase, openAccounts, type Accounts } from './accounts.ts';
import { makeBoundKeeper } from './bounds.ts';
import { completeAtStart } from './complete-at-start.ts';
import { openConsentDesk } from './consent/consent-desk.ts';
import { makeConsentLetter } from './consent/consent-letter.ts';
import { openCouchDatabases } from './databases/couch-databases.ts';
import type { Databases, WantedDatabase } from './databases/database.ts';
import { describeDirectoryFailure } from './data-directory-lock.ts';
import { openEmbeddedDatabases } from './databases/embedded-databases.ts';
import { openEarningsStore, type EarningsStore } from './earnings/earnings-store.ts';
import { startEarningsSweep } from './earnings/sweep-earnings.ts';
import { openEvidenceStore, type EvidenceStore } from './evidence-store.ts';
import { watchHealth, type DecidingStatus } from './health.ts';
import { makeHttpServer } from './http/http-server.ts';
import { openInbox, type Inbox } from './inbox.ts';
import { makeKeyedLock } from './keyed-lock.ts';
import { makeLog } from './log.ts';
import { makeLetterWriter } from './mail/letter-writer.ts';
import { openMailPreferences } from './mail/mail-preferences.ts';
import { openMailRoom, type MailRoom } from './mail/mail-room.ts';
import { databasesOfDesk, openOrganisations, type Organisations } from './organisations.ts';
import { makeRecordStore } from './record-store.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import type { RegistrarLog } from '#registrar/registrar-clock.ts';
import { referenceDatabase, seedReference } from './reference/reference-seeding.ts';
import { endlessRoom, watchRoom } from './room.ts';
import { startServerClock, type ServerClock } from './server-clock.ts';
import { openSessions, registrarDatabase, type Sessions } from './sessions.ts';
import type { Settings } from './settings.ts';

/** Everything of a server, also before it listens: for the demonstration and for commands. */
export interface Server {
  readonly settings: Settings;
  readonly databases: Databases;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly sessions: Sessions;
  /** The history of what administrators changed. */
  readonly changes: Changes;
  readonly administration: Administration;
  readonly earnings: EarningsStore;
  readonly evidence: EvidenceStore;
  readonly inbox: Inbox;
  readonly clock: ServerClock;
  readonly recordStore: RecordStore;
  readonly mail: MailRoom;
  /** Where people open it: PUBLIC_URL, else where it listens. No slash at its end. */
  publicUrl(): string;
  /** Whoever decides is told of arrivals through these. */
  readonly listeners: { onArrival: (desk: string) => void; onChunk: (org: string) => void };
  listen(hooks: ServerHooks): Promise<{ readonly url: string }>;
  /** Ends what is under way; long polls end with nothing new. From its call on this server says that it is not ready. */
  stopListening(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerHooks {
  /** Null outside demonstration. */
  readonly demonstrationAccounts: () => Promise<DemonstrationReply | null>;
  /** How the registrar is; no secrets, nothing personal. */
  readonly registrar: () => DecidingStatus;
}

export type OpenedServer =
  { readonly ok: true; readonly server: Server } | { readonly ok: false; readonly sentence: string };

export async function openServer(settings: Settings): Promise<OpenedServer> {
  const log = makeLog('server', settings.logLevel);
  const opened = await openDatabases(settings, log);
  if (!opened.ok) return opened;
  const { databases } = opened;
  for (const wanted of indispensable) await databases.provision(wanted);
  await seedReference(databases.open(referenceDatabase));

  const clock = startServerClock(settings.clockOffsetMs);
  const changes = openChanges(databases, clock);
  const accounts = openAccounts(databases);
  const organisations = openOrganisations(databases, accounts);
  const endCompleting = await completeAtStart(
    [
      ...ofSharedDesks.map((wanted) => () => databases.provision(wanted)),
      () => changes.completeAll(),
      () => organisations.completeAll()
    ],
    log
  );
  const room = settings.couch
    ? endlessRoom
    : await watchRoom({ directory: settings.dataDirectory, reserveBytes: settings.diskReserveBytes });
  const sessions = openSessions(databases);
  const evidence = openEvidenceStore(databases);
  const lock = makeKeyedLock();
  const listeners: Server['listeners'] = { onArrival: () => undefined, onChunk: () => undefined };
  const bounds = makeBoundKeeper(settings.bounds, databases);
  const inbox = openInbox({ databases, lock, clock, bounds, onArrival: (desk) => listeners.onArrival(desk) });

  const recordStore = makeRecordStore({ databases, evidence, organisations });
  // Where it listens is known only later, and mail may have to be written before that.
  let listensAt = `http://localhost:${settings.port}`;
  const publicUrl = () => settings.publicUrl ?? listensAt;
  const write = makeLetterWriter({ store: recordStore, publicUrl });
  const mailPreferences = openMailPreferences(databases);
  const mail = openMailRoom({
    store: recordStore,
    accounts,
    preferences: mailPreferences,
    clock,
    smtp: settings.smtp,
    write,
    publicUrl
  });
  const people = { databases, accounts, organisations, sessions, changes, clock, lock };
  const administration = openAdministration({ ...people, recordStore });
  const { invitations } = administration;
  mail.writeWith('invitation', makeInvitationLetter({ invitations, organisations, publicUrl }));
  const onArrival = (desk: string) => listeners.onArrival(desk);
  const consent = openConsentDesk({ databases, store: recordStore, organisations, clock, lock, onArrival });
  mail.writeWith('consent', makeConsentLetter({ desk: consent, publicUrl }));

  const earnings = openEarningsStore(databases);
  const endSweep = startEarningsSweep({ earnings, organisations, now: () => clock.now() });

  let closeHttp = async () => {};
  let closeHealth = () => {};
  const server: Server = {
    settings,
    databases,
    accounts,
    organisations,
    sessions,
    changes,
    administration,
    earnings,
    evidence,
    inbox,
    clock,
    recordStore,
    mail,
    publicUrl,
    listeners,
    async listen({ demonstrationAccounts, registrar }) {
      const health = watchHealth({ databases, room, deciding: registrar });
      closeHealth = () => health.close();
      const onChunk = (org: string) => listeners.onChunk(org);
      const parts = {
        settings,
        databases,
        accounts,
        organisations,
        sessions,
        mail,
        changes,
        administration,
        consent,
        earnings,
        evidence,
        inbox,
        bounds,
        publicUrl,
        lock,
        clock,
        onChunk,
        demonstrationAccounts,
        room,
        health,
        facts: () => ({ now: clock.now(), databases: databases.kind, registrar: registrar() })
      };
      const app = await makeHttpServer(parts);
      closeHttp = async () => {
        health.stopping();
        // A client that neither sends on nor reads must not keep the process alive for ever.
        const cut = setTimeout(() => app.server.closeAllConnections(), longestFarewellMs);
        await app.close();
        clearTimeout(cut);
      };
      await app.listen({ port: settings.port, host: settings.host });
      const { port } = app.server.address() as AddressInfo;
      const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
      listensAt = `http://${host}:${port}`;
      return { url: listensAt };
    },
    stopListening: () => closeHttp(),
    close: () => {
      endSweep();
      endCompleting();
      closeHealth();
      room.close();
      return databases.close();
    }
  };
  return { ok: true, server };
}

const longestFarewellMs = 10_000;

/** Without these nobody can sign in, and nothing is decided. */
const indispensable: readonly WantedDatabase[] = [
  { name: accountsDatabase, kind: 'private', desk: null },
  { name: registrarDatabase, kind: 'private', desk: null },
  { name: referenceDatabase, kind: 'reference', desk: null }
];
const ofSharedDesks = [...databasesOfDesk(reviewDesk), ...databasesOfDesk(programmeDesk)];

async function openDatabases({ couch, dataDirectory }: Settings, log: RegistrarLog) {
  if (couch) return openCouchDatabases(couch);
  try {
    return { ok: true, databases: openEmbeddedDatabases(join(dataDirectory, 'databases'), { log }) } as const;
  } catch (error) {
    const sentence = describeDirectoryFailure(dataDirectory, error);
    if (sentence === null) throw error;
    return { ok: false, sentence } as const;
  }
}
