import type { ClaimFields } from './fields.ts';
import { isLanguage, languageOfCountry, type Language } from '../language.ts';

/** In which the customer is written to: as was chosen for them, else as their country speaks. [F7] */
export function customerLanguageOf({ customerLanguage, customerCountry }: ClaimFields): Language {
  return isLanguage(customerLanguage) ? customerLanguage : languageOfCountry(customerCountry);
}
