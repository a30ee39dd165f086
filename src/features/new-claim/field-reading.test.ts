import { expect, test } from 'vitest';
import { textToDay } from '#calendar/day-text.ts';
import { halfDay } from '#ui/typed-day.ts';
import { readField } from './field-reading.ts';

const product = 'dynamics-365-sales';

test.each([
  ['half a date', halfDay, 'half'],
  ['the year 27', textToDay('0027-12-31') ?? 0, 'year']
])('[F12] a subscription that renews on %s stays on the device', (_what, renewsOn, problem) => {
  expect(readField('products/x', { product, renewsOn })).toEqual({
    ok: false,
    problem: { kind: 'day', problem, day: renewsOn }
  });
});

test('[F12] a subscription that renews on a day is sent with it', () => {
  const line = { product, renewsOn: textToDay('2027-12-31') ?? 0 };
  expect(readField('products/x', line)).toEqual({ ok: true, value: line });
});
