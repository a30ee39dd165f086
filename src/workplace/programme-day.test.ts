import { expect, test } from 'vitest';
import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import { programmeDay, termsOn } from './programme-day.ts';

const saoPaulo = { profile: '2020', calendar: 'none', zone: 'America/Sao_Paulo' };
const tokyo = { profile: '2023', calendar: 'none', zone: 'Asia/Tokyo' };
const programme = {
  terms: [
    { from: 0, terms: saoPaulo },
    { from: 20_000, terms: tokyo }
  ]
} as unknown as ProgrammeDocument;
const dayMs = 86_400_000;

test('[C2] new terms begin with the day in their own zone', () => {
  expect(termsOn(programme, 20_000 * dayMs - 9 * 3_600_000 - 1)).toEqual(saoPaulo);
  expect(termsOn(programme, 20_000 * dayMs - 9 * 3_600_000)).toEqual(tokyo);
  expect(termsOn(null, 0)).toBeNull();
});

test('a product’s last day ends where the programme is, not in Greenwich', () => {
  expect(programmeDay(programme, 100 * dayMs + 3 * 3_600_000 - 1)).toBe(99);
  expect(programmeDay(programme, 100 * dayMs + 3 * 3_600_000)).toBe(100);
  expect(programmeDay(null, 100 * dayMs)).toBe(100);
});
