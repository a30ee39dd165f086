import { ulid } from 'ulid';
import { shortestPassword, type JoinOrder, type JoinReply } from '#documents/administration-api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { accountId, accountsDatabase, deskOf, emailDocument, type AccountDocument } from '../accounts/accounts.ts';
import { isGuessable } from '../accounts/guessable-passwords.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { idOfToken, invitationId, opens, type InvitationDocument } from './invitation-document.ts';
import { stateOf } from './invitation-ground.ts';
import { nameOfOrganisation, readInvitation, type InvitationParts } from './invitation-parts.ts';
import { done, refuse, decideAgain, type Outcome } from './outcome.ts';

const longestName = 200;

/** The invitation that a link opens now. */
async function openWith(parts: InvitationParts, token: string): Promise<Outcome<InvitationDocument>> {
  const id = idOfToken(token);
  const document = id === null ? null : await readInvitation(parts, id);
  if (!document || !opens(token, document)) return refuse('not-found');
  const state = await stateOf(document, parts.accounts, parts.clock.now());
  return state === 'waiting' ? done(document) : refuse(state);
}

export async function lookAtInvitation(parts: InvitationParts, token: string): Promise<Outcome<JoinReply>> {
  const opened = await openWith(parts, token);
  if (!opened.ok) return opened;
  const { kind, by, org, role, title, name, email, language, expiresAt } = opened.result.invitation;
  const organisationName = await nameOfOrganisation(parts, org);
  return done({
    ...{ kind, by: by.name, organisationName, role, name, email, language, expiresAt },
    ...(title ? { title } : {})
  });
}

export async function joinWith(
  parts: InvitationParts,
  { token, given }: { readonly token: string; readonly given: JoinOrder }
): Promise<Outcome<Person>> {
  if (given.password.length < shortestPassword) return refuse('short-password');
  const id = idOfToken(token);
  if (id === null) return refuse('not-found');
  return parts.lock.hold([invitationId(id)], () =>
    decideAgain(async () => {
      const opened = await openWith(parts, token);
      if (!opened.ok) return opened;
      const { kind, email, name, org } = opened.result.invitation;
      const about = [email, name, given.name ?? '', await nameOfOrganisation(parts, org)];
      if (isGuessable(given.password, about)) return refuse('common-password');
      if (kind === 'password') return setPassword(parts, opened.result, given);
      // Two links for one e-mail: the second one is told before it is used up.
      return parts.lock.hold([`email:${email.toLowerCase()}`], () => makeAccount(parts, opened.result, given));
    })
  );
}

async function makeAccount(
  parts: InvitationParts,
  document: InvitationDocument,
  given: JoinOrder
): Promise<Outcome<Person> | 'again'> {
  const { org, role, title, email, language } = document.invitation;
  const desk = deskOf({ role, org: org ?? undefined });
  const name = given.name?.trim() ?? '';
  if (desk === null || name === '' || name.length > longestName) return refuse('malformed');
  if (await parts.accounts.isEmailTaken(email)) return refuse('email-taken');
  const id = ulid();
  const organisationName = await nameOfOrganisation(parts, org);
  const person: Person = { id, name, email, role, desk, org, organisationName, ...(title ? { title } : {}) };
  const account: AccountDocument = {
    _id: accountId(id),
    v: 1,
    person,
    password: await hashPassword(given.password),
    mail: { language, off: [] }
  };
  const recorded = await parts.changes.recordChange(
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
  if (org !== null) await parts.organisations.refresh(org);
  return done(person);
}

async function setPassword(
  { accounts, people }: InvitationParts,
  document: InvitationDocument,
  given: JoinOrder
): Promise<Outcome<Person>> {
  const id = document.person ?? '';
  const account = await accounts.account(id);
  if (!account) return refuse('not-found');
  const used = { database: accountsDatabase, document: { ...document, state: 'used' } };
  const set = await people.setPassword({ id, password: given.password, used });
  return set.ok ? done(account.person) : set;
}
