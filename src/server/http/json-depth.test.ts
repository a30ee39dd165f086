/** [G117] a body that is nested too deeply is malformed, and looking at it needs no stack */
import { expect, test } from 'vitest';
import { isTooDeep } from './json-depth.ts';

const nested = (depth: number): unknown => JSON.parse(`${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`);

test.each([
  [1, false],
  [30, false],
  [40, true],
  [100_000, true]
])('[G117] %i pairs of brackets: %j', (depth, tooDeep) => {
  expect(isTooDeep(nested(depth))).toBe(tooDeep);
});

test('[G117] bytes, texts and nothing are not deep', () => {
  for (const body of [Buffer.alloc(10), 'x', 1, null, undefined]) expect(isTooDeep(body)).toBe(false);
});
