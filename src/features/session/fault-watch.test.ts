import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faultWatch } from './fault-watch.svelte.ts';

const origin = 'https://on-record.example';
let page: EventTarget;
let stop: () => void;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('location', { origin });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  stop = faultWatch.listen();
});
afterEach(() => {
  stop();
  faultWatch.dismiss();
  vi.unstubAllGlobals();
});

const reject = (reason: unknown): boolean =>
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
const fail = (error: unknown, filename: string): boolean =>
  page.dispatchEvent(Object.assign(new Event('error'), { error, filename }));

test.each([
  { reason: new TypeError('x is not a function'), detail: 'TypeError: x is not a function' },
  { reason: 'a text', detail: 'a text' },
  { reason: null, detail: 'null' },
  { reason: new DOMException('left', 'AbortError'), detail: null },
  { reason: new DOMException('full', 'QuotaExceededError'), detail: null }
])('[W90] nobody caught $reason: $detail is said', ({ reason, detail }) => {
  reject(reason);
  expect(faultWatch.detail).toBe(detail);
});

test.each([
  { error: new RangeError('ours'), filename: `${origin}/app.js`, detail: 'RangeError: ours' },
  { error: new RangeError('ours'), filename: '', detail: 'RangeError: ours' },
  { error: new RangeError('theirs'), filename: 'chrome-extension://abc/content.js', detail: null },
  { error: null, filename: '', detail: null }
])('[W90] a fault of "$filename" is said: $detail', ({ error, filename, detail }) => {
  fail(error, filename);
  expect(faultWatch.detail).toBe(detail);
});

test('[W90] the first fault stays until the person goes on; then the next one is said', () => {
  reject(new Error('first'));
  reject(new Error('second'));
  expect(faultWatch.detail).toBe('Error: first');
  faultWatch.dismiss();
  expect(faultWatch.detail).toBeNull();
  reject(new Error('third'));
  expect(faultWatch.detail).toBe('Error: third');
});

test.each([
  { error: new TypeError('Failed to fetch dynamically imported module: /a.js'), isMissing: true },
  { error: new TypeError('error loading dynamically imported module: /a.js'), isMissing: true },
  { error: new TypeError('Importing a module script failed.'), isMissing: true },
  { error: new TypeError('x is not a function'), isMissing: false },
  { error: new Error('Importing a module script failed.'), isMissing: false }
])('[W90] "$error.message" means that a part of the app is missing: $isMissing', ({ error, isMissing }) => {
  reject(error);
  expect(faultWatch.isPartMissing).toBe(isMissing);
});

test('[W90] with the screen the listening ends', () => {
  stop();
  reject(new Error('late'));
  fail(new Error('late'), '');
  expect(faultWatch.detail).toBeNull();
});
