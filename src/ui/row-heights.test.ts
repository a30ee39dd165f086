import { expect, test } from 'vitest';
import { RowHeights, rowAt, tellApart } from './row-heights.ts';

// Rules of this folder: [U1] a long list knows where each row is, measured or not.

test('[U1] rows begin where the rows before them end, measured ones with their own height', () => {
  const heights = new RowHeights(80);
  heights.measure('a', 100);
  heights.measure('b', 60);
  expect([...heights.offsets(['a', 'b', 'c'])]).toEqual([0, 100, 160, 260]);
});

test('[U1] measuring the same height again changes nothing', () => {
  const heights = new RowHeights(80);
  expect([heights.measure('a', 90), heights.measure('a', 90.2), heights.measure('a', 95)]).toEqual([true, false, true]);
});

test.each([
  { height: -20, row: 0 },
  { height: 0, row: 0 },
  { height: 99, row: 0 },
  { height: 100, row: 1 },
  { height: 259, row: 2 },
  { height: 9_000, row: 2 }
])('[U1] at $height pixels stands row $row', ({ height, row }) => {
  expect(rowAt(Float64Array.of(0, 100, 160, 260), height)).toBe(row);
});

test('[U1] an empty list has no height', () => {
  expect([...new RowHeights(80).offsets([])]).toEqual([0]);
});

test('[U3] rows of one name are told apart, the same way each time', () => {
  const keys = ['a', 'b', 'a', 'a'];
  expect(new Set(tellApart(keys)).size).toBe(4);
  expect(tellApart(keys)).toEqual(tellApart([...keys]));
  expect(tellApart(keys).slice(0, 2)).toEqual(['a', 'b']);
});
