import { expect, test } from 'vitest';
import { toneOf } from './tone.ts';

test.each([
  { clock: 'response', daysLeft: 4, tone: 'wait' },
  { clock: 'response', daysLeft: 0, tone: 'late' },
  { clock: 'consent', daysLeft: 0, tone: 'good' },
  { clock: 'dispute-window', daysLeft: 8, tone: 'calm' },
  { clock: 'dispute-window', daysLeft: 7, tone: 'wait' },
  { clock: 'review', daysLeft: 1, tone: 'calm' },
  { clock: 'review', daysLeft: 0, tone: 'wait' }
] as const)('[H1] $clock with $daysLeft days left is $tone', ({ clock, daysLeft, tone }) => {
  expect(toneOf(clock, { daysLeft, isOver: false })).toBe(tone);
});

test.each([
  { clock: 'response', tone: 'late' },
  { clock: 'review', tone: 'late' },
  { clock: 'consent', tone: 'good' }
] as const)('[H1] $clock that is over is $tone', ({ clock, tone }) => {
  expect(toneOf(clock, { daysLeft: 0, isOver: true })).toBe(tone);
});
