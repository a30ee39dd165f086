import { invitationDays } from '#documents/administration-api.ts';
import type { Instant } from '#rules/days/day.ts';
import { epochOf, type Accounts } from '../accounts/accounts.ts';
import { stateAt, type InvitationDocument } from './invitation-document.ts';
import type { Invitation } from '#documents/administration-api.ts';
import { commandLine } from './outcome.ts';
import { mayInvite } from './standing.ts';

export const invitationMs = invitationDays * 86_400_000;

/**
 * How an invitation is now. A link ends with what it rests on: with the right to invite of whoever made it, also where they are enabled
 * again; one for a password with the password, and with the account's being enabled. [G108] [G109]
 */
export async function stateOf(
  document: InvitationDocument,
  accounts: Accounts,
  now: Instant
): Promise<Invitation['state']> {
  const state = stateAt(document, now);
  if (state !== 'waiting') return state;
  return (await mayStillInvite(document, accounts)) && (await isStillNeeded(document, accounts))
    ? 'waiting'
    : 'withdrawn';
}

async function mayStillInvite({ invitation: { by, org, expiresAt } }: InvitationDocument, accounts: Accounts) {
  if (by.id === commandLine.id) return true;
  const account = await accounts.account(by.id);
  if (!account || account.disabled || !mayInvite(account.person, org)) return false;
  return expiresAt - invitationMs > (account.linksEndedAt ?? -Infinity);
}

async function isStillNeeded({ invitation: { kind }, person = '', epoch = 0 }: InvitationDocument, accounts: Accounts) {
  if (kind !== 'password') return true;
  const account = await accounts.account(person);
  return account !== null && !account.disabled && epochOf(account) === epoch;
}
