import type { Language } from '#rules/language.ts';
import { ulid } from 'ulid';
import {
  shortestPassword,
  type ChangeKind,
  type Invitation,
  type InvitationOrder,
  type InvitationReply,
  type JoinOrder,
  type JoinReply
} from '#documents/administration-api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { addressOf } from '#documents/identifiers.ts';
import { accountId, accountsDatabase, deskOf, emailDocument, epochOf, type AccountDocument } from '../accounts.ts';
import { isGuessable } from '../guessable-passwords.ts';
import { isAddress } from '../mail/smtp.ts';
import { makeSignInLimits } from '../sign-in-limits.ts';
import type { Database } from '../databases/database.ts';
import { hashPassword } from '../passwords.ts';
import { idOfToken, invitationId, makeToken, opens, type InvitationDocument } from './invitation-document.ts';
import { invitationMs, stateOf } from './invitation-ground.ts';
import { commandLine, done, refuse, tryAgain, type By, type Outcome } from './outcome.ts';
import { isPost, type People, type PeopleParts } from './people.ts';

export interface Invitations {
  /** Of an organisation; null: of reviewers and administrators. Those that wait or have expired, newest first. */
  listOpen(org: string | null): Promise<readonly Invitation[]>;
  find(id: string): Promise<Invitation | null>;
  invite(order: { readonly by: By; readonly invitation: InvitationOrder }): Promise<Outcome<WithLink>>;
  /** For somebody who has an account: a new password. */
  offerPassword(order: {
    readonly by: By;
    readonly id: string;
    readonly language: Language;
  }): Promise<Outcome<WithLink>>;
  /** A new link, with its whole time; those before are void. */
  renew(order: { readonly by: By; readonly id: string }): Promise<Outcome<WithLink>>;
  withdraw(order: { readonly by: By; readonly id: string }): Promise<Outcome<{ readonly invitation: Invitation }>>;
  /** One more link beside the one that was shown: for mail. Null: the invitation no longer waits. */
  linkForMail(id: string): Promise<string | null>;
  look(token: string): Promise<Outcome<JoinReply>>;
  join(order: { readonly token: string; readonly given: JoinOrder }): Promise<Outcome<Person>>;
}

type WithLink = Required<InvitationReply>;

export interface InvitationParts extends PeopleParts {
  readonly people: People;
  /** Where mail exists the link is sent too. */
  readonly send: (invitation: Invitation) => Promise<void>;
}

// A mail that is tried again brings a new link each time; those in earlier copies go on opening it.
const mostLinks = 8;
const longestName = 200;
const dayMs = 86_400_000;
// Each link is a letter. In a day: a stranger's patience, and an organisation that begins.
const mostToOneAddress = 5;
const mostByOnePerson = 200;

