import type { MailFacts, MailedClaim } from '#documents/mail-facts.ts';
import { mailDocumentId, type NewMail } from '#documents/mail.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';

export type Members = OrganisationDocument['members'];

/** Managers, and whoever created or submitted the claim and is still a member; nobody is told of what they did themselves. */
export function recipientsOf(claim: Claim, members: Members, except: string | null): readonly string[] {
  const involved = new Set([claim.createdBy, ...submittersOf(claim)]);
  return members
    .filter(({ id, role }) => (role === 'manager' || involved.has(id)) && id !== except)
    .map(({ id }) => id);
}

/** Whoever submitted it last, where that is still a manager; else the first of the organisation's. */
export function firstManagerOf(claim: Claim, members: Members): Members[number] | null {
  const managers = managersOf(members);
  const submitter = submittersOf(claim).at(-1);
  return managers.find(({ id }) => id === submitter) ?? managers[0] ?? null;
}

export const managersOf = (members: Members): Members => members.filter(({ role }) => role === 'manager');

export function saidOfClaim({ fields, terms, adjudicated }: Claim): MailedClaim {
  const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
  return {
    customerName: text(fields.customerName),
    claimName: text(fields.name),
    zone: terms.zone,
    elsewhere: adjudicated === 'elsewhere'
  };
}

type ClaimMailKind = Exclude<keyof MailFacts, 'review-digest'>;

/** One message for each of `to`. `about` says what it is about, and nothing else may have the same. */
export function mailAboutClaim<K extends ClaimMailKind>(order: {
  readonly kind: K;
  readonly claim: Claim;
  readonly about: string;
  readonly to: readonly string[];
  readonly facts: Omit<MailFacts[K], keyof MailedClaim>;
  readonly now: Instant;
}): readonly NewMail[] {
  const { kind, claim, about, to, facts, now } = order;
  return to.map((person) => ({
    _id: mailDocumentId(`${kind}:${about}:${person}`),
    kind,
    person,
    claim: claim.id,
    org: claim.org,
    facts: { ...saidOfClaim(claim), ...facts },
    madeAt: now
  }));
}

function submittersOf({ history }: Claim): readonly string[] {
  return history.filter(({ kind, outcome }) => kind === 'submit' && outcome !== 'refused').map(({ by }) => by);
}
