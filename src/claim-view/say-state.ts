import type { Claim } from '#rules/claim/claim.ts';
import type { Profile } from '#rules/claim/profile.ts';
import { texts } from '#texts/texts.svelte.ts';

/** One sentence: what the claim's state means now. */
export function sayState(claim: Claim, profile: Pick<Profile, 'clocks'> | undefined): string {
  const t = texts.t.claim;
  if (claim.state === 'approved' && claim.sentAt !== null) return t.approvedAndSent;
  if (claim.state === 'approved' && profile && !profile.clocks.consent) return t.approvedAtOnce;
  if (claim.state !== 'rejected') return t.stateMeanings[claim.state];
  const { reason } = claim.rejection;
  return reason === 'partner-request' ? t.withdrawn : (t.rejectionMeanings[reason] ?? t.stateMeanings.rejected);
}
