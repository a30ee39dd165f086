import { expect, test } from 'vitest';
import {
  acceptedLanguage,
  firstLanguageOf,
  inEachLanguage,
  isLanguage,
  languageFacts,
  languageOf,
  languageOfCountry,
  languages,
  textIn,
  withText
} from './language.ts';

test.each([
  { tag: 'pt-PT', language: 'pt-BR' },
  { tag: 'PT', language: 'pt-BR' },
  { tag: ' en-US;q=0.8', language: 'en' },
  { tag: 'en_GB', language: 'en' },
  { tag: 'enm', language: null },
  { tag: 'es-419', language: 'es' },
  { tag: 'es-MX', language: 'es' },
  { tag: 'ja', language: null },
  { tag: '*', language: null },
  { tag: '', language: null }
])('[F13] “$tag” is $language', ({ tag, language }) => {
  expect(languageOf(tag)).toBe(language);
});

test('[F13] the first of ours that somebody prefers is theirs', () => {
  expect(firstLanguageOf(['de', 'pt-PT', 'en'])).toBe('pt-BR');
  expect(firstLanguageOf([])).toBeNull();
  expect(acceptedLanguage('ja, en-GB;q=0.9, pt;q=0.8')).toBe('en');
  expect(acceptedLanguage(undefined)).toBeNull();
});

test('[F13] each language is known by its own code, a name and a first part that no other has', () => {
  for (const language of languages) expect(languageOf(language)).toBe(language);
  const facts = Object.values(languageFacts);
  expect(new Set(facts.map(({ name }) => name)).size).toBe(languages.length);
  const countries = facts.flatMap((fact) => fact.countries);
  expect(new Set(countries).size).toBe(countries.length);
  expect(isLanguage('pt')).toBe(false);
  expect(languageOfCountry(undefined)).toBe('en');
});

test('[F14] a text that lacks a language, or has nothing in it, is read in English', () => {
  expect(textIn({ en: 'Holiday', 'pt-BR': 'Feriado' }, 'pt-BR')).toBe('Feriado');
  expect(textIn({ en: 'Holiday' }, 'pt-BR')).toBe('Holiday');
  expect(textIn({ en: 'Holiday', 'pt-BR': '' }, 'pt-BR')).toBe('Holiday');
  expect(withText({ en: 'Holiday' }, 'pt-BR', 'Feriado')).toEqual({ en: 'Holiday', 'pt-BR': 'Feriado' });
  expect(Object.keys(inEachLanguage((language) => language))).toEqual(languages);
});
