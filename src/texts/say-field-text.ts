import { languageFacts, languages } from '#rules/language.ts';
import { countryName } from './format.ts';
import { texts } from './texts.svelte.ts';

/** A field's value in the reader's words: what was chosen, and a country, by their names, anything else as it is. */
export function sayFieldText(field: string, value: string): string {
  const { solutionAreas, activities } = texts.t.claim;
  const choices: { readonly [field: string]: { readonly [value: string]: string } } = {
    solutionArea: solutionAreas,
    activity: activities,
    customerLanguage: Object.fromEntries(languageChoices.map(({ value: code, label }) => [code, label]))
  };
  if (field === 'customerCountry' && /^[A-Z]{2}$/.test(value)) return countryName(value);
  return choices[field]?.[value] ?? value;
}

/** To choose from, each as its own speakers call it. */
export const languageChoices: readonly { readonly value: string; readonly label: string }[] = languages.map(
  (language) => ({ value: language, label: languageFacts[language].name })
);
