import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

/** As after a reload. */
async function load() {
  vi.resetModules();
  return (await import('./shortcuts.svelte.ts')).shortcuts;
}

test('[W75] single letters work until they are turned off, and stay off after a reload', async () => {
  const shortcuts = await load();
  expect(shortcuts.enabled).toBe(true);
  shortcuts.choose(false);
  expect([shortcuts.enabled, (await load()).enabled]).toEqual([false, false]);
  (await load()).choose(true);
  expect((await load()).enabled).toBe(true);
});

test('[W75] where storage is forbidden the choice lasts as long as the page', async () => {
  const forbid = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
  const shortcuts = await load();
  expect(shortcuts.enabled).toBe(true);
  shortcuts.choose(false);
  expect(shortcuts.enabled).toBe(false);
});
