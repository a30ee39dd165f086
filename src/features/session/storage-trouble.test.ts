import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { answerWatch } from '#device/answer-watch.ts';
import { storageWatch, troubleOf } from './storage-trouble.svelte.ts';

const page = new EventTarget();
beforeAll(() => {
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  storageWatch.listen();
});
afterEach(() => {
  storageWatch.trouble = null;
  storageWatch.isLeaving = false;
  answerWatch.news.set(null);
});
afterAll(() => vi.unstubAllGlobals());

const fault = (name: string, inner?: object): Error =>
  Object.assign(new Error('it broke'), { name }, inner === undefined ? {} : { inner });

/** True: the browser is to say nothing of it. */
const reject = (reason: unknown): boolean =>
  !page.dispatchEvent(Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason }));

test.each([
  { error: fault('QuotaExceededError'), trouble: 'full' },
  { error: fault('AbortError', fault('QuotaExceededError')), trouble: 'full' },
  { error: fault('VersionError'), trouble: 'olderTab' },
  { error: fault('OpenFailedError', fault('VersionError')), trouble: 'olderTab' },
  { error: fault('SecurityError'), trouble: 'blocked' },
  { error: fault('OpenFailedError'), trouble: 'blocked' },
  { error: fault('DatabaseClosedError'), trouble: 'closed' },
  { error: fault('InvalidStateError'), trouble: 'closed' },
  { error: fault('AbortError', fault('DatabaseClosedError')), trouble: null },
  { error: fault('TypeError'), trouble: null },
  { error: undefined, trouble: null }
])('[W89] $error.name around $error.inner.name: $trouble', ({ error, trouble }) => {
  expect(troubleOf(error)).toBe(trouble);
});

test('[W89] what the storage took away under the app is told though nobody caught it', () => {
  expect(reject(fault('TypeError'))).toBe(false);
  expect(storageWatch.present).toBeNull();
  expect(reject(fault('DatabaseClosedError'))).toBe(false);
  expect([storageWatch.present, storageWatch.isSaidAbove]).toEqual(['closed', true]);
});

test('[W89] whoever signs out hears nothing of a database that is closed, but of a full one', () => {
  storageWatch.isLeaving = true;
  expect(reject(fault('DatabaseClosedError'))).toBe(true);
  expect(storageWatch.present).toBeNull();
  reject(fault('QuotaExceededError'));
  expect(storageWatch.present).toBe('full');
});

test.each([
  { news: 'silent', present: 'silent', isSaidAbove: true },
  { news: 'newer-tab', present: 'newerTab', isSaidAbove: true },
  { news: 'older-tab', present: 'olderTab', isSaidAbove: false }
] as const)('[W89] $news comes before what broke, and goes when it is over', ({ news, present, isSaidAbove }) => {
  reject(fault('QuotaExceededError'));
  answerWatch.news.set(news);
  expect([storageWatch.present, storageWatch.isSaidAbove]).toEqual([present, isSaidAbove]);
  answerWatch.news.set(null);
  expect(storageWatch.present).toBe('full');
});

test('[W89] where there is no storage at all there is no screen above which to say it', () => {
  reject(fault('SecurityError'));
  expect([storageWatch.present, storageWatch.isSaidAbove]).toEqual(['blocked', false]);
});
