import { mailDocumentId, type NewMail } from '#documents/mail.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { customerLanguageOf } from '#rules/claim/customer-language.ts';
import type { Instant } from '#rules/days/day.ts';
import type { ConsentRound } from './consent-rounds.ts';

/** One message for each round, whoever asks for it and how often. */
export const consentMailId = ({ claim, round }: Pick<ConsentRound, 'claim' | 'round'>): string =>
  mailDocumentId(`consent:${claim}:${String(round)}`);

export function makeConsentLetter({ fields }: Claim, told: ConsentRound, now: Instant): NewMail {
  const { org, claim, round } = told;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    _id: consentMailId(told),
    kind: 'consent',
    to: {
      name: text(fields.customerContactName),
      address: text(fields.customerContactEmail),
      language: customerLanguageOf(fields)
    },
    claim,
    org,
    facts: { round, org },
    madeAt: now
  };
}
