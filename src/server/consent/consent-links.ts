import { civilTime } from '#calendar/civil-time.ts';
import type { CatalogueDocument, ProfileDocument } from '#documents/reference-documents.ts';
import { claimDocumentId, deskOfOrganisation, registerOf } from '#documents/ids.ts';
import type { Language } from '#rules/language.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import { submitSystemActions } from '#registrar/system-actions.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { customerLanguageOf } from '#rules/claim/customer-language.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type { Databases } from '../databases/database.ts';
import type { KeyedLock } from '#registrar/keyed-lock.ts';
import type { Organisations } from '../administration/organisations.ts';
import type { ServerClock } from '../server-clock.ts';
import { consentClockOf, linkExpiry, roundOf, standingOf, type ConsentStanding } from './consent-standing.ts';
import { readSecret } from '../accounts/secrets.ts';
import { makeConsentTokens, type ConsentLink, type ConsentTokens } from './consent-token.ts';
import { findDecline, makeDecline } from './decline-action.ts';

/** What a customer may know of a claim. */
export interface CustomersClaim {
  readonly partner: string;
  readonly customer: string;
  readonly domain: string;
  readonly products: readonly string[];
  readonly language: Language;
  readonly zone: string;
}

export interface ConsentView {
  readonly claim: CustomersClaim;
  readonly standing: ConsentStanding;
}

/** What the letter needs to know of a round. */
export interface ConsentRound {
  readonly claim: CustomersClaim;
  readonly token: string;
  /** The last moment, exclusive; null: the time begins on the day on which the message goes, and that is another one than it was given for. */
  readonly until: number | null;
  /** Null: the customer may decline at any time. */
  readonly days: number | null;
}

/** What is in the links that customers are sent, and what comes of them. */
export interface ConsentLinks {
  /** Null: the link is not ours, or its claim is not there. */
  look(token: string): Promise<ConsentView | null>;
  /** Durable when it resolves, with the desk in whose inbox it lies; null: the link is not ours. Twice is once. */
  decline(token: string, reason: string): Promise<string | null>;
  /** Null: the claim has moved on, nobody is to be told of this round any more. */
  roundFor(order: {
    readonly org: string;
    readonly claim: string;
    readonly round: number;
    readonly queuedAt: number;
  }): Promise<ConsentRound | null>;
}

export interface ConsentLinkParts {
  readonly databases: Databases;
  readonly store: RecordStore;
  readonly organisations: Organisations;
  readonly clock: ServerClock;
  readonly lock: KeyedLock;
}

export function openConsentLinks(parts: ConsentLinkParts): ConsentLinks {
  let known: ConsentTokens | null = null;
  const tokens = async () => (known ??= makeConsentTokens(await readSecret(parts.databases, 'consent')));
  return {
    look: async (token) => view(parts, (await tokens()).read(token)),
    async decline(token, reason) {
      const link = (await tokens()).read(token);
      if (!link) return null;
      await submit(parts, link, reason);
      return deskOfOrganisation(link.org);
    },
    async roundFor({ org, claim: id, round, queuedAt }) {
      const claim = await claimOnRecord(parts, { org, claim: id });
      if (claim?.state !== 'approved' || roundOf(claim) !== round) return null;
      const profile = await profileOf(parts, claim);
      const expiresAt = linkExpiry(queuedAt, profile);
      const consent = consentClockOf(claim);
      const today = civilTime(claim.terms.zone).dayOf(parts.clock.now());
      return {
        claim: await describe(parts, claim),
        token: (await tokens()).seal({ org, claim: id, round, expiresAt }),
        until: consent && today === consent.startedOn ? consent.dueBy : null,
        days: profile?.declineAtAnyTime ? null : (profile?.clocks.consent?.count ?? null)
      };
    }
  };
}

async function claimOnRecord(
  { store, organisations }: ConsentLinkParts,
  { org, claim }: Pick<ConsentLink, 'org' | 'claim'>
): Promise<Claim | null> {
  if (!(await organisations.read(org))) return null;
  const found = await store.open(registerOf(deskOfOrganisation(org))).read(claimDocumentId(claim));
  return found && documentToClaim(found as unknown as ClaimDocument);
}

async function profileOf({ store }: ConsentLinkParts, { terms }: Claim): Promise<Profile | null> {
  const found = await store.open('reference').read(`profile:${terms.profile}`);
  return found && (found as unknown as ProfileDocument).profile;
}

async function describe({ store, organisations }: ConsentLinkParts, claim: Claim): Promise<CustomersClaim> {
  const catalogue = (await store.open('reference').read('catalogue')) as unknown as CatalogueDocument | null;
  const { customerName, customerDomain } = claim.fields;
  const ids = new Set(
    Object.values(claim.products)
      .filter(({ contest }) => contest?.standing !== 'lost')
      .map(({ product }) => product)
  );
  return {
    partner: (await organisations.read(claim.org))?.name ?? claim.org,
    customer: text(customerName),
    domain: text(customerDomain),
    products: [...ids].map((id) => catalogue?.products.find((product) => product.id === id)?.name ?? id),
    language: customerLanguageOf(claim.fields),
    zone: claim.terms.zone
  };
}

async function stand(parts: ConsentLinkParts, link: ConsentLink, claim: Claim): Promise<ConsentStanding> {
  const answer = (await findDecline(parts.store, link))?._id ?? null;
  return standingOf(claim, { link, profile: await profileOf(parts, claim), answer, now: parts.clock.now() });
}

async function view(parts: ConsentLinkParts, link: ConsentLink | null): Promise<ConsentView | null> {
  const claim = link && (await claimOnRecord(parts, link));
  if (!claim) return null;
  const standing = await stand(parts, link, claim);
  return { claim: await describe(parts, claim), standing };
}

function submit(parts: ConsentLinkParts, link: ConsentLink, reason: string): Promise<void> {
  const { store, clock, lock } = parts;
  return lock.hold([`consent ${link.claim}`], async () => {
    const claim = await claimOnRecord(parts, link);
    if (!claim) return;
    const { is } = await stand(parts, link, claim);
    if (is !== 'open' && is !== 'received') return;
    const now = clock.now();
    // One that lies there without its stamp, because a process was killed in between, gets it now.
    const action =
      (await findDecline(store, link)) ?? makeDecline(link, { reason, basedOn: claim.history.at(-1)?.n ?? null, now });
    await submitSystemActions(store, { org: link.org, role: 'customer', actions: [action], receivedAt: now });
  });
}

const text = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '');
