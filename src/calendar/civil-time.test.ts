import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { civilTime, findCivilTime } from './civil-time.ts';
import { dayToText, instantToText, textToDay, textToInstant } from './day-text.ts';

const hourMs = 3_600_000;

test.each([
  { zone: 'America/Havana', day: '2026-11-01', start: '2026-11-01T04:00:00.000Z', why: 'midnight comes twice' },
  { zone: 'Atlantic/Azores', day: '2026-10-25', start: '2026-10-25T00:00:00.000Z', why: 'midnight comes twice' },
  { zone: 'America/Sao_Paulo', day: '2018-11-04', start: '2018-11-04T03:00:00.000Z', why: 'it begins at 01:00' },
  { zone: 'America/Santiago', day: '2026-09-06', start: '2026-09-06T04:00:00.000Z', why: 'it begins at 01:00' },
  { zone: 'Africa/Cairo', day: '2027-04-30', start: '2027-04-29T22:00:00.000Z', why: 'it begins at 01:00' },
  {
    zone: 'America/Santiago',
    day: '2026-04-05',
    start: '2026-04-05T04:00:00.000Z',
    why: 'the hour before comes twice'
  },
  {
    zone: 'Pacific/Apia',
    day: '2011-12-30',
    start: '2011-12-30T10:00:00.000Z',
    why: 'there was none: the next begins'
  },
  { zone: 'Pacific/Apia', day: '2011-12-31', start: '2011-12-30T10:00:00.000Z', why: 'the day before was left out' },
  {
    zone: 'Pacific/Kwajalein',
    day: '1993-08-22',
    start: '1993-08-21T12:00:00.000Z',
    why: 'the day before was left out'
  },
  {
    zone: 'Australia/Lord_Howe',
    day: '2026-10-05',
    start: '2026-10-04T13:00:00.000Z',
    why: 'the zone moves half an hour'
  }
])('[D2] $day in $zone starts at $start: $why', ({ zone, day, start }) => {
  const civil = civilTime(zone);
  const at = civil.startOf(textToDay(day) ?? 0);
  expect(instantToText(at)).toBe(start);
  expect(civil.dayOf(at - 1)).toBeLessThan(textToDay(day) ?? 0);
});

const zones = Intl.supportedValuesOf('timeZone');
const instants = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2040, 0, 1) });

test('[D2] the day of an instant is the one that luxon says, in every zone', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
      expect(dayToText(civilTime(zone).dayOf(at))).toBe(DateTime.fromMillis(at, { zone }).toISODate());
    }),
    { numRuns: 1500 }
  );
});

test('[D2] a day starts at its earliest instant, in every zone', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instants, (zone, at) => {
      const civil = civilTime(zone);
      const day = civil.dayOf(at);
      const start = civil.startOf(day);
      const text = dayToText(day);
      const dayAt = (instant: number): string => DateTime.fromMillis(instant, { zone }).toISODate() ?? '';
      expect(dayAt(start)).toBe(text);
      for (const before of [1, 60_000, hourMs / 2, hourMs, 2 * hourMs, 3 * hourMs])
        expect(dayAt(start - before) < text).toBe(true);
    }),
    { numRuns: 1500 }
  );
});

test('[D2] a zone that is not known is a value, or where it must be known a bug', () => {
  expect(findCivilTime('Mars/Base')).toBeNull();
  expect(() => civilTime('Mars/Base')).toThrow('Unknown time zone "Mars/Base"');
});

test.each([
  { text: '2026-02-28', day: 20_512 },
  { text: '2026-02-30', day: null },
  { text: '2026-2-3', day: null },
  { text: '1969-12-31', day: -1 },
  { text: '', day: null }
])('[D3] the text "$text" is day $day', ({ text, day }) => {
  expect(textToDay(text)).toBe(day);
  if (day !== null) expect(dayToText(day)).toBe(text);
});

test.each([
  { text: '2026-11-01T04:00:00.000Z', at: Date.UTC(2026, 10, 1, 4) },
  { text: '2026-11-01T01:00-03:00', at: Date.UTC(2026, 10, 1, 4) },
  { text: '2026-11-01T04:00:00', at: null },
  { text: '2026-02-30T00:00:00Z', at: null },
  { text: '2026-11-01', at: null }
])('[D3] the text "$text" is instant $at', ({ text, at }) => {
  expect(textToInstant(text)).toBe(at);
});
