import type { ClaimFields, FieldValue } from './fields.ts';

/** The languages in which the customer can be written to. */
export const customerLanguages = ['en', 'pt-BR'] as const;
export type CustomerLanguage = (typeof customerLanguages)[number];

/** In which the customer is written to: as was chosen for them, else as their country speaks. [F7] */
export function customerLanguageOf({ customerLanguage, customerCountry }: ClaimFields): CustomerLanguage {
  return customerLanguages.find((language) => language === customerLanguage) ?? languageOfCountry(customerCountry);
}

export function languageOfCountry(country: FieldValue | undefined): CustomerLanguage {
  return portugueseSpeaking.some((code) => code === country) ? 'pt-BR' : 'en';
}

// Where Portuguese is an official language: Brazil, Portugal, Angola, Mozambique, Cabo Verde, Guinea-Bissau, São Tomé and Príncipe,
// Timor-Leste.
const portugueseSpeaking: readonly string[] = ['BR', 'PT', 'AO', 'MZ', 'CV', 'GW', 'ST', 'TL'];
