import type { ApprovedClaim } from '#rules/claim/claim.ts';
import { lastNoted } from '#rules/claim/consent-mail-state.ts';
import type { Profile } from '#rules/claim/profile.ts';

/** Which sentence stands below a mail that was taken; null: the claim was sent on, and nothing waits for the customer. */
export function saysAfterwards(
  claim: ApprovedClaim,
  profile: Pick<Profile, 'declineAtAnyTime'> | undefined
): 'cameBack' | 'anyTime' | 'nothingNeeded' | null {
  const mail = claim.consentMail;
  if (mail?.state !== 'sent') return null;
  if (lastNoted(claim, mail.round) === 'failed') return 'cameBack';
  if (profile?.declineAtAnyTime) return 'anyTime';
  return claim.sentAt === null ? 'nothingNeeded' : null;
}
