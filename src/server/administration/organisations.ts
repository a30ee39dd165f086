import {
  deskOfOrganisation,
  evidenceOf,
  inboxOf,
  organisationPattern,
  programmeDesk,
  registerOf,
  reviewDesk
} from '#documents/ids.ts';
import { canonicalJson } from '#documents/canonical.ts';
import type { Member, OrganisationDocument, ProgrammeDocument } from '#documents/reference-documents.ts';
import { rewrite } from '#registrar/overwrite.ts';
import {
  accountId,
  accountsDatabase,
  type AccountDocument,
  type Accounts,
  type CreatedAccount,
  type NewAccount
} from '../accounts/accounts.ts';
import { forEachThatCan } from '../complete-at-start.ts';
import { referenceDatabase } from '../reference/reference-seeding.ts';
import type { Database, Databases, StoredDocument, WantedDatabase } from '../databases/database.ts';

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
  /**
   * What follows from the organisation's document in the programme's register and from its members' accounts, where it does not say so yet:
   * databases, the list of members, the copies in other registers, the name in the accounts. [G33]
   */
  refresh(org: string): Promise<void>;
  /** The same for all, at each start: a newer version may add databases, and a process may have been killed in between. */
  completeAll(): Promise<void>;
  /** Shown where an organisation's name would be. */
  programmeName(): Promise<string>;
  /** The same name in the accounts of reviewers and administrators. [X19] */
  tellProgrammeName(): Promise<void>;
  read(org: string): Promise<OrganisationDocument | null>;
  list(): Promise<readonly OrganisationDocument[]>;
  /** `org-…`, `review` and `programme`: every desk that has an inbox. */
  listDesks(): Promise<readonly string[]>;
}

const mostRounds = 50;

/** Before the programme has been given a name. */
export const usualProgrammeName = 'On Record';

interface OrganisationParts {
  readonly databases: Databases;
  readonly accounts: Accounts;
}

/** Organisations are documents of the programme's register; copies go to their own and to the reviewers'. */
export function openOrganisations(databases: Databases, accounts: Accounts): Organisations {
  const parts: OrganisationParts = { databases, accounts };
  return {
    programmeName: () => readProgrammeName(parts),
    tellProgrammeName: async () => tellProgrammeName(parts, await accounts.listAccounts()),
    read: (org) => readOrganisation(parts, org),
    list: () => listOrganisations(parts),
    async listDesks() {
      const all = await listOrganisations(parts);
      return [...all.map(({ org }) => deskOfOrganisation(org)), reviewDesk, programmeDesk];
    },
    refresh: async (org) => refresh(parts, org, await accounts.listAccounts()),
    async completeAll() {
      const known = await accounts.listAccounts();
      await tellProgrammeName(parts, known);
      await forEachThatCan(await listOrganisations(parts), ({ org }) => refresh(parts, org, known));
    },
    async create({ org, name, adjudicated, locations }) {
      if (!organisationPattern.test(org) || name.trim() === '') return { ok: false, code: 'malformed' };
      for (const wanted of databasesOfOrganisation(org)) await databases.provision(wanted);
      const members = (await readOrganisation(parts, org))?.members ?? [];
      const organisation = { _id: organisationId(org), v: 1 as const, org, name, adjudicated, locations, members };
      for (const desk of [deskOfOrganisation(org), reviewDesk, programmeDesk])
        await sayIn(registerIn(parts, desk), organisation);
      return { ok: true, organisation };
    },
    async createAccount(account) {
      const organisation = account.org === undefined ? null : await readOrganisation(parts, account.org);
      if (account.org !== undefined && !organisation) return { ok: false, code: 'no-such-organisation' };
      const organisationName = organisation?.name ?? (await readProgrammeName(parts));
      const created = await accounts.create({ ...account, organisationName });
      if (created.ok && organisation) await refresh(parts, organisation.org, await accounts.listAccounts());
      return created;
    }
  };
}

const registerIn = ({ databases }: OrganisationParts, desk: string): Database => databases.open(registerOf(desk));

async function readOrganisation(parts: OrganisationParts, org: string): Promise<OrganisationDocument | null> {
  return (await registerIn(parts, programmeDesk).read(organisationId(org))) as OrganisationDocument | null;
}

async function listOrganisations(parts: OrganisationParts): Promise<readonly OrganisationDocument[]> {
  const range = { from: 'organisation:', to: 'organisation:~', limit: 100_000 };
  const found = await registerIn(parts, programmeDesk).readRange(range);
  return found as unknown as readonly OrganisationDocument[];
}

async function refresh(parts: OrganisationParts, org: string, known: readonly AccountDocument[]): Promise<void> {
  for (const wanted of databasesOfOrganisation(org)) await parts.databases.provision(wanted);
  // Until a whole round finds nothing to do: others join and are renamed meanwhile.
  let isTold = await tellOnce(parts, org, known);
  for (let rounds = 0; !isTold && rounds < mostRounds; rounds++)
    isTold = await tellOnce(parts, org, await parts.accounts.listAccounts());
}

/** One round; true when everything said so already. */
async function tellOnce(parts: OrganisationParts, org: string, known: readonly AccountDocument[]): Promise<boolean> {
  const standing = await readOrganisation(parts, org);
  if (!standing) return true;
  const { _rev, ...content } = standing;
  const ours = known.filter(({ person }) => person.org === org);
  const wanted = { ...content, members: ours.map(accountToMember) };
  const isStill = canonicalJson(wanted) === canonicalJson(content);
  // With the revision it was read at: a name that was changed meanwhile is never written back.
  const document = { ...wanted, ...(_rev === undefined ? {} : { _rev }) } as unknown as StoredDocument;
  if (!isStill && !(await registerIn(parts, programmeDesk).write(document)).ok) return false;
  let isTold = isStill;
  for (const desk of [deskOfOrganisation(org), reviewDesk])
    if (!(await sayIn(registerIn(parts, desk), wanted as unknown as StoredDocument))) isTold = false;
  for (const { person } of ours)
    if (person.organisationName !== content.name) {
      await renameIn(parts.databases, person.id, content.name);
      isTold = false;
    }
  return isTold;
}

async function readProgrammeName({ databases }: OrganisationParts): Promise<string> {
  const programme = (await databases.open(referenceDatabase).read('programme')) as ProgrammeDocument | null;
  return programme?.name ?? usualProgrammeName;
}

async function tellProgrammeName(parts: OrganisationParts, known: readonly AccountDocument[]): Promise<void> {
  const name = await readProgrammeName(parts);
  for (const { person } of known)
    if (person.org === null && person.organisationName !== name) await renameIn(parts.databases, person.id, name);
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

function accountToMember({ person: { id, name, role, title }, disabled }: AccountDocument): Member {
  return { id, name, role, ...(title ? { title } : {}), ...(disabled ? { isDisabled: true } : {}) };
}

async function renameIn(databases: Databases, person: string, organisationName: string): Promise<void> {
  await rewrite<AccountDocument>(
    databases.open(accountsDatabase),
    accountId(person),
    (account) => account && { ...account, person: { ...account.person, organisationName } }
  );
}

/** Whoever wrote last is right: organisations are few, and kept by hand. True when it said so already. */
async function sayIn(database: Database, content: StoredDocument): Promise<boolean> {
  const wanted = canonicalJson(content);
  return !(await rewrite(database, content._id, (document) => {
    const { _rev, ...standing } = document ?? {};
    return canonicalJson(standing) === wanted ? null : content;
  }));
}

export const organisationId = (org: string): string => `organisation:${org}`;
