import { expect, test } from 'vitest';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { textToDay } from '#calendar/day-text.ts';
import type { OfferedHoliday } from '#documents/programme-api.ts';
import { addHolidays, groupByYear, nextYear, proposed } from './calendar-days.ts';
import { readableId, withItem } from './listed-items.ts';
import { countriesOf, moveItem } from './requirement-list.ts';
import { differencesOf } from './say-values.ts';
import { faultsOfNewTerms, showTerms } from './terms-view.ts';

const dayOf = (text: string): number => textToDay(text) ?? 0;
const holiday = (text: string, name = 'A') => ({ day: dayOf(text), name: { en: name, 'pt-BR': name } });
const dayMs = 86_400_000;

test('holidays that are there keep the name that somebody gave them; all stand in order', () => {
  const standing = [holiday('2026-12-25', 'Own name')];
  const added = addHolidays(standing, [holiday('2026-12-25', 'Christmas'), holiday('2026-01-01', 'New Year')]);
  expect(added).toEqual([holiday('2026-01-01', 'New Year'), holiday('2026-12-25', 'Own name')]);
});

test('public holidays that are not there are proposed, others only offered', () => {
  const offered: readonly OfferedHoliday[] = [
    { ...holiday('2027-01-01'), kind: 'public' },
    { ...holiday('2027-02-09'), kind: 'bank' },
    { ...holiday('2027-12-25'), kind: 'public' }
  ];
  expect(proposed(offered, [holiday('2027-12-25')])).toEqual([dayOf('2027-01-01')]);
});

test('days stand by year with their place in the list, and the next year is the one after the last', () => {
  const holidays = [holiday('2026-12-25'), holiday('2027-01-01'), holiday('2026-11-02')];
  expect(groupByYear(holidays).map(({ year, days }) => [year, days.map(({ index }) => index)])).toEqual([
    [2026, [0, 2]],
    [2027, [1]]
  ]);
  expect([nextYear(holidays, dayOf('2026-11-23')), nextYear([], dayOf('2026-11-23'))]).toEqual([2028, 2026]);
});

test('a new product gets an id of its own that people can read; a changed one stays in its place', () => {
  expect(readableId('Análise & Cópia', [])).toBe('analise-copia');
  expect(readableId('Teams', [{ id: 'teams' }, { id: 'teams-2' }])).toBe('teams-3');
  expect(readableId('日本', [])).toBe('item');
  const product: CatalogueProduct = { id: 'a', name: 'A', solutionArea: 'microsoft-365', activities: [] };
  expect(withItem([product, { ...product, id: 'b' }], { ...product, name: 'B' }).map(({ name }) => name)).toEqual([
    'B',
    'A'
  ]);
});

test('requirements move one step and stay at their ends; countries are read as they are typed', () => {
  expect(moveItem(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moveItem(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(countriesOf(' us, pr;US ')).toEqual(['US', 'PR']);
});

test('[C2] of all terms the last that began is in force; a day that has begun or is taken is refused', () => {
  const terms = { profile: '2020', calendar: 'none', zone: 'America/Sao_Paulo' };
  const all = [
    { from: 0, terms },
    { from: 100, terms },
    { from: 200, terms }
  ];
  const now = 150 * dayMs;
  expect(showTerms(all, now).map(({ when }) => when)).toEqual(['ended', 'now', 'later']);
  // Midnight of day 150 in Greenwich is still day 149 there.
  expect(faultsOfNewTerms({ from: 149, terms }, all, now)).toEqual([{ path: 'from', code: 'not-in-the-future' }]);
  expect(faultsOfNewTerms({ from: 200, terms }, all, now)).toEqual([{ path: 'from', code: 'day-taken' }]);
  expect(faultsOfNewTerms({ from: 150, terms }, all, now)).toEqual([]);
});

test('[G42] a clash shows what differs, and only that', () => {
  const theirs = [
    { label: 'a', text: '1' },
    { label: 'b', text: '2' }
  ];
  const mine = [
    { label: 'a', text: '1' },
    { label: 'b', text: '3' },
    { label: 'c', text: '4' }
  ];
  expect(differencesOf(theirs, mine)).toEqual([
    { label: 'b', theirs: '2', mine: '3' },
    { label: 'c', theirs: null, mine: '4' }
  ]);
});
