import { ulid } from 'ulid';
import type { Invitation, InvitationOrder, InvitationReply } from '#documents/administration-api.ts';
import { epochOf, type AccountDocument } from '../accounts/accounts.ts';
import { makeSignInLimits, type SignInLimits } from '../accounts/sign-in-limits.ts';
import { invitationId, makeToken, type InvitationDocument } from './invitation-document.ts';
import { invitationMs, stateOf } from './invitation-ground.ts';
import {
  listInvitations,
  openDatabase,
  readInvitation,
  recordInvitation,
  showInvitation,
  type InvitationParts
} from './invitation-parts.ts';
import { commandLine, done, refuse, decideAgain, type By, type Outcome } from './outcome.ts';

export type WithLink = Required<InvitationReply>;

// A mail that is tried again brings a new link each time; those in earlier copies go on opening it.
const mostLinks = 8;
const dayMs = 86_400_000;
// Each link is a letter. In a day: a stranger's patience, and an organisation that begins.
const mostToOneAddress = 5;
const mostByOnePerson = 200;

export const makeLetterLimits = (): SignInLimits => makeSignInLimits(Date.now, dayMs);

function mayWrite({ letters }: InvitationParts, by: By, email: string): boolean {
  const keys = [
    { key: `to ${email.toLowerCase()}`, allowed: mostToOneAddress },
    { key: `by ${by.id}`, allowed: mostByOnePerson }
  ];
  return by.id === commandLine.id || letters.take(keys) === null;
}

/** `passwordOf`: whose password it sets; absent: it makes an account. */
export async function makeInvitation(
  parts: InvitationParts,
  asked: { readonly by: By; readonly order: InvitationOrder; readonly passwordOf?: AccountDocument }
): Promise<Outcome<WithLink>> {
  const { by, order, passwordOf } = asked;
  if (!mayWrite(parts, by, order.email)) return refuse('too-many-tries');
  const id = ulid();
  const { token, hash } = makeToken(id);
  const madeAt = parts.clock.now();
  const kind: Invitation['kind'] = passwordOf ? 'password' : 'membership';
  const document: InvitationDocument = {
    _id: invitationId(id),
    v: 1,
    invitation: { ...order, id, kind, by, madeAt, expiresAt: madeAt + invitationMs },
    state: 'waiting',
    links: [hash],
    ...(passwordOf ? { person: passwordOf.person.id, epoch: epochOf(passwordOf) } : {})
  };
  // A newer link takes the place of those before.
  const before = passwordOf
    ? (await listInvitations(parts)).filter(({ person }) => person === passwordOf.person.id)
    : [];
  const also = before.flatMap((one) => (one.state === 'waiting' ? [{ ...one, state: 'withdrawn' as const }] : []));
  const what = passwordOf ? 'password-link-made' : 'invited';
  const recorded = await recordInvitation(parts, { by, what, document, also });
  if (!recorded.ok) return refuse('try-later');
  const invitation = await showInvitation(parts, document);
  await parts.send(invitation);
  return done({ invitation, link: `/join/${token}` });
}

export function renewLink(
  parts: InvitationParts,
  { by, id }: { readonly by: By; readonly id: string }
): Promise<Outcome<WithLink>> {
  const renew = async (): Promise<Outcome<WithLink> | 'again'> => {
    const document = await readInvitation(parts, id);
    if (!document) return refuse('not-found');
    if (document.state !== 'waiting') return refuse(document.state);
    const account = document.person === undefined ? null : await parts.accounts.account(document.person);
    if (account?.disabled) return refuse('disabled');
    if (!mayWrite(parts, by, document.invitation.email)) return refuse('too-many-tries');
    const { token, hash } = makeToken(id);
    // From now on it rests on whoever made this link.
    const invitation = { ...document.invitation, by, expiresAt: parts.clock.now() + invitationMs };
    const renewed: InvitationDocument = {
      ...document,
      invitation,
      links: [hash],
      ...(account ? { epoch: epochOf(account) } : {})
    };
    if (!(await recordInvitation(parts, { by, what: 'invitation-renewed', document: renewed })).ok) return 'again';
    const shown = await showInvitation(parts, renewed);
    await parts.send(shown);
    return done({ invitation: shown, link: `/join/${token}` });
  };
  return parts.lock.hold([invitationId(id)], () => decideAgain(renew));
}

export function withdrawLink(
  parts: InvitationParts,
  { by, id }: { readonly by: By; readonly id: string }
): Promise<Outcome<{ readonly invitation: Invitation }>> {
  const withdraw = async (): Promise<Outcome<{ readonly invitation: Invitation }> | 'again'> => {
    const document = await readInvitation(parts, id);
    if (!document) return refuse('not-found');
    if (document.state === 'used') return refuse('used');
    const withdrawn: InvitationDocument = { ...document, state: 'withdrawn' };
    const order = { by, what: 'invitation-withdrawn', document: withdrawn } as const;
    if (document.state === 'waiting' && !(await recordInvitation(parts, order)).ok) return 'again';
    return done({ invitation: await showInvitation(parts, withdrawn) });
  };
  return parts.lock.hold([invitationId(id)], () => decideAgain(withdraw));
}

export function linkForMail(parts: InvitationParts, id: string): Promise<string | null> {
  return parts.lock.hold([invitationId(id)], async () => {
    const document = await readInvitation(parts, id);
    if (!document || (await stateOf(document, parts.accounts, parts.clock.now())) !== 'waiting') return null;
    const { token, hash } = makeToken(id);
    const [shown = hash, ...mailed] = document.links;
    const links = [shown, ...mailed.slice(2 - mostLinks), hash];
    return (await openDatabase(parts).write({ ...document, links })).ok ? `/join/${token}` : null;
  });
}
