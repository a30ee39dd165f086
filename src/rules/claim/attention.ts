import { clockNamed, ranOutElsewhere, rememberedUntil, turnsElsewhere } from '../clocks/whose-clock.ts';
import { hasRunOut } from '../clocks/start-clock.ts';
import type { Instant } from '../days/day.ts';
import type { PreparableMove } from './action.ts';
import type { Actor } from './actor.ts';
import type { Claim, ClaimState } from './claim.ts';
import { claimsProducts, isContested } from './contest.ts';
import type { Age } from './freshness.ts';

/**
 * What a claim asks of a person. `portal`: decided elsewhere, and by now the portal has probably said something that nobody recorded.
 * `contest`: another partner claims the same product. `refresh`: an approved claim's proof is about to be, or is, older than twelve months, or
 * newer proof stands prepared. `contact`: the customer could not be told of the approval. `unsent`: what the person has done does not count
 * yet, because it or a file of it is on their device alone.
 */
export type AskedOf =
  'answer' | 'dispute' | 'review' | 'submit' | 'portal' | 'contest' | 'refresh' | 'contact' | 'unsent';

export interface AboutToBeAsked {
  readonly actor: Actor;
  readonly now: Instant;
  /** How old an approved claim's proof is; null where that asks for nothing. */
  readonly proof: Age | null;
  /** Whether nothing is missing for it to be submitted. */
  readonly isComplete: boolean;
  /** What a manager may send stands prepared. */
  readonly prepared: PreparableMove | null;
  /** What was done here, and does not count yet. */
  readonly isUnsent: boolean;
}

/** Null: the claim goes on without this person. [P4] [P5] [P6] */
export function askedOf(claim: Claim, about: AboutToBeAsked): AskedOf | null {
  const { actor } = about;
  if (actor.role === 'reviewer') return askedOfReviewer(claim);
  return actor.role === 'manager' && actor.org === claim.org ? askedOfManager(claim, about) : null;
}

function askedOfReviewer(claim: Claim): AskedOf | null {
  if (reviewersStates.some((state) => state === claim.state)) return 'review';
  return claim.adjudicated === 'here' && claimsProducts(claim) && isContested(claim) ? 'contest' : null;
}

/** Contributors prepare, and are asked for nothing. */
function askedOfManager(claim: Claim, { now, proof, isComplete, prepared, isUnsent }: AboutToBeAsked): AskedOf | null {
  if (isUnsent && claim.adjudicated === 'here') return 'unsent';
  if (isWorthALook(claim, now)) return 'portal';
  switch (claim.state) {
    case 'action-required':
      return 'answer';
    case 'rejected':
      // Whoever withdrew it knows, and meant it.
      if (!isDisputable(claim, now)) return null;
      return prepared || claim.rejection.reason !== 'partner-request' ? 'dispute' : null;
    case 'editing':
      return isComplete ? 'submit' : null;
    case 'discarded':
      return null;
    default:
      if (claim.state === 'approved' && claim.consentMail?.state === 'failed') return 'contact';
      if (prepared) return 'refresh';
      if (needsNewerProof(claim)) return 'contest';
      // While the customer may still decline, another date presses.
      return claim.clocks.length === 0 && (proof === 'ageing' || proof === 'old') ? 'refresh' : null;
  }
}

/** The reviewers have it to judge. */
export const reviewersStates = ['submitted', 'in-review', 'disputed'] as const satisfies readonly ClaimState[];

/** Contested, and no proof was added since: the most recent one decides. [X3] */
export function needsNewerProof(claim: Claim): boolean {
  if (!claimsProducts(claim) || !isContested(claim)) return false;
  const all = claim.history.filter(({ kind, outcome }) => kind === 'open-contest' && outcome === 'accepted');
  const opened = all[all.length - 1];
  return opened === undefined || claim.evidence.every(({ addedAt }) => addedAt < opened.receivedAt);
}

/** When what is asked changes though nothing happens on record: elsewhere clocks only say that somebody should look. */
export function nextLook(claim: Claim, now: Instant): Instant | null {
  const coming = turnsElsewhere(claim).filter((at) => at > now);
  return coming.length > 0 ? Math.min(...coming) : null;
}

function isDisputable(claim: Extract<Claim, { readonly state: 'rejected' }>, now: Instant): boolean {
  const window = clockNamed(claim.clocks, 'dispute-window');
  return !claim.rejection.forGood && window !== null && !hasRunOut(window, now);
}

function isWorthALook(claim: Claim, now: Instant): boolean {
  const over = ranOutElsewhere(claim, now);
  return over !== null && (over.clock !== 'dispute-window' || now < rememberedUntil(over));
}
