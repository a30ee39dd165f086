import type { ApprovedClaim, Claim } from '#rules/claim/claim.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ConsentLink } from './consent-token.ts';

/**
 * What a link is worth now. `void`: another round has begun, or there is nothing to decline any more. `received`: declined, and not yet on
 * record. `over`: too late. `until` null: no end.
 */
export type ConsentStanding =
  | { readonly is: 'open'; readonly until: Instant | null; readonly days: number | null }
  | { readonly is: 'over'; readonly since: Instant | null }
  | { readonly is: 'received' | 'declined' | 'void' | 'expired' };

/** What the record says of the customer's answer in this round. */
interface Asked {
  readonly link: ConsentLink;
  readonly profile: Profile | null;
  /** The id of what the customer sent in this round, decided or not; null: nothing. */
  readonly answer: string | null;
  readonly now: Instant;
}

export function standingOf(claim: Claim, { link, profile, answer, now }: Asked): ConsentStanding {
  const clock = consentClockOf(claim);
  const isRunning = clock !== null && now < clock.dueBy;
  const isHeld = claim.state === 'approved' && claim.sentAt === null && isUntold(claim);
  // A time for consent that began late, because the mail had to wait, is never shorter for it.
  if (now >= link.expiresAt && !isRunning && !isHeld) return { is: 'expired' };
  if (roundOf(claim) !== link.round) return { is: 'void' };
  const entry = answer === null ? undefined : claim.history.find(({ action }) => action === answer);
  if (entry && entry.outcome !== 'refused') return { is: 'declined' };
  if (claim.state !== 'approved') return { is: 'void' };
  if (answer !== null && !entry) return { is: 'received' };
  const isEndless = profile?.declineAtAnyTime === true;
  if (entry || !(isEndless || isRunning || isHeld)) return { is: 'over', since: claim.sentAt ?? clock?.dueBy ?? null };
  if (isRunning && !isHeld) return { is: 'open', until: clock.dueBy, days: null };
  return { is: 'open', until: null, days: isEndless ? null : (profile?.clocks.consent?.count ?? null) };
}

/** The time for consent begins, or begins again, on the day on which the mail server takes the mail. */
const isUntold = ({ consentMail }: ApprovedClaim): boolean => consentMail !== undefined && consentMail.state !== 'sent';

/** Each approval and each corrected contact begins a new one. */
export function roundOf(claim: Claim): number {
  if (claim.state === 'approved' && claim.consentMail) return claim.consentMail.round;
  const begun = claim.history.filter(
    ({ kind, state, outcome }) =>
      outcome !== 'refused' &&
      (kind === 'approve' || kind === 'correct-customer-contact' || (kind === 'decide-dispute' && state === 'approved'))
  );
  return Math.max(1, begun.length);
}

export const consentClockOf = (claim: Claim) => claim.clocks.find(({ clock }) => clock === 'consent') ?? null;

const dayMs = 86_400_000;
const graceDays = 30;
const withoutEndDays = 365;

/** A month after the consent would have ended at the latest; where it never does, a year. Follows from when the message was put down. */
export function linkExpiry(queuedAt: Instant, profile: Profile | null): Instant {
  const length = profile?.clocks.consent;
  if (!length || profile.declineAtAnyTime) return toSecond(queuedAt + withoutEndDays * dayMs);
  // Two days for each business day leave room for weekends and holidays.
  const days = length.unit === 'days' ? length.count : length.count * 2;
  return toSecond(queuedAt + (1 + days + graceDays) * dayMs);
}

const toSecond = (at: Instant): Instant => Math.floor(at / 1_000) * 1_000;
