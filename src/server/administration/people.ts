import type { ChangeKind, KeptPerson, Post, RoleChange } from '#documents/administration-api.ts';
import { canonicalJson } from '#documents/canonical.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { Instant } from '#rules/days/day.ts';
import { accountsDatabase, deskOf, inNextEpoch, type AccountDocument, type Accounts } from '../accounts/accounts.ts';
import type { Databases } from '../databases/database.ts';
import type { KeyedLock } from '#registrar/keyed-lock.ts';
import type { Organisations } from './organisations.ts';
import { hashPassword } from '../accounts/passwords.ts';
import type { ServerClock } from '../server-clock.ts';
import type { Sessions } from '../accounts/sessions.ts';
import type { Changes, ChangeWrite } from './changes.ts';
import { done, refuse, decideAgain, type By, type Outcome } from './outcome.ts';
import { readRoll, rollKey, rollWrite } from './roll.ts';
import { isGlobal, mayInvite } from './standing.ts';

export interface People {
  /** Of an organisation; null: reviewers and administrators. Also those who were disabled. */
  list(org: string | null): Promise<readonly KeptPerson[]>;
  find(id: string): Promise<Person | null>;
  changeRole(order: {
    readonly id: string;
    readonly by: By;
    readonly change: RoleChange;
  }): Promise<Outcome<KeptPerson>>;
  disable(order: { readonly id: string; readonly by: By }): Promise<Outcome<KeptPerson>>;
  enable(order: { readonly id: string; readonly by: By }): Promise<Outcome<KeptPerson>>;
  signOutEverywhere(order: { readonly id: string; readonly by: By }): Promise<Outcome<KeptPerson>>;
  /** By the person alone, who holds a link for it, which `used` writes off. */
  setPassword(order: {
    readonly id: string;
    readonly password: string;
    readonly used: ChangeWrite;
  }): Promise<Outcome<KeptPerson>>;
}

export interface PeopleParts {
  readonly databases: Databases;
  readonly accounts: Accounts;
  readonly organisations: Organisations;
  readonly sessions: Sessions;
  readonly changes: Changes;
  readonly clock: Pick<ServerClock, 'now'>;
  readonly lock: KeyedLock;
}

/** What becomes of an account. */
type Wanted =
  | { readonly ok: true; readonly account: AccountDocument; readonly what: ChangeKind }
  | { readonly ok: false; readonly code: 'changed-meanwhile' | 'malformed' | 'yourself' | 'disabled' }
  | 'nothing';

export function openPeople(parts: PeopleParts): People {
  const { accounts, sessions, clock } = parts;
  return {
    async list(org) {
      const all = await accounts.listAccounts();
      return all.filter(({ person }) => person.org === org).map(accountToPerson);
    },
    async find(id) {
      return (await accounts.account(id))?.person ?? null;
    },
    changeRole: ({ id, by, change }) =>
      changeAccount(parts, { id, by, make: (account) => withPost(account, change, clock.now()) }),
    async disable({ id, by }) {
      const make = (account: AccountDocument): Wanted => {
        if (account.disabled) return 'nothing';
        if (by.id === id) return refuse('yourself');
        const at = clock.now();
        return { ok: true, what: 'disabled', account: { ...account, disabled: { at, by: by.id }, linksEndedAt: at } };
      };
      const outcome = await changeAccount(parts, { id, by, make });
      if (outcome.ok) await sessions.forgetAllOf(id);
      return outcome;
    },
    enable: ({ id, by }) => changeAccount(parts, { id, by, make: enabled }),
    async signOutEverywhere({ id, by }) {
      const make = (account: AccountDocument): Wanted => {
        return { ok: true, what: 'signed-out-everywhere', account: inNextEpoch(account) };
      };
      const outcome = await changeAccount(parts, { id, by, make });
      if (outcome.ok) await sessions.forgetAllOf(id);
      return outcome;
    },
    async setPassword({ id, password, used }) {
      const hash = await hashPassword(password);
      const found = await accounts.account(id);
      const by = { id, name: found?.person.name ?? '' };
      const make = (account: AccountDocument): Wanted =>
        account.disabled
          ? refuse('disabled')
          : { ok: true, what: 'password-set', account: inNextEpoch({ ...account, password: hash }) };
      const outcome = await changeAccount(parts, { id, by, make, also: [used] });
      if (outcome.ok) await sessions.forgetAllOf(id);
      return outcome;
    }
  };
}

