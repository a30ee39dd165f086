import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { deskOfOrganisation, organisationOfDesk, programmeDesk, reviewDesk } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { Actor, PersonRole } from '#rules/claim/actor.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Database, Databases, Speaker, StoredDocument } from '../databases/database.ts';
import { isAddress } from '../mail/smtp.ts';
import { addressOf } from '#documents/identifiers.ts';
import { hashPassword, isRightPassword, type PasswordHash } from './passwords.ts';

export const accountsDatabase = 'accounts';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: PersonRole;
  /** Of a partner's member: readers, contributors and managers. */
  readonly org?: string;
  readonly organisationName: string;
  readonly title?: 'billing' | 'global' | 'incentives';
}

export type CreatedAccount =
  { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly code: 'email-taken' | 'malformed' };

export interface Accounts {
  create(account: NewAccount): Promise<CreatedAccount>;
  /** Whose it is, when the password is right. As slow for an unknown e-mail as for a wrong password. */
  verify(email: string, password: string): Promise<VerifiedAccount | null>;
  /** Null for whoever was disabled too: no session is theirs, and nothing is sent to them. */
  person(id: string): Promise<Person | null>;
  /** Everybody, also those who were disabled, sorted by id. */
  list(): Promise<readonly Person[]>;
  /** The same with what administrators keep. */
  listAccounts(): Promise<readonly AccountDocument[]>;
  account(id: string): Promise<AccountDocument | null>;
  isEmailTaken(email: string): Promise<boolean>;
  /** Also of whoever was disabled. */
  ofEmail(email: string): Promise<AccountDocument | null>;
}

export interface VerifiedAccount {
  readonly person: Person;
  readonly isDisabled: boolean;
  /** As it was when the password was compared: a session begins with it. */
  readonly epoch: number;
}

/** `account:<ulid>`; `email:<hash>` names it, first write wins, so that no e-mail has two accounts. */
export interface AccountDocument extends StoredDocument {
  readonly v: 1;
  readonly person: Person;
  readonly password: PasswordHash;
  /** Cannot sign in. What the person did stays. */
  readonly disabled?: { readonly at: Instant; readonly by: string };
  /** Absent: 0. Sessions that began with a smaller one are over. docs/decisions/0031 */
  readonly epoch?: number;
  /** Links that this person made until then are over: they could no longer have made them. docs/decisions/0034 */
  readonly linksEndedAt?: Instant;
}

export function openAccounts(databases: Databases): Accounts {
  const database = (): Database => databases.open(accountsDatabase);
  const account = async (id: string) => (await database().read(accountId(id))) as AccountDocument | null;
  const listAccounts = async () => {
    const rows = await database().readRange({ from: 'account:', to: 'account:~', limit: 100_000 });
    const known = rows as readonly AccountDocument[];
    const named = await database().readMany(known.map(({ person }) => emailDocumentId(person.email)));
    return known.filter(({ person }, index) => named[index]?.['account'] === person.id);
  };
  const ofEmail = async (email: string) => {
    const named = await database().read(emailDocumentId(email));
    return named ? account(String(named['account'])) : null;
  };
  return {
    async create(wanted) {
      const desk = deskOf(wanted);
      const email = addressOf(wanted.email);
      if (desk === null || !isAddress(email) || wanted.password.length < 8 || wanted.name.trim() === '')
        return { ok: false, code: 'malformed' };
      const person: Person = {
        id: ulid(),
        name: wanted.name.trim(),
        email,
        role: wanted.role,
        desk,
        org: organisationOfDesk(desk),
        organisationName: wanted.organisationName,
        ...(wanted.title ? { title: wanted.title } : {})
      };
      // The account first: an e-mail that names an account which is not there could never be used again.
      const password = await hashPassword(wanted.password);
      const stored: AccountDocument = { _id: accountId(person.id), v: 1, person, password };
      await database().write(stored);
      const named = await database().write(emailDocument(email, person.id));
      if (named.ok) return { ok: true, person };
      const [row] = await database().readMany([stored._id]);
      if (row) await database().write({ ...row, _deleted: true });
      return { ok: false, code: 'email-taken' };
    },
    async verify(email, password) {
      const found = await ofEmail(email);
      const isRight = await isRightPassword(password, found?.password ?? null);
      if (!isRight || !found) return null;
      return { person: found.person, isDisabled: found.disabled !== undefined, epoch: epochOf(found) };
    },
    async person(id) {
      const found = await account(id);
      return found && !found.disabled ? found.person : null;
    },
    list: async () => (await listAccounts()).map(({ person }) => person),
    listAccounts,
    account,
    ofEmail,
    isEmailTaken: async (email) => (await database().read(emailDocumentId(email))) !== null
  };
}

export const epochOf = ({ epoch = 0 }: AccountDocument): number => epoch;

/** From here on all sessions so far are over. */
export const inNextEpoch = (account: AccountDocument): AccountDocument => ({ ...account, epoch: epochOf(account) + 1 });

export const accountId = (person: string): string => `account:${person}`;

export const emailDocument = (email: string, person: string): StoredDocument => ({
  _id: emailDocumentId(email),
  v: 1,
  account: person
});

export const actorOf = ({ id, role, desk, org }: Person): Actor => ({ id, role, desk, org });

/** How the person is named to CouchDB, and to the gatekeeper in both modes. */
export const speakerOf = ({ id, role, desk }: Person): Speaker => ({
  name: id,
  roles: [`desk:${desk}`, `role:${role}`, 'signed-in']
});

/** Null where a role and an organisation do not go together. */
export function deskOf({ role, org }: { readonly role: PersonRole; readonly org?: string | undefined }): string | null {
  if (role === 'reviewer') return org === undefined ? reviewDesk : null;
  if (role === 'administrator') return org === undefined ? programmeDesk : null;
  return org === undefined ? null : deskOfOrganisation(org);
}

/** Addresses are compared without case, and without what nobody sees of them. [I5] */
export const addressKey = (email: string): string => addressOf(email).toLowerCase();

/** Not spelled out in ids. */
function emailDocumentId(email: string): string {
  return `email:${createHash('sha256').update(addressKey(email)).digest('hex')}`;
}
