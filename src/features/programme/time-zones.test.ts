import { afterEach, expect, test, vi } from 'vitest';
import { listTimeZones } from './time-zones.ts';

// Rules of this file: [U2] each zone is offered once, in order, whatever the browser's own list says of UTC.

afterEach(() => void vi.unstubAllGlobals());

function browserKnows(zones: (() => string[]) | undefined): void {
  vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: Intl.DateTimeFormat, supportedValuesOf: zones });
}

test.each([
  { name: 'says UTC itself', zones: ['UTC', 'America/Bogota', 'Africa/Lagos'] },
  { name: 'lacks UTC', zones: ['America/Bogota', 'Africa/Lagos'] },
  { name: 'names a zone twice', zones: ['Africa/Lagos', 'America/Bogota', 'UTC', 'Africa/Lagos', 'UTC'] }
])('[U2] a list that $name', ({ zones }) => {
  browserKnows(() => zones);
  expect(listTimeZones()).toEqual(['Africa/Lagos', 'America/Bogota', 'UTC']);
});

test('[U2] without a list the device’s own zone is offered', () => {
  browserKnows(undefined);
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(listTimeZones()).toEqual([...new Set(['UTC', own])].sort());
});
