import { expect, test } from 'vitest';
import { Width } from './lane-width.ts';

const arrive = (width: Width, count: number, lengthMs: number): number => {
  for (let i = 0; i < count; i++) width.noteArrival(lengthMs);
  return width.current;
};

test('[S34] four quick ones allow another beside them, three at most', () => {
  const width = new Width();
  expect(width.current).toBe(1);
  expect(arrive(width, 3, 100)).toBe(1);
  expect(arrive(width, 1, 100)).toBe(2);
  expect(arrive(width, 4, 100)).toBe(3);
  expect(arrive(width, 100, 100)).toBe(3);
});

test('[S34] no more go at once where that would make each of them take over a second', () => {
  const width = new Width();
  expect(arrive(width, 100, 501)).toBe(1);
  expect(arrive(width, 4, 500)).toBe(2);
  // A third beside them would make it 1,002 ms.
  expect(arrive(width, 100, 668)).toBe(2);
});

test('[S34] a slow one takes one away, and the quick ones before it do not count any more', () => {
  const width = new Width();
  arrive(width, 8, 100);
  arrive(width, 3, 100);
  expect(arrive(width, 1, 1_001)).toBe(2);
  expect(arrive(width, 3, 100)).toBe(2);
  expect(arrive(width, 1, 100)).toBe(3);
  expect(arrive(width, 5, 1_001)).toBe(1);
});

test('[S34] a cut leaves one alone, until the network has not cut for long', () => {
  const width = new Width();
  arrive(width, 8, 100);
  width.noteCut();
  expect(width.current).toBe(1);
  expect(arrive(width, 63, 100)).toBe(1);
  expect(arrive(width, 1, 100)).toBe(2);
});
