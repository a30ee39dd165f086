import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { deskOfOrganisation, organisationOfDesk, programmeDesk, reviewDesk } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { Actor, PersonRole } from '#rules/claim/actor.ts';
import type { Database, Databases, Speaker, StoredDocument } from './databases/database.ts';
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
  /** The person, when the password is right. As slow for an unknown e-mail as for a wrong password. */
  verify(email: string, password: string): Promise<Person | null>;
  person(id: string): Promise<Person | null>;
  /** Everybody, sorted by id. */
  list(): Promise<readonly Person[]>;
}

/** `account:<ulid>`; `email:<hash>` names it, first write wins, so that no e-mail has two accounts. */
interface AccountDocument extends StoredDocument {
  readonly v: 1;
  readonly person: Person;
  readonly password: PasswordHash;
}

export function openAccounts(databases: Databases): Accounts {
  const database = (): Database => databases.open(accountsDatabase);
  const account = async (id: string) => (await database().read(`account:${id}`)) as AccountDocument | null;
  return {
    async create(wanted) {
      const desk = deskOf(wanted);
      const email = wanted.email.trim();
      if (desk === null || !/^[^\s@]+@[^\s@]+$/.test(email) || wanted.password.length < 8 || wanted.name.trim() === '')
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
      const stored: AccountDocument = { _id: `account:${person.id}`, v: 1, person, password };
      await database().write(stored);
      const named = await database().write({ _id: emailDocumentId(email), v: 1, account: person.id });
      if (named.ok) return { ok: true, person };
      const [row] = await database().readMany([stored._id]);
      if (row) await database().write({ ...row, _deleted: true });
      return { ok: false, code: 'email-taken' };
    },
    async verify(email, password) {
      const named = await database().read(emailDocumentId(email));
      const found = named ? await account(String(named['account'])) : null;
      return (await isRightPassword(password, found?.password ?? null)) ? (found?.person ?? null) : null;
    },
    async person(id) {
      return (await account(id))?.person ?? null;
    },
    async list() {
      const rows = await database().readRange({ from: 'account:', to: 'account:~', limit: 100_000 });
      const named = await database().readMany(
        rows.map((row) => emailDocumentId((row as AccountDocument).person.email))
      );
      return rows
        .map((row) => (row as AccountDocument).person)
        .filter((person, index) => named[index]?.['account'] === person.id);
    }
  };
}

export const actorOf = ({ id, role, desk, org }: Person): Actor => ({ id, role, desk, org });

/** How the person is named to CouchDB, and to the gatekeeper in both modes. */
export const speakerOf = ({ id, role, desk }: Person): Speaker => ({
  name: id,
  roles: [`desk:${desk}`, `role:${role}`, 'signed-in']
});

function deskOf({ role, org }: NewAccount): string | null {
  if (role === 'reviewer') return org === undefined ? reviewDesk : null;
  if (role === 'administrator') return org === undefined ? programmeDesk : null;
  return org === undefined ? null : deskOfOrganisation(org);
}

/** E-mails are compared without case, and are not spelled out in ids. */
function emailDocumentId(email: string): string {
  return `email:${createHash('sha256').update(email.trim().toLowerCase()).digest('hex')}`;
}
