import { expect, test } from 'vitest';
import { languages } from '#rules/language.ts';
import { readDay } from './read-day.ts';

// A language that people read the app in is one that their files are written in: the list of months grows with it.
test.each(languages)('[T7] the months of %s are known by their names', (language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 5));
  expect(days.map((day) => readDay(`5 ${name.format(day)} 2026`, 'UTC'))).toEqual(
    days.map((day) => ({ kind: 'certain', day: day / 86_400_000, order: null }))
  );
});
