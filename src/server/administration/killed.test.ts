import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InvitationOrder } from '#documents/administration-api.ts';
import { programmeDesk, registerOf, reviewDesk } from '#documents/ids.ts';
import { accountsDatabase, openAccounts } from '../accounts/accounts.ts';
import type { Database, Databases } from '../databases/database.ts';
import { openEmbeddedDatabases } from '../databases/embedded-databases.ts';
import { makeSessionCookie } from '../accounts/session-cookie.ts';
import { KeyedLock } from '#registrar/keyed-lock.ts';
import { databasesOfDesk, openOrganisations } from './organisations.ts';
import { referenceDatabase } from '../reference/reference-seeding.ts';
import { makeRecordStore } from '../databases/record-store.ts';
import { openEvidenceStore } from '../evidence/evidence-store.ts';
import { makeKnownDevices } from '../accounts/known-devices.ts';
import { commandLine } from './outcome.ts';
import { openSessions, registrarDatabase } from '../accounts/sessions.ts';
import { openAdministration } from './administration.ts';
import { openChanges } from './changes.ts';

let directory = '';
let databases: Databases;
const by = commandLine;
const clock = { now: () => Date.now() };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'on-record-'));
  databases = openEmbeddedDatabases(directory);
  for (const name of [accountsDatabase, registrarDatabase])
    await databases.provision({ name, kind: 'private', desk: null });
  await databases.provision({ name: referenceDatabase, kind: 'reference', desk: null });
  for (const wanted of [...databasesOfDesk(reviewDesk), ...databasesOfDesk(programmeDesk)])
    await databases.provision(wanted);
});
afterAll(async () => {
  await databases.close();
  await rm(directory, { recursive: true, force: true });
});

const killed = new Error('killed');

/** As a process that is killed before its n-th write: from there on nothing is written. */
function killedBefore(writes: number): Databases {
  let left = writes;
  const count = () => {
    if (left-- <= 0) throw killed;
  };
  return {
    ...databases,
    async provision(wanted) {
      count();
      await databases.provision(wanted);
    },
    open(name) {
      const database = databases.open(name);
      return {
        ...database,
        async write(document) {
          count();
          return database.write(document);
        },
        async writeMany(documents) {
          count();
          return database.writeMany(documents);
        }
      };
    }
  };
}

function openAll(on: Databases) {
  const accounts = openAccounts(on);
  const organisations = openOrganisations(on, accounts);
  const changes = openChanges(on, clock);
  const evidence = openEvidenceStore(on);
  const recordStore = makeRecordStore({ databases: on, evidence, organisations });
  const sessions = openSessions(on);
  const parts = {
    databases: on,
    accounts,
    organisations,
    sessions,
    changes,
    clock,
    lock: new KeyedLock(),
    recordStore
  };
  return { ...parts, ...openAdministration(parts) };
}

/** The next start. */
async function startAgain() {
  const all = openAll(databases);
  await all.changes.completeAll();
  await all.organisations.completeAll();
  return all;
}

const orKilled = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if (error !== killed) throw error;
      return false;
    }
  );

/** As a node that has heard of none of the sessions: what is listed may be stale, what is read by its id is not. */
function listingNoSessions(): Databases {
  const open = (name: string): Database => {
    const database = databases.open(name);
    const readRange: Database['readRange'] = async (range) =>
      range.from.startsWith('session:') ? [] : database.readRange(range);
    return { ...database, readRange };
  };
  return { ...databases, open };
}

const guest = (name: string, org: string): InvitationOrder => ({
  ...{ name, org, role: 'manager', title: 'global', language: 'en' },
  email: `${name}@test.example`
});
const makeOrganisation = async (org: string) => {
  const organisation = { name: org, adjudicated: 'here', locations: [] } as const;
  await openAll(databases).directory.create({ by, org, organisation });
};

