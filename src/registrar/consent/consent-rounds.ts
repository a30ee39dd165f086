import type { Claim, ConsentMail } from '#rules/claim/claim.ts';
import { lastNoted } from '#rules/claim/consent-mail-state.ts';
import type { Instant } from '#rules/days/day.ts';

export type ConsentOutcome = 'sent' | 'failed';

/** The last round of an approved claim's mail to its customer, as it is on record. */
export interface ConsentRound {
  readonly org: string;
  readonly claim: string;
  readonly round: number;
  readonly state: ConsentMail['state'];
  /** When it was approved, or its contact corrected; later when something was noted. */
  readonly at: Instant;
  /** What the history says last of this round. */
  readonly noted: ConsentOutcome | null;
  /** How often each was noted or refused before, so that what is noted again has another id. */
  readonly notes: { readonly [O in ConsentOutcome]: number };
}

/** Null: nobody writes to this claim's customer from here, or no longer. */
export function readConsentRound(claim: Claim): ConsentRound | null {
  if (claim.adjudicated !== 'here' || claim.state !== 'approved' || !claim.consentMail) return null;
  const { org, id, consentMail, history } = claim;
  const { round, state, at } = consentMail;
  const notes = { sent: 0, failed: 0 };
  for (const { kind, said } of history)
    if (kind === 'note-consent-mail' && said?.['round'] === round)
      notes[said['outcome'] === 'failed' ? 'failed' : 'sent']++;
  return { org, claim: id, round, state, at, noted: lastNoted(claim, round), notes };
}
