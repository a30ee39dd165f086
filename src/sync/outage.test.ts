import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { isPassing, Outage, outageOf, stuckOf, type OutageCode } from './outage.ts';

const named = (name: string): Error => Object.assign(new Error('said so'), { name });
const withStatus = (status: number): Error => Object.assign(new Error('said so'), { status });

test.each([
  { what: 'no network', error: new Outage('unreachable', 0), outage: 'unreachable', stuck: null },
  { what: 'a session that ended', error: new Outage('signed-out', 401), outage: 'signed-out', stuck: null },
  { what: 'a 401 in a wrapping', error: withStatus(401), outage: 'signed-out', stuck: null },
  { what: 'its code in a wrapping', error: { code: 'no-place', status: 500 }, outage: 'no-place', stuck: 'no-place' },
  { what: 'any other status', error: withStatus(404), outage: 'strange-answer', stuck: 'strange-answer' },
  { what: 'a server that stumbles', error: new Outage('server-trouble', 500), outage: 'server-trouble' },
  { what: 'a request that was ended', error: named('AbortError'), outage: 'unreachable', stuck: null },
  { what: 'storage closed under it', error: new Dexie.DatabaseClosedError('gone'), outage: 'unreachable', stuck: null },
  { what: 'a full disk', error: named('QuotaExceededError'), outage: null, stuck: 'device-storage' },
  { what: 'a fault of the app', error: new TypeError('x is undefined'), outage: null, stuck: 'app-fault' },
  { what: 'what is no error', error: 'a word', outage: null, stuck: 'app-fault' }
] as const)('[S28] $what is told as $outage, and keeps it from going on as $stuck', (given) => {
  const stuck = 'stuck' in given ? given.stuck : given.outage;
  expect([outageOf(given.error), stuckOf(given.error)?.reason ?? null]).toEqual([given.outage, stuck]);
});

test('[S28] whoever is asked to help reads what the program said', () => {
  expect(stuckOf(new Outage('server-trouble', 500))?.detail).toBe('Outage: server-trouble (500)');
  expect(stuckOf(new TypeError('x is undefined'))?.detail).toBe('TypeError: x is undefined');
  expect(stuckOf('a word')?.detail).toBe('a word');
});

test.each([
  ['unreachable', true],
  ['server-trouble', true],
  ['signed-out', false],
  ['no-place', false],
  ['strange-answer', false]
] as const)('[S28] %s is worth another try at once: %s', (code: OutageCode, isWorthIt) => {
  expect(isPassing(new Outage(code, 0))).toBe(isWorthIt);
});
