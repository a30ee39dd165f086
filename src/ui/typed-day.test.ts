import { expect, test } from 'vitest';
import { halfDay, problemOfDay, readTypedDay, textOfDay } from './typed-day.ts';

const inField = (value: string, badInput = false) =>
  readTypedDay({ value, validity: { badInput } as HTMLInputElement['validity'] });
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const today = dayOf('2026-11-30');

test.each([
  ['2026-11-27', null],
  ['2026-11-30', null],
  ['', null],
  ['2026-02-30', 'half'],
  ['27/11/2026', 'half'],
  ['12027-01-01', 'half'],
  ['0002-11-27', 'year'],
  ['0027-12-31', 'year'],
  ['1999-12-31', 'year'],
  ['2100-01-01', 'year'],
  ['2026-12-01', 'late']
])('[F10] typed %j, possible until today: %s', (text, problem) => {
  expect(problemOfDay(inField(text), today)).toBe(problem);
});

test('[F10] half a date is told from none', () => {
  expect(problemOfDay(inField('', true))).toBe('half');
  expect(problemOfDay(inField(''))).toBeNull();
});

test.each(['2026-11-27', '0027-12-31', '2000-02-29'])('[F10] %s stands in the field as it was typed', (text) => {
  expect(textOfDay(inField(text))).toBe(text);
  expect(textOfDay(halfDay)).toBe('');
});