export function openInvitations(parts: InvitationParts): Invitations {
  const { databases, accounts, organisations, changes, clock, lock, people, send } = parts;
  const database = (): Database => databases.open(accountsDatabase);
  const read = async (id: string) => (await database().read(invitationId(id))) as InvitationDocument | null;
  const show = async (document: InvitationDocument): Promise<Invitation> => ({
    ...document.invitation,
    state: await stateOf(document, accounts, clock.now())
  });
  const letters = makeSignInLimits(Date.now, dayMs);
  const mayWrite = (by: By, email: string): boolean => {
    const keys = [
      { key: `to ${email.toLowerCase()}`, allowed: mostToOneAddress },
      { key: `by ${by.id}`, allowed: mostByOnePerson }
    ];
    return by.id === commandLine.id || letters.take(keys) === null;
  };
  const list = async () => {
    const range = { from: 'invitation:', to: 'invitation:~', limit: 100_000, newestFirst: true };
    return (await database().readRange(range)) as readonly InvitationDocument[];
  };
  const record = (by: By, what: ChangeKind, document: InvitationDocument, also: readonly InvitationDocument[] = []) => {
    const { id, org, name, email, role, title, expiresAt, kind } = document.invitation;
    const after = { email, role, ...(title ? { title } : {}), expiresAt };
    const isMade = what === 'invited' || what === 'invitation-renewed';
    return changes.recordChange(
      {
        by,
        what,
        org,
        target: { kind: kind === 'membership' ? 'invitation' : 'person', id: document.person ?? id, name },
        before: null,
        after: isMade ? after : { email }
      },
      [document, ...also].map((written) => ({ database: accountsDatabase, document: written }))
    );
  };
  const make = async (
    by: By,
    order: InvitationOrder,
    { kind, person }: { readonly kind: Invitation['kind']; readonly person?: AccountDocument }
  ): Promise<Outcome<WithLink>> => {
    if (!mayWrite(by, order.email)) return refuse('too-many-tries');
    const id = ulid();
    const { token, hash } = makeToken(id);
    const madeAt = clock.now();
    const document: InvitationDocument = {
      _id: invitationId(id),
      v: 1,
      invitation: { ...order, id, kind, by, madeAt, expiresAt: madeAt + invitationMs },
      state: 'waiting',
      links: [hash],
      ...(person === undefined ? {} : { person: person.person.id, epoch: epochOf(person) })
    };
    // A newer link takes the place of those before.
    const before = person === undefined ? [] : (await list()).filter((one) => one.person === person.person.id);
    const ended = before.flatMap((one) => (one.state === 'waiting' ? [{ ...one, state: 'withdrawn' as const }] : []));
    const recorded = await record(by, kind === 'membership' ? 'invited' : 'password-link-made', document, ended);
    if (!recorded.ok) return refuse('try-later');
    const invitation = await show(document);
    await send(invitation);
    return done({ invitation, link: `/join/${token}` });
  };
  /** The invitation that a link opens now. */
  const openWith = async (token: string): Promise<Outcome<InvitationDocument>> => {
    const id = idOfToken(token);
    const document = id === null ? null : await read(id);
    if (!document || !opens(token, document)) return refuse('not-found');
    const state = await stateOf(document, accounts, clock.now());
    return state === 'waiting' ? done(document) : refuse(state);
  };
  /** Who is somewhere else is nobody's business there: that the address has an account is told to whoever holds the link. [G110] */
  const mayKnowTaken = async (by: By, org: string | null, email: string): Promise<boolean> => {
    if (!(await accounts.isEmailTaken(email))) return false;
    const keepsAll = by.id === commandLine.id || (await accounts.account(by.id))?.person.role === 'administrator';
    return keepsAll || (await accounts.ofEmail(email))?.person.org === org;
  };
  const nameOf = async (org: string | null) =>
    (org === null ? null : await organisations.read(org))?.name ?? (await organisations.programmeName());

  const makeAccount = async (document: InvitationDocument, given: JoinOrder): Promise<Outcome<Person> | 'again'> => {
    const { org, role, title, email, language } = document.invitation;
    const desk = deskOf({ role, org: org ?? undefined });
    const name = given.name?.trim() ?? '';
    if (desk === null || name === '' || name.length > longestName) return refuse('malformed');
    if (await accounts.isEmailTaken(email)) return refuse('email-taken');
    const id = ulid();
    const organisationName = await nameOf(org);
    const person: Person = { id, name, email, role, desk, org, organisationName, ...(title ? { title } : {}) };
    const account: AccountDocument = {
      _id: accountId(id),
      v: 1,
      person,
      password: await hashPassword(given.password),
      mail: { language, off: [] }
    };
    const recorded = await changes.recordChange(
      {
        by: { id, name },
        what: 'joined',
        org,
        target: { kind: 'person', id, name },
        before: null,
        after: { email, role, ...(title ? { title } : {}) }
      },
      // The invitation first: of two who come at once, one finds it used.
      [
        { database: accountsDatabase, document: { ...document, state: 'used' } },
        { database: accountsDatabase, document: account },
        { database: accountsDatabase, document: emailDocument(email, id) }
      ]
    );
    if (!recorded.ok) return 'again';
    if (org !== null) await organisations.refresh(org);
    return done(person);
  };
  const setPassword = async (document: InvitationDocument, given: JoinOrder): Promise<Outcome<Person>> => {
    const id = document.person ?? '';
    const account = await accounts.account(id);
    if (!account) return refuse('not-found');
    const used = { database: accountsDatabase, document: { ...document, state: 'used' } };
    const set = await people.setPassword({ id, password: given.password, used });
    return set.ok ? done(account.person) : set;
  };

  return {
    async listOpen(org) {
      const open = (await list()).filter(({ state, invitation }) => state === 'waiting' && invitation.org === org);
      return (await Promise.all(open.map(show))).filter(({ state }) => state !== 'withdrawn');
    },
    async find(id) {
      const document = await read(id);
      return document && show(document);
    },
    async invite({ by, invitation }) {
      const { org, role } = invitation;
      const name = invitation.name.trim();
      const email = addressOf(invitation.email);
      if (!isAddress(email)) return refuse('wrong-address');
      if (name === '' || !isPost(invitation)) return refuse('malformed');
      if (deskOf({ role, org: org ?? undefined }) === null) return refuse('malformed');
      if (org !== null && !(await organisations.read(org))) return refuse('not-found');
      if (await mayKnowTaken(by, org, email)) return refuse('email-taken');
      return make(by, { ...invitation, name, email }, { kind: 'membership' });
    },
    async offerPassword({ by, id, language }) {
      const account = await accounts.account(id);
      if (!account) return refuse('not-found');
      if (account.disabled) return refuse('disabled');
      const { org, name, email, role, title } = account.person;
      const order = { org, name, email, role, language, ...(title ? { title } : {}) };
      return lock(`password-links:${id}`, () => make(by, order, { kind: 'password', person: account }));
    },
    renew: ({ by, id }) =>
      lock(invitationId(id), () =>
        tryAgain(async () => {
          const document = await read(id);
          if (!document) return refuse('not-found');
          if (document.state !== 'waiting') return refuse(document.state);
          const account = document.person === undefined ? null : await accounts.account(document.person);
          if (account?.disabled) return refuse('disabled');
          if (!mayWrite(by, document.invitation.email)) return refuse('too-many-tries');
          const { token, hash } = makeToken(id);
          // From now on it rests on whoever made this link.
          const invitation = { ...document.invitation, by, expiresAt: clock.now() + invitationMs };
          const renewed: InvitationDocument = {
            ...document,
            invitation,
            links: [hash],
            ...(account ? { epoch: epochOf(account) } : {})
          };
          if (!(await record(by, 'invitation-renewed', renewed)).ok) return 'again';
          const shown = await show(renewed);
          await send(shown);
          return done({ invitation: shown, link: `/join/${token}` });
        })
      ),
    withdraw: ({ by, id }) =>
      lock(invitationId(id), () =>
        tryAgain(async () => {
          const document = await read(id);
          if (!document) return refuse('not-found');
          if (document.state === 'used') return refuse('used');
          const withdrawn: InvitationDocument = { ...document, state: 'withdrawn' };
          if (document.state === 'waiting' && !(await record(by, 'invitation-withdrawn', withdrawn)).ok) return 'again';
          return done({ invitation: await show(withdrawn) });
        })
      ),
    linkForMail: (id) =>
      lock(invitationId(id), async () => {
        const document = await read(id);
        if (!document || (await stateOf(document, accounts, clock.now())) !== 'waiting') return null;
        const { token, hash } = makeToken(id);
        const [shown = hash, ...mailed] = document.links;
        const links = [shown, ...mailed.slice(2 - mostLinks), hash];
        return (await database().write({ ...document, links })).ok ? `/join/${token}` : null;
      }),
    async look(token) {
      const opened = await openWith(token);
      if (!opened.ok) return opened;
      const { kind, by, org, role, title, name, email, language, expiresAt } = opened.result.invitation;
      return done({
        ...{ kind, by: by.name, organisationName: await nameOf(org), role, name, email, language, expiresAt },
        ...(title ? { title } : {})
      });
    },
    async join({ token, given }) {
      if (given.password.length < shortestPassword) return refuse('short-password');
      const id = idOfToken(token);
      if (id === null) return refuse('not-found');
      return lock(invitationId(id), () =>
        tryAgain(async () => {
          const opened = await openWith(token);
          if (!opened.ok) return opened;
          const { kind, email, name, org } = opened.result.invitation;
          const about = [email, name, given.name ?? '', await nameOf(org)];
          if (isGuessable(given.password, about)) return refuse('common-password');
          if (kind === 'password') return setPassword(opened.result, given);
          // Two links for one e-mail: the second one is told before it is used up.
          return lock(`email:${email.toLowerCase()}`, () => makeAccount(opened.result, given));
        })
      );
    }
  };
}
