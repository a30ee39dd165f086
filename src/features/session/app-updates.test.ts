import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const worker = vi.hoisted(() => ({
  listeners: new Map<string, () => void>(),
  skipped: 0,
  asked: 0,
  isRegistered: true
}));
vi.mock('workbox-window', () => ({
  Workbox: class {
    addEventListener = worker.listeners.set.bind(worker.listeners);
    messageSkipWaiting = (): void => void worker.skipped++;
    register = (): Promise<unknown> =>
      worker.isRegistered
        ? Promise.resolve({ update: () => Promise.reject(new TypeError(`offline ${String(++worker.asked)}`)) })
        : Promise.reject(new TypeError('offline'));
  }
}));

const noon = Date.UTC(2026, 10, 23, 12);
const hourMs = 3_600_000;
let page: EventTarget & { visibilityState: string };
let reloads: number;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date'], now: noon });
  Object.assign(worker, { skipped: 0, asked: 0, isRegistered: true });
  worker.listeners.clear();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  reloads = 0;
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { reload: () => void reloads++ });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function watch(controller: object | null) {
  const container = Object.assign(new EventTarget(), { controller });
  vi.stubGlobal('navigator', { serviceWorker: container });
  const { appUpdates } = await import('./app-updates.svelte.ts');
  const { unsaved } = await import('#ui/unsaved.svelte.ts');
  let sent = 0;
  await appUpdates.watch(() => void sent++);
  const takeOver = (): boolean => container.dispatchEvent(new Event('controllerchange'));
  const say = (data: unknown): boolean => container.dispatchEvent(new MessageEvent('message', { data }));
  return { appUpdates, unsaved, takeOver, say, sent: () => sent };
}

test('[W87] a new version waits to be asked for, and one that was postponed is offered with the next', async () => {
  const { appUpdates } = await watch({});
  const wait = worker.listeners.get('waiting');
  expect([appUpdates.ready, typeof wait]).toEqual([false, 'function']);
  wait?.();
  expect([appUpdates.ready, worker.skipped]).toEqual([true, 0]);
  appUpdates.postpone();
  expect(appUpdates.ready).toBe(false);
  wait?.();
  expect(appUpdates.ready).toBe(true);
  appUpdates.use();
  expect(worker.skipped).toBe(1);
});

test('[W87] the page goes over to another version only when each form has saved itself', async () => {
  const { unsaved, takeOver } = await watch({});
  let save = (): void => undefined;
  unsaved.begin(() => new Promise<void>((resolve) => (save = resolve)));
  takeOver();
  await Promise.resolve();
  expect(reloads).toBe(0);
  save();
  await vi.waitFor(() => expect(reloads).toBe(1), 30_000);
});

test('[W87] the first worker opens the app without network from then on, and reloads nothing', async () => {
  const { appUpdates, unsaved, takeOver } = await watch(null);
  expect(appUpdates.opensOffline).toBe(false);
  takeOver();
  expect(appUpdates.opensOffline).toBe(true);
  // A reload would have waited for as much, and come before.
  await unsaved.saveAll();
  await unsaved.saveAll();
  expect(reloads).toBe(0);
  takeOver();
  await vi.waitFor(() => expect(reloads).toBe(1), 30_000);
});

test('[W87] where there are no workers nothing is said of opening without network', async () => {
  vi.stubGlobal('navigator', {});
  const { appUpdates } = await import('./app-updates.svelte.ts');
  await appUpdates.watch(() => undefined);
  expect([appUpdates.opensOffline, appUpdates.ready]).toEqual([true, false]);
});

test('[W87] the worker’s word that the connection is back sends, and no other', async () => {
  const { say, sent } = await watch({});
  say(null);
  say({ type: 'OTHER' });
  expect(sent()).toBe(0);
  say({ type: 'SEND_NOW' });
  expect(sent()).toBe(1);
});

test('[W87] a page that is looked at again asks for a new version, once an hour', async () => {
  await watch({});
  const look = (state: string, at: number): number => {
    vi.setSystemTime(noon + at);
    page.visibilityState = state;
    page.dispatchEvent(new Event('visibilitychange'));
    return worker.asked;
  };
  expect([
    look('visible', hourMs - 1),
    look('hidden', hourMs),
    look('visible', hourMs),
    look('visible', 2 * hourMs - 1),
    look('visible', 2 * hourMs)
  ]).toEqual([0, 0, 1, 1, 2]);
});

test('[W87] without network the registration is left for the next start', async () => {
  worker.isRegistered = false;
  const { appUpdates } = await watch({});
  page.dispatchEvent(new Event('visibilitychange'));
  expect([appUpdates.ready, worker.asked]).toEqual([false, 0]);
});

const allowed = (): Promise<void> => Promise.resolve();
const forbidden = (): Promise<void> => Promise.reject(new DOMException('no', 'NotAllowedError'));

test.each([
  { name: 'can', registration: { answer: allowed }, tags: ['send'] },
  { name: 'was forbidden it', registration: { answer: forbidden }, tags: ['send'] },
  { name: 'cannot', registration: {}, tags: [] },
  { name: 'has no worker', registration: undefined, tags: [] }
])('[W87] a browser that $name is asked to wake the worker: $tags', async ({ registration, tags }) => {
  const asked: string[] = [];
  const { answer } = registration ?? {};
  const sync = answer && { register: (tag: string) => (asked.push(tag), answer()) };
  const found = registration && (sync ? { sync } : {});
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(found) } });
  const { askForBackgroundSync } = await import('./app-updates.svelte.ts');
  await askForBackgroundSync();
  expect(asked).toEqual(tags);
});
