import {
  deskOfOrganisation,
  evidenceOf,
  inboxOf,
  organisationPattern,
  programmeDesk,
  registerOf,
  reviewDesk
} from '#documents/ids.ts';
import type { OrganisationDocument, Person } from '#documents/reference-documents.ts';
import type { Accounts, CreatedAccount, NewAccount } from './accounts.ts';
import type { Database, Databases, StoredDocument, WantedDatabase } from './databases/database.ts';

export type NewOrganisation = Pick<OrganisationDocument, 'org' | 'name' | 'adjudicated' | 'locations'>;

export type CreatedOrganisation =
  | { readonly ok: true; readonly organisation: OrganisationDocument }
  | { readonly ok: false; readonly code: 'malformed' };

export interface Organisations {
  /** With its databases. Again for one that exists: its databases are completed, its name and locations renewed. */
  create(organisation: NewOrganisation): Promise<CreatedOrganisation>;
  /** An account, and its name in the registers that may know of it. */
  createAccount(
    account: Omit<NewAccount, 'organisationName'>
  ): Promise<CreatedAccount | { readonly ok: false; readonly code: 'no-such-organisation' }>;
  /** What a newer version adds to an organisation's databases is added at each start. */
  completeAll(): Promise<void>;
  read(org: string): Promise<OrganisationDocument | null>;
  list(): Promise<readonly OrganisationDocument[]>;
  /** `org-…`, `review` and `programme`: every desk that has an inbox. */
  listDesks(): Promise<readonly string[]>;
}

/** Shown where an organisation's name would be. */
export const programmeName = 'On Record';

/** Organisations are documents of the programme's register; copies go to their own and to the reviewers'. */
export function openOrganisations(databases: Databases, accounts: Accounts): Organisations {
  const register = (desk: string): Database => databases.open(registerOf(desk));
  const read = async (org: string) =>
    (await register(programmeDesk).read(organisationId(org))) as OrganisationDocument | null;
  const list = async () => {
    const range = { from: 'organisation:', to: 'organisation:~', limit: 100_000 };
    return (await register(programmeDesk).readRange(range)) as unknown as readonly OrganisationDocument[];
  };
  const store = async (content: Omit<OrganisationDocument, '_rev'>) => {
    for (const desk of [deskOfOrganisation(content.org), reviewDesk, programmeDesk])
      await overwrite(register(desk), content as unknown as StoredDocument);
  };

  return {
    read,
    list,
    async listDesks() {
      return [...(await list()).map(({ org }) => deskOfOrganisation(org)), reviewDesk, programmeDesk];
    },
    async completeAll() {
      for (const { org } of await list())
        for (const wanted of databasesOfOrganisation(org)) await databases.provision(wanted);
    },
    async create({ org, name, adjudicated, locations }) {
      if (!organisationPattern.test(org) || name.trim() === '') return { ok: false, code: 'malformed' };
      for (const wanted of databasesOfOrganisation(org)) await databases.provision(wanted);
      const before = await read(org);
      const organisation = {
        _id: organisationId(org),
        v: 1 as const,
        org,
        name,
        adjudicated,
        locations,
        members: before?.members ?? []
      };
      await store(organisation);
      return { ok: true, organisation };
    },
    async createAccount(account) {
      const organisation = account.org === undefined ? null : await read(account.org);
      if (account.org !== undefined && !organisation) return { ok: false, code: 'no-such-organisation' };
      const created = await accounts.create({ ...account, organisationName: organisation?.name ?? programmeName });
      if (created.ok && organisation) await store(withMember(organisation, created.person));
      return created;
    }
  };
}

function databasesOfOrganisation(org: string): readonly WantedDatabase[] {
  const desk = deskOfOrganisation(org);
  return [...databasesOfDesk(desk), { name: evidenceOf(org), kind: 'evidence', desk: null }];
}

export function databasesOfDesk(desk: string): readonly WantedDatabase[] {
  return [
    { name: inboxOf(desk), kind: 'inbox', desk },
    { name: registerOf(desk), kind: 'register', desk }
  ];
}

function withMember(
  organisation: OrganisationDocument,
  { id, name, role }: Person
): Omit<OrganisationDocument, '_rev'> {
  const { _rev, ...content } = organisation;
  return { ...content, members: [...content.members.filter((member) => member.id !== id), { id, name, role }] };
}

/** Whoever wrote last is right: organisations are few, and kept by hand. */
async function overwrite(database: Database, content: StoredDocument): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    const rev = (await database.read(content._id))?._rev;
    if ((await database.write({ ...content, ...(rev === undefined ? {} : { _rev: rev }) })).ok) return;
  }
  throw new Error(`${content._id} is written by somebody else all the time`);
}

const organisationId = (org: string): string => `organisation:${org}`;
