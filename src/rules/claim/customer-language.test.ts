import { expect, test } from 'vitest';
import { completeFields } from '../testing/claims.ts';
import { customerLanguageOf } from './customer-language.ts';
import { missingForSubmit } from './form.ts';
import { validateField } from './validate-field.ts';

test.each([
  ...['BR', 'PT', 'AO', 'MZ', 'CV', 'GW', 'ST', 'TL'].map((customerCountry) => ({
    fields: { customerCountry },
    language: 'pt-BR'
  })),
  ...['MX', 'CO', 'AR', 'ES', 'PR'].map((customerCountry) => ({ fields: { customerCountry }, language: 'es' })),
  { fields: { customerCountry: 'US' }, language: 'en' },
  { fields: {}, language: 'en' },
  { fields: { customerCountry: 'BR', customerLanguage: 'en' }, language: 'en' },
  { fields: { customerCountry: 'DE', customerLanguage: 'pt-BR' }, language: 'pt-BR' },
  { fields: { customerCountry: 'BR', customerLanguage: 'fr' }, language: 'pt-BR' }
])('[F7] a customer of $fields is written to in $language', ({ fields, language }) => {
  expect(customerLanguageOf(fields)).toBe(language);
});

test('[F7] a claim can be submitted without a language, not with one in which nobody writes', () => {
  const missing = (fields: typeof completeFields) =>
    missingForSubmit({ fields, products: { l1: { product: 'teams' } }, evidence: [{}] as never }, { maxFiles: 10 });
  expect(missing(completeFields)).toEqual([]);
  expect(missing({ ...completeFields, customerLanguage: 'en' })).toEqual([]);
  expect(missing({ ...completeFields, customerLanguage: 'fr' })).toEqual([
    { field: 'customerLanguage', code: 'not-a-choice' }
  ]);
  expect(validateField('customerLanguage', 'pt-BR')).toBeNull();
});
