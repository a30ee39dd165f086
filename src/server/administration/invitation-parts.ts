import type { ChangeKind, Invitation } from '#documents/administration-api.ts';
import { accountsDatabase } from '../accounts/accounts.ts';
import type { Database } from '../databases/database.ts';
import type { SignInLimits } from '../accounts/sign-in-limits.ts';
import type { RecordedChange } from './changes.ts';
import { invitationId, type InvitationDocument } from './invitation-document.ts';
import { stateOf } from './invitation-ground.ts';
import type { By } from './outcome.ts';
import type { People, PeopleParts } from './people.ts';

/** What invitations are made, looked at and used with. */
export interface InvitationParts extends PeopleParts {
  readonly people: People;
  /** Where mail exists the link is sent too. */
  readonly send: (invitation: Invitation) => Promise<void>;
  /** Of letters with links. */
  readonly letters: SignInLimits;
}

export const openDatabase = ({ databases }: InvitationParts): Database => databases.open(accountsDatabase);

export async function readInvitation(parts: InvitationParts, id: string): Promise<InvitationDocument | null> {
  return (await openDatabase(parts).read(invitationId(id))) as InvitationDocument | null;
}

/** All that were ever made, newest first. */
export async function listInvitations(parts: InvitationParts): Promise<readonly InvitationDocument[]> {
  const range = { from: 'invitation:', to: 'invitation:~', limit: 100_000, newestFirst: true };
  return (await openDatabase(parts).readRange(range)) as readonly InvitationDocument[];
}

export async function showInvitation(
  { accounts, clock }: InvitationParts,
  document: InvitationDocument
): Promise<Invitation> {
  return { ...document.invitation, state: await stateOf(document, accounts, clock.now()) };
}

/** Keeps what became of an invitation in the history, and writes it; with `also`, those that end with it. */
export function recordInvitation(
  { changes }: InvitationParts,
  order: {
    readonly by: By;
    readonly what: ChangeKind;
    readonly document: InvitationDocument;
    readonly also?: readonly InvitationDocument[];
  }
): Promise<RecordedChange> {
  const { by, what, document, also = [] } = order;
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
}

export async function nameOfOrganisation({ organisations }: InvitationParts, org: string | null): Promise<string> {
  return (org === null ? null : await organisations.read(org))?.name ?? (await organisations.programmeName());
}
