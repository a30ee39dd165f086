import { expect, test } from 'vitest';
import { changeLines } from './change-lines.ts';

test('a change of plain facts is a line for each that differs', () => {
  const lines = changeLines({
    before: { role: 'reader', name: 'Ana' },
    after: { role: 'manager', title: 'global', name: 'Ana' }
  });
  expect(lines).toEqual([
    { path: ['role'], before: 'reader', after: 'manager' },
    { path: ['title'], before: null, after: 'global' }
  ]);
});

test('locations are compared by their MPN id, whatever their order', () => {
  const [here, there] = [
    { mpnId: '1', name: 'Here' },
    { mpnId: '2', name: 'There' }
  ];
  const lines = changeLines({
    before: { locations: [here, there] },
    after: { locations: [there, { ...here, name: 'Home' }] }
  });
  expect(lines).toEqual([{ path: ['locations', '1', 'name'], before: 'Here', after: 'Home' }]);
});

test('what was made, or is gone, is a line for each of its facts', () => {
  expect(changeLines({ before: null, after: { name: 'Padaria' } })).toEqual([
    { path: ['name'], before: null, after: 'Padaria' }
  ]);
  expect(changeLines({ before: { days: [1, 2] }, after: { days: [1] } })).toEqual([
    { path: ['days', '2'], before: 2, after: null }
  ]);
  expect(changeLines({ before: null, after: null })).toEqual([]);
});
