import { expect, test } from 'vitest';
import { placeIn, rowAfterKey, rowsToDraw, topOf } from './virtual-window.ts';

// Ten rows of 100 px.
const offsets = Float64Array.from({ length: 11 }, (_, i) => i * 100);
const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

test.each([
  { name: 'at the top', top: 0, spare: 0, focused: -1, rows: [0, 1, 2] },
  { name: 'above its own top, under a heading', top: -500, spare: 0, focused: -1, rows: [0] },
  { name: 'in the middle', top: 450, spare: 0, focused: -1, rows: [4, 5, 6] },
  { name: 'with rows beyond each edge', top: 450, spare: 2, focused: -1, rows: [2, 3, 4, 5, 6, 7, 8] },
  { name: 'no further than its ends', top: 0, spare: 20, focused: -1, rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
  { name: 'scrolled past its end', top: 5_000, spare: 0, focused: -1, rows: [9] },
  { name: 'with the focus far above', top: 700, spare: 0, focused: 1, rows: [1, 7, 8, 9] },
  { name: 'with the focus far below', top: 0, spare: 0, focused: 8, rows: [0, 1, 2, 8] },
  { name: 'with the focus among those in sight', top: 0, spare: 0, focused: 1, rows: [0, 1, 2] },
  { name: 'with the focus on a row that is gone', top: 0, spare: 0, focused: 40, rows: [0, 1, 2] }
])('[U1] of a long list are drawn, $name: $rows', ({ top, spare, focused, rows }) => {
  expect(rowsToDraw({ offsets, view: { top, height: 200 }, spare, focused })).toEqual(rows);
});

test('[U1] of an empty list nothing is drawn', () => {
  expect(rowsToDraw({ offsets: Float64Array.of(0), view: { top: 0, height: 200 }, spare: 6, focused: -1 })).toEqual([]);
});

test('[U1] a list that was left is found again at the same row, also when rows above it are other than they were', () => {
  const left = placeIn({ keys, offsets, top: 430, isScrolled: true });
  expect(left).toEqual({ key: 'e', above: 30 });
  const rows = ['new', 'a', 'b', 'd', 'e', 'j'];
  const later = Float64Array.from({ length: rows.length + 1 }, (_, i) => i * 40);
  expect(left && topOf(left, rows, later)).toBe(4 * 40 + 30);
});

test('[U1] at its top, or empty, a list has no place to be found at; nor has one whose row is gone', () => {
  expect(placeIn({ keys, offsets, top: 0, isScrolled: false })).toBeNull();
  expect(placeIn({ keys: [], offsets: Float64Array.of(0), top: 30, isScrolled: true })).toBeNull();
  expect(topOf({ key: 'gone', above: 3 }, keys, offsets)).toBeNull();
});

test.each([
  { key: 'ArrowDown', from: 3, to: 4 },
  { key: 'ArrowUp', from: 3, to: 2 },
  { key: 'ArrowDown', from: 9, to: 9 },
  { key: 'ArrowUp', from: 0, to: 0 },
  { key: 'Home', from: 3, to: 0 },
  { key: 'End', from: 3, to: 9 },
  { key: 'Enter', from: 3, to: undefined },
  { key: 'ArrowDown', from: -1, to: undefined }
])('[U1] $key on row $from of ten leads to $to', ({ key, from, to }) => {
  expect(rowAfterKey(key, from, 10)).toBe(to);
});
