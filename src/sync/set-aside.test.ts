import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SetAside } from './set-aside.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const orderOf = (aside: SetAside): string => aside.inOrder(['a', 'b', 'c', 'd'], (key) => key).join('');

test('[S33] what failed goes after everything that failed less often, else in the order given', () => {
  const aside = new SetAside();
  expect(orderOf(aside)).toBe('abcd');
  expect([aside.countFailure('a'), aside.countFailure('a'), aside.countFailure('c')]).toEqual([1, 2, 1]);
  expect(orderOf(aside)).toBe('bdca');
  aside.remove('a');
  expect(orderOf(aside)).toBe('abdc');
});

test('[S33] what was set aside waits for a pause that grows, and is then tried after the others', () => {
  const aside = new SetAside();
  aside.add('a');
  vi.advanceTimersByTime(44_999);
  expect(orderOf(aside)).toBe('bcd');
  vi.advanceTimersByTime(1);
  expect(orderOf(aside)).toBe('bcda');
  aside.add('a');
  vi.advanceTimersByTime(89_999);
  expect(orderOf(aside)).toBe('bcd');
  vi.advanceTimersByTime(1);
  expect(orderOf(aside)).toBe('bcda');
});

test('[S33] a network that comes back ends every pause, and what went begins with a short one again', () => {
  const aside = new SetAside();
  for (const key of ['a', 'a', 'a', 'b']) aside.add(key);
  expect(orderOf(aside)).toBe('cd');
  aside.endPauses();
  expect(orderOf(aside)).toBe('cdba');
  aside.remove('a');
  aside.add('a');
  vi.advanceTimersByTime(45_000);
  expect(orderOf(aside)).toBe('cdab');
});