test('[G33] killed before any of its writes, joining has happened or has not, and is in the history when it has', async () => {
  await makeOrganisation('joiners');
  let outcomes = '';
  for (let writes = 0, isDone = false; !isDone; writes++) {
    const name = `joiner${writes}`;
    const { invitations } = openAll(databases);
    const invited = await invitations.invite({ by, invitation: guest(name, 'joiners') });
    if (!invited.ok) throw new Error(invited.code);
    const token = invited.result.link.slice('/join/'.length);
    const given = { name, password: 'password of them' };
    isDone = await orKilled(openAll(killedBefore(writes)).invitations.join({ token, given }));

    const all = await startAgain();
    const known = await all.accounts.verify(`${name}@test.example`, given.password);
    const members = (await all.organisations.read('joiners'))?.members ?? [];
    const copy = await databases.open(registerOf('org-joiners')).read('organisation:joiners');
    const history = await all.changes.list({ limit: 1_000 });
    expect({
      state: (await all.invitations.find(invited.result.invitation.id))?.state,
      isMember: members.some((member) => member.name === name),
      isInCopy: JSON.stringify(copy).includes(`"${name}"`),
      lines: history.filter(({ what, target }) => what === 'joined' && target.name === name).length
    }).toEqual(
      known
        ? { state: 'used', isMember: true, isInCopy: true, lines: 1 }
        : { state: 'waiting', isMember: false, isInCopy: false, lines: 0 }
    );
    outcomes += known ? 'y' : 'n';
  }
  // Killed before the first write nothing is begun; from then on it is completed.
  expect(outcomes).toMatch(/^ny{5,}$/);
}, 60_000);

test('[G33] killed before any of its writes, a changed role is everywhere or nowhere', async () => {
  await makeOrganisation('changers');
  for (let writes = 0, isDone = false; !isDone; writes++) {
    const name = `changer${writes}`;
    const { organisations } = openAll(databases);
    const account = { name, email: `${name}@test.example`, password: 'password', role: 'reader' } as const;
    const created = await organisations.createAccount({ ...account, org: 'changers' });
    if (!created.ok) throw new Error(created.code);
    const { id } = created.person;
    const change = { from: { role: 'reader' }, to: { role: 'contributor' } } as const;
    isDone = await orKilled(openAll(killedBefore(writes)).people.changeRole({ id, by, change }));

    const all = await startAgain();
    const role = (await all.accounts.person(id))?.role;
    const member = (await all.organisations.read('changers'))?.members.find((each) => each.id === id);
    const lines = (await all.changes.list({ limit: 1_000 })).filter(({ target }) => target.id === id);
    expect([member?.role, lines.length]).toEqual([role, role === 'contributor' ? 1 : 0]);
    expect(role).toBe(writes === 0 ? 'reader' : 'contributor');
  }
}, 60_000);

test('[G33] killed before any of its writes, an organisation is there with its databases or can be made again', async () => {
  for (let writes = 0, isDone = false; !isDone; writes++) {
    const org = `made-${writes}`;
    const organisation = { name: org, adjudicated: 'here', locations: [] } as const;
    isDone = await orKilled(openAll(killedBefore(writes)).directory.create({ by, org, organisation }));
    const all = await startAgain();
    const made = await all.organisations.read(org);
    expect(made !== null).toBe(writes > 0);
    expect(await databases.exists(`inbox-org-${org}`)).toBe(writes > 0);
    if (!made) expect((await all.directory.create({ by, org, organisation })).ok).toBe(true);
  }
}, 60_000);

test.each(['signOutEverywhere', 'enable', 'setPassword'] as const)(
  '[G97] %s ends the sessions that a stale list leaves out',
  async (what) => {
    const devices = makeKnownDevices(new Uint8Array(32));
    const { accounts, sessions, people } = openAll(listingNoSessions());
    await makeOrganisation(`ends-${what.toLowerCase()}`);
    const email = `${what}@test.example`;
    const made = await accounts.create({
      ...{ name: what, email, password: 'password of them', organisationName: 'Ends' },
      ...{ role: 'reader', org: `ends-${what.toLowerCase()}` }
    });
    if (!made.ok) throw new Error(made.code);
    const { id } = made.person;
    const cookie = makeSessionCookie({ accounts, sessions, devices });
    const isSignedIn = async (token: string): Promise<boolean> => {
      const request = { cookies: { 'on-record': token }, protocol: 'http' } as unknown as FastifyRequest;
      return (await cookie.identify(request, {} as FastifyReply)) !== null;
    };
    const signIn = async (): Promise<string> => {
      const known = await accounts.verify(email, 'password of them');
      return sessions.open(id, known?.epoch ?? -1);
    };
    const token = await signIn();
    expect(await isSignedIn(token)).toBe(true);
    const used = { database: registrarDatabase, document: { _id: `used:${what}` } };
    if (what === 'enable') await people.disable({ id, by });
    await people[what]({ id, by, password: 'password of them', used });
    expect(await isSignedIn(token)).toBe(false);
    expect(await isSignedIn(await signIn())).toBe(true);
  }
);
