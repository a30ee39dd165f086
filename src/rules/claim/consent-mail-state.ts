import type { ApprovedClaim, Claim } from './claim.ts';

/** The mail is not taken yet, or came back before the claim was sent on: the consent time does not pass. [K10] [K12] */
export function isConsentHeld({ sentAt, consentMail }: ApprovedClaim): boolean {
  return sentAt === null && consentMail !== undefined && consentMail.state !== 'sent';
}

/** How often the customer was to be written to so far: each approval, and each corrected contact, begins a round. [K11] */
export function roundsOf({ history }: Pick<Claim, 'history'>): number {
  return history.filter(
    ({ kind, outcome, said }) =>
      outcome !== 'refused' &&
      (kind === 'approve' ||
        kind === 'correct-customer-contact' ||
        (kind === 'decide-dispute' && said?.['outcome'] === 'approve'))
  ).length;
}

/** What was last noted of a round's mail; null: nothing. Once the claim is sent on, only the history says it. */
export function lastNoted({ history }: Pick<Claim, 'history'>, round: number): 'sent' | 'failed' | null {
  for (let i = history.length - 1; i >= 0; i--) {
    const entry = history[i];
    if (entry?.kind !== 'note-consent-mail' || entry.outcome === 'refused' || entry.said?.['round'] !== round) continue;
    return entry.said['outcome'] === 'failed' ? 'failed' : 'sent';
  }
  return null;
}
