import { join } from 'node:path';
import { programmeDesk, reviewDesk } from '#documents/ids.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import type { RegistrarLog } from '#registrar/registrar-clock.ts';
import { accountsDatabase, openAccounts, type Accounts } from './accounts/accounts.ts';
import { openAdministration, type Administration } from './administration/administration.ts';
import { openChanges, type Changes } from './administration/changes.ts';
import { makeBoundKeeper, type BoundKeeper } from './http/bounds.ts';
import { completeAtStart } from './complete-at-start.ts';
import { describeDirectoryFailure } from './data-directory-lock.ts';
import { openCouchDatabases } from './databases/couch-databases.ts';
import type { Databases, WantedDatabase } from './databases/database.ts';
import { openEmbeddedDatabases } from './databases/embedded-databases.ts';
import { openEarningsStore, type EarningsStore } from './earnings/earnings-store.ts';
import { startEarningsSweep } from './earnings/sweep-earnings.ts';
import { openEvidenceStore, type EvidenceStore } from './evidence/evidence-store.ts';
import { KeyedLock } from '#registrar/keyed-lock.ts';
import { makeLog } from './log.ts';
import { databasesOfDesk, openOrganisations, type Organisations } from './administration/organisations.ts';
import { makeRecordStore } from './databases/record-store.ts';
import { referenceDatabase, seedReference } from './reference/reference-seeding.ts';
import { endlessRoom, watchRoom, type Room } from './health/room.ts';
import { startServerClock, type ServerClock } from './server-clock.ts';
import { openSessions, registrarDatabase, type Sessions } from './accounts/sessions.ts';
import type { Settings } from './settings.ts';

/** What a server keeps, and who may change it: for the one that listens (`front.ts`) and decides (`deciding.ts`), and for commands. */
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
  readonly recordStore: RecordStore;
  readonly clock: ServerClock;
  readonly lock: KeyedLock;
  readonly bounds: BoundKeeper;
  readonly room: Room;
  close(): Promise<void>;
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
  const lock = new KeyedLock();
  const bounds = makeBoundKeeper(settings.bounds, databases);
  const recordStore = makeRecordStore({ databases, evidence, organisations });
  const earnings = openEarningsStore(databases);
  const endSweep = startEarningsSweep({ earnings, organisations, now: () => clock.now() });
  const kept = { databases, accounts, organisations, sessions, changes, clock, lock, recordStore };
  const close = (): Promise<void> => {
    endSweep();
    endCompleting();
    room.close();
    return databases.close();
  };
  const administration = openAdministration(kept);
  return { ok: true, server: { ...kept, settings, administration, earnings, evidence, bounds, room, close } };
}

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
