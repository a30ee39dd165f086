import { first as englishFirst } from '#texts/en/first.ts';
import { rest as englishRest } from '#texts/en/rest.ts';
import { first as spanishFirst } from '#texts/es/first.ts';
import { rest as spanishRest } from '#texts/es/rest.ts';
import { first as portugueseFirst } from '#texts/pt-br/first.ts';
import { rest as portugueseRest } from '#texts/pt-br/rest.ts';

/** What stands on buttons and fields, so that the same steps can be walked in each language. Journeys expect their sentences in full. */
export const english = { ...englishFirst, ...englishRest };
export type Words = typeof english;
export const spanish: Words = { ...spanishFirst, ...spanishRest };
export const portuguese: Words = { ...portugueseFirst, ...portugueseRest };
