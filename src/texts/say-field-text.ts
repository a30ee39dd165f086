import { customerLanguages } from '#rules/claim/customer-language.ts';
import { countryName } from './format.ts';
import { texts } from './texts.svelte.ts';

/** A field's value in the reader's words: what was chosen, and a country, by their names, anything else as it is. */
export function sayFieldText(field: string, value: string): string {
  const { solutionAreas, activities, languages } = texts.t.claim;
  const choices: { readonly [field: string]: { readonly [value: string]: string } } = {
    solutionArea: solutionAreas,
    activity: activities,
    customerLanguage: languages
  };
  if (field === 'customerCountry' && /^[A-Z]{2}$/.test(value)) return countryName(value);
  return choices[field]?.[value] ?? value;
}

/** In which languages a customer can be written to, to choose from. */
export const languageChoices = (): readonly { readonly value: string; readonly label: string }[] =>
  customerLanguages.map((language) => ({ value: language, label: texts.t.claim.languages[language] }));
