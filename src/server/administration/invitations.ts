import type { Language } from '#rules/language.ts';
import type { Invitation, InvitationOrder, JoinOrder, JoinReply } from '#documents/administration-api.ts';
import { addressOf } from '#documents/identifiers.ts';
import type { Person } from '#documents/reference-documents.ts';
import { deskOf } from '../accounts/accounts.ts';
import { isAddress } from '../mail/smtp.ts';
import {
  linkForMail,
  makeInvitation,
  makeLetterLimits,
  renewLink,
  withdrawLink,
  type WithLink
} from './invitation-links.ts';
import { listInvitations, readInvitation, showInvitation, type InvitationParts } from './invitation-parts.ts';
import { joinWith, lookAtInvitation } from './join.ts';
import { commandLine, refuse, type By, type Outcome } from './outcome.ts';
import { isPost } from './people.ts';

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

export function openInvitations(given: Omit<InvitationParts, 'letters'>): Invitations {
  const parts: InvitationParts = { ...given, letters: makeLetterLimits() };
  const { accounts, lock } = parts;
  return {
    async listOpen(org) {
      const all = await listInvitations(parts);
      const open = all.filter(({ state, invitation }) => state === 'waiting' && invitation.org === org);
      const shown = await Promise.all(open.map((document) => showInvitation(parts, document)));
      return shown.filter(({ state }) => state !== 'withdrawn');
    },
    async find(id) {
      const document = await readInvitation(parts, id);
      return document && showInvitation(parts, document);
    },
    invite: (order) => invite(parts, order),
    async offerPassword({ by, id, language }) {
      const account = await accounts.account(id);
      if (!account) return refuse('not-found');
      if (account.disabled) return refuse('disabled');
      const { org, name, email, role, title } = account.person;
      const order = { org, name, email, role, language, ...(title ? { title } : {}) };
      return lock.hold([`password-links:${id}`], () => makeInvitation(parts, { by, order, passwordOf: account }));
    },
    renew: (order) => renewLink(parts, order),
    withdraw: (order) => withdrawLink(parts, order),
    linkForMail: (id) => linkForMail(parts, id),
    look: (token) => lookAtInvitation(parts, token),
    join: (order) => joinWith(parts, order)
  };
}

async function invite(
  parts: InvitationParts,
  { by, invitation }: { readonly by: By; readonly invitation: InvitationOrder }
): Promise<Outcome<WithLink>> {
  const { org, role } = invitation;
  const name = invitation.name.trim();
  const email = addressOf(invitation.email);
  if (!isAddress(email)) return refuse('wrong-address');
  if (name === '' || !isPost(invitation)) return refuse('malformed');
  if (deskOf({ role, org: org ?? undefined }) === null) return refuse('malformed');
  if (org !== null && !(await parts.organisations.read(org))) return refuse('not-found');
  if (await mayKnowTaken(parts, { by, org, email })) return refuse('email-taken');
  return makeInvitation(parts, { by, order: { ...invitation, name, email } });
}

/** Who is somewhere else is nobody's business there: that the address has an account is told to whoever holds the link. [G110] */
async function mayKnowTaken(
  { accounts }: InvitationParts,
  { by, org, email }: { readonly by: By; readonly org: string | null; readonly email: string }
): Promise<boolean> {
  if (!(await accounts.isEmailTaken(email))) return false;
  const keepsAll = by.id === commandLine.id || (await accounts.account(by.id))?.person.role === 'administrator';
  return keepsAll || (await accounts.ofEmail(email))?.person.org === org;
}
