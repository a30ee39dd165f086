import { mailDocumentId, type MailLanguage, type NewMail } from '#documents/mail.ts';
import type { Claim } from '#rules/claim/claim.ts';
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
      language: languageOf(text(fields.customerCountry))
    },
    claim,
    org,
    facts: { round, org },
    madeAt: now
  };
}

// Brazil, Portugal, Angola, Mozambique, Cabo Verde.
const portugueseSpeaking: ReadonlySet<string> = new Set(['BR', 'PT', 'AO', 'MZ', 'CV']);

/** In which the customer is written to, and the page that the letter leads to speaks at first. */
export function languageOf(country: string): MailLanguage {
  return portugueseSpeaking.has(country) ? 'pt-BR' : 'en';
}
