import type { EditValue, FieldName } from '#rules/claim/fields.ts';
import { countryName } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';

/** A field's value in the person's language. */
export function sayField(field: FieldName, value: EditValue | undefined): string {
  if (value === undefined || value === null || value === '') return texts.t.common.notGiven;
  if (typeof value === 'boolean') return value ? texts.t.common.yes : texts.t.common.no;
  if (typeof value !== 'string') return '';
  if (field === 'customerCountry') return countryName(value);
  if (field === 'solutionArea') return wordOf(texts.t.claim.solutionAreas, value);
  if (field === 'customerLanguage') return wordOf(texts.t.claim.languages, value);
  if (field === 'activity') return wordOf(texts.t.claim.activities, value);
  return value;
}

const wordOf = (words: { readonly [name: string]: string }, name: string): string => words[name] ?? name;