interface AccountChange {
  readonly id: string;
  readonly by: By;
  readonly make: (account: AccountDocument) => Wanted;
  /** Written with it. */
  readonly also?: readonly ChangeWrite[];
}

async function changeAccount(
  { databases, accounts, organisations, changes, lock }: PeopleParts,
  { id, by, make, also = [] }: AccountChange
): Promise<Outcome<KeptPerson>> {
  const first = await accounts.account(id);
  if (!first) return refuse('not-found');
  const { org } = first.person;
  return lock.hold([rollKey(org)], () =>
    decideAgain(async () => {
      const roll = await readRoll(databases, org);
      const account = await accounts.account(id);
      if (!account) return refuse('not-found');
      const wanted = make(account);
      if (wanted === 'nothing') return done(accountToPerson(account));
      if (!wanted.ok) return wanted;
      if (isKeeper(account) && !isKeeper(wanted.account) && (await isLastKeeper(accounts, account)))
        return refuse('last-administrator');
      const recorded = await changes.recordChange(
        {
          by,
          what: wanted.what,
          org,
          target: { kind: 'person', id, name: account.person.name },
          ...factsOf(wanted.what, account, wanted.account)
        },
        [rollWrite(roll, org), ...also, { database: accountsDatabase, document: wanted.account }]
      );
      if (!recorded.ok) return 'again';
      if (org !== null) await organisations.refresh(org);
      return done(accountToPerson(wanted.account));
    })
  );
}

function withPost(account: AccountDocument, { from, to }: RoleChange, now: Instant): Wanted {
  const { person } = account;
  const present = postOf(person);
  if (canonicalJson(present) === canonicalJson(to)) return 'nothing';
  if (canonicalJson(present) !== canonicalJson(from)) return refuse('changed-meanwhile');
  // One desk per account: reviewers and administrators are other accounts than a partner's.
  if (!isPost(to) || deskOf({ role: to.role, org: person.org ?? undefined }) !== person.desk)
    return refuse('malformed');
  const { title: _, ...rest } = person;
  const next: Person = { ...rest, role: to.role, ...(to.title ? { title: to.title } : {}) };
  const hasLost = mayInvite(person, person.org) && !mayInvite(next, person.org);
  const ended = hasLost ? { linksEndedAt: now } : {};
  return { ok: true, what: 'role-changed', account: { ...account, person: next, ...ended } };
}

/** With the sessions from before: whoever is enabled signs in. Who is not disabled stays signed in: another enabled them just before. */
function enabled({ disabled, ...account }: AccountDocument): Wanted {
  return disabled ? { ok: true, what: 'enabled', account: inNextEpoch(account) } : 'nothing';
}

/** Managers have a title, and nobody else has one. */
export function isPost({ role, title }: Post): boolean {
  return (role === 'manager') === (title !== undefined);
}

const postOf = ({ role, title }: Person): Post => ({ role, ...(title ? { title } : {}) });

export function accountToPerson({ person, disabled }: AccountDocument): KeptPerson {
  const { id, name, email } = person;
  return { id, name, email, ...postOf(person), isDisabled: disabled !== undefined };
}

/** Of whom one must be left: who keeps the programme, or an organisation. */
function isKeeper({ person, disabled }: AccountDocument): boolean {
  return !disabled && (person.role === 'administrator' || isGlobal(person));
}

async function isLastKeeper(accounts: Accounts, account: AccountDocument): Promise<boolean> {
  const { id, desk } = account.person;
  return !(await accounts.listAccounts()).some(
    (other) => other.person.id !== id && other.person.desk === desk && isKeeper(other)
  );
}

function factsOf(what: ChangeKind, before: AccountDocument, after: AccountDocument) {
  return what === 'role-changed'
    ? { before: { ...postOf(before.person) }, after: { ...postOf(after.person) } }
    : { before: null, after: null };
}
