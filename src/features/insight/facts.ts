import type { RejectionReason, RequestReason } from '#rules/claim/action.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, ClaimState, Terms } from '#rules/claim/claim.ts';
import type { ClockName } from '#rules/claim/profile.ts';
import { isPartnersClock } from '#rules/clocks/whose-clock.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { staysOf, type Stay } from './stays.ts';

/** Consent is no deadline that anybody has to meet. */
export const watchedClocks = [
  'intake',
  'review',
  'response',
  'decision-target',
  'dispute-window',
  'dispute-answer'
] as const satisfies readonly ClockName[];
export type WatchedClock = (typeof watchedClocks)[number];

export interface Deadline {
  readonly clock: WatchedClock;
  readonly dueBy: Instant;
  /** Null: not ended yet. Whether it is late is a matter of now. */
  readonly isMissed: boolean | null;
}

/** What there is to count of one claim, so that a filter does not read claims again. */
export interface ClaimFacts {
  readonly org: string;
  readonly state: ClaimState;
  readonly location: string | null;
  readonly products: readonly string[];
  /** "2026-03", of its submission; null: never submitted. */
  readonly month: string | null;
  readonly stays: readonly Stay[];
  readonly isReturned: boolean;
  /** Each once, however often it was asked for. */
  readonly reasons: readonly RequestReason[];
  /** Null: not decided, or being decided again. */
  readonly outcome: 'approved' | RejectionReason | null;
  readonly deadlines: readonly Deadline[];
}

export function factsOf(claim: Claim, terms: ResolvedTerms | null, now: Instant): ClaimFacts {
  const { org, state, fields, products } = claim;
  const requests = 'requests' in claim ? claim.requests : [];
  const { mpnId } = fields;
  return {
    org,
    state,
    location: typeof mpnId === 'string' && mpnId !== '' ? mpnId : null,
    products: [...new Set(Object.values(products).map(({ product }) => product))],
    month: 'submittedOn' in claim ? monthOf(claim.submittedOn) : null,
    stays: staysOf(claim, terms, now),
    isReturned: requests.length > 0,
    reasons: [...new Set(requests.flatMap(({ reasons }) => reasons))],
    outcome: outcomeOf(claim),
    deadlines: deadlinesOf(claim)
  };
}

interface GatherParts {
  readonly termsOf: (terms: Terms) => ResolvedTerms | null;
  readonly now: Instant;
  /** Lets the page answer in between. */
  readonly pause: () => Promise<void>;
  /** What is counted was overtaken by a change. */
  readonly isOver: () => boolean;
}

/** Of all claims, some at a time: the page stays usable. Null: no longer wanted. */
export async function gatherFacts(claims: readonly Claim[], parts: GatherParts): Promise<readonly ClaimFacts[] | null> {
  const { termsOf, now, pause, isOver } = parts;
  const known = new Map<string, ResolvedTerms | null>();
  const resolve = (terms: Terms): ResolvedTerms | null => {
    const key = `${terms.profile} ${terms.calendar} ${terms.zone}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const resolved = termsOf(terms);
    known.set(key, resolved);
    return resolved;
  };
  const facts: ClaimFacts[] = [];
  for (const claim of claims) {
    if (facts.length > 0 && facts.length % atOnce === 0) {
      await pause();
      if (isOver()) return null;
    }
    facts.push(factsOf(claim, claim.adjudicated === 'elsewhere' ? resolve(claim.terms) : null, now));
  }
  return facts;
}

const atOnce = 250;

function outcomeOf(claim: Claim): ClaimFacts['outcome'] {
  if (claim.state === 'approved') return 'approved';
  return claim.state === 'rejected' ? claim.rejection.reason : null;
}

function deadlinesOf(claim: Claim): readonly Deadline[] {
  const deadlines: Deadline[] = [];
  for (const { clock, dueBy, ranOut } of claim.pastClocks)
    if (isWatched(clock)) deadlines.push({ clock, dueBy, isMissed: ranOut });
  // While an answer waits for its files, the partner's window waits too.
  const isHeld = claim.waiting.length > 0;
  for (const { clock, dueBy } of claim.clocks) {
    if (!isWatched(clock) || (isHeld && isPartnersClock(clock))) continue;
    deadlines.push({ clock, dueBy, isMissed: null });
  }
  return deadlines;
}

function monthOf(day: Day): string {
  const date = new Date(day * 86_400_000);
  return `${String(date.getUTCFullYear())}-${String(date.getUTCMonth() + 1).padStart(2, '0')}`;
}

function isWatched(clock: ClockName): clock is WatchedClock {
  return watchedClocks.some((watched) => watched === clock);
}
