import { expect, test } from 'vitest';
import { countIn, pluralIn } from './plural.ts';

test.each([
  { count: 0, said: '0 días' },
  { count: 1, said: '1 día' },
  { count: 2, said: '2 días' },
  { count: 1_000_000, said: '1000000 de días' },
  { count: 1_000_001, said: '1000001 días' }
])('[T14] in Spanish: $said', ({ count, said }) => {
  expect(countIn('es')(count, 'día', 'días')).toBe(said);
});

test('[T14] the number may be written in another way than it is counted', () => {
  expect(countIn('es')(12_000, 'línea', 'líneas', '12.000')).toBe('12.000 líneas');
});

test('[T14] Portuguese counts none as one, English and Spanish do not', () => {
  expect(['pt-BR', 'en', 'es'].map((locale) => pluralIn(locale)(0, 'one', 'other'))).toEqual(['one', 'other', 'other']);
});
