import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { faults, mendStorage } from '#tests/support/faulty-indexeddb.ts';

beforeEach(() => vi.resetModules());
afterEach(() => {
  mendStorage();
  vi.unstubAllGlobals();
});

async function ask(): Promise<boolean> {
  const { askWhetherPrivate } = await import('./private-window.ts');
  return askWhetherPrivate();
}
const withFolder = (getDirectory: () => Promise<unknown>): void =>
  void vi.stubGlobal('navigator', { storage: { getDirectory } });

test('[V70] where everything is stored it is none', async () => {
  withFolder(() => Promise.resolve({}));
  expect(await ask()).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
});

test('[V70] where Blobs are refused, as WebKit does, it is one', async () => {
  vi.stubGlobal('navigator', {});
  faults.blobs = true;
  expect(await ask()).toBe(true);
  expect(await indexedDB.databases()).toEqual([]);
});

test('[V70] where a folder is refused, as Firefox does, it is one', async () => {
  withFolder(() => Promise.reject(new DOMException('Security error when calling GetDirectory', 'SecurityError')));
  expect(await ask()).toBe(true);
});

test('[V70] where nothing can be stored at all, that is said instead', async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('indexedDB', undefined);
  expect(await ask()).toBe(false);
});
