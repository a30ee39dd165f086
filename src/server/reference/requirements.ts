import type { EvidenceRequirement, RequirementsDocument } from '#documents/reference-documents.ts';
import { inEachLanguage } from '#rules/language.ts';
import type { ReferenceTexts } from '#texts/en/reference.ts';
import { serverTexts } from '#texts/server-texts.ts';

const asked = (id: keyof ReferenceTexts['requirements']): EvidenceRequirement => ({
  id,
  text: inEachLanguage((language) => serverTexts[language].reference.requirements[id])
});

/** docs/domain.md, "Proof of execution": what every claim is asked to show. */
export const requirements: RequirementsDocument = {
  _id: 'requirements',
  v: 1,
  items: [
    asked('both-companies'),
    asked('domain-and-tenant'),
    asked('customer-signature'),
    asked('recent-date'),
    asked('partner-service'),
    asked('every-product'),
    { ...asked('public-sector-disclosure'), onlyPublicSectorIn: ['US', 'PR'] }
  ]
};
