/** [G59] pages of an import that was given up go after a week, with the next import or of themselves; those of one under way stay */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bytes } from '../databases/bytes.ts';
import type { Databases } from '../databases/database.ts';
import { openEmbeddedDatabases } from '../databases/embedded-databases.ts';
import { openEarningsStore, type EarningsStore } from './earnings-store.ts';
import { abandonedAfterMs } from './forget-unfinished.ts';

const directory = mkdtempSync(join(tmpdir(), 'earnings-'));
const hourMs = 60 * 60_000;
const began = Date.UTC(2026, 5, 1, 12);
const bytes: Bytes = new Uint8Array([1, 2, 3]);
let databases: Databases;
let store: EarningsStore;
let turn = 0;

beforeEach(() => {
  databases = openEmbeddedDatabases(join(directory, String(turn++)));
  store = openEarningsStore(databases);
});
afterEach(async () => {
  await databases.close();
  if (turn === 4) rmSync(directory, { recursive: true });
});

const place = (id: string, month = '2026-05') => ({ import: id, month, page: 0 });
const months = (...all: readonly string[]) => all.map((month) => ({ month, pages: 1, lines: 1 }));
const commit = (id: string, at: number, ...all: readonly string[]) =>
  store.commit('contoso', id, { fileName: 'earnings.csv', months: months(...all) }, { person: 'ana', at });
const kept = async (): Promise<readonly string[]> => {
  const found = await databases.open('earnings-contoso').readRange({ from: 'begun:', to: 'q', limit: 100 });
  return found.map(({ _id }) => _id).filter((id) => id !== 'earnings');
};

test('[G59] the next import takes what was given up a week ago with it, and nothing that stands', async () => {
  await store.storePage('contoso', place('stands', '2026-04'), bytes, began);
  await commit('stands', began, '2026-04');
  await store.storePage('contoso', place('given-up'), bytes, began);
  const later = began + abandonedAfterMs;
  await store.storePage('contoso', place('next'), bytes, later);
  expect(await kept()).toContain('page:given-up:2026-05:0');
  await commit('next', later, '2026-05');
  expect((await kept()).filter((id) => id.startsWith('page:'))).toEqual([
    'page:next:2026-05:0',
    'page:stands:2026-04:0'
  ]);
});

test('[G59] an import under way stays whatever others do, and can be committed', async () => {
  await store.storePage('contoso', place('slow'), bytes, began);
  const almost = began + abandonedAfterMs - 1;
  await store.forgetUnfinished('contoso', almost);
  // It goes on: from here it has a week again.
  await store.storePage('contoso', place('slow', '2026-06'), bytes, almost);
  const later = almost + abandonedAfterMs - 1;
  await store.storePage('contoso', place('other', '2026-01'), bytes, later);
  await commit('other', later, '2026-01');
  await store.forgetUnfinished('contoso', later);
  const head = await commit('slow', later, '2026-05', '2026-06');
  expect(head?.months.map((month) => `${month.month} ${month.import}`)).toEqual([
    '2026-01 other',
    '2026-05 slow',
    '2026-06 slow'
  ]);
  expect(await store.page('contoso', place('slow'))).toEqual(bytes);
});

test('[G59] what was forgotten can be sent again, whole', async () => {
  await store.storePage('contoso', place('late'), bytes, began);
  const later = began + abandonedAfterMs;
  await store.forgetUnfinished('contoso', later);
  expect(await kept()).toEqual([]);
  expect(await commit('late', later, '2026-05')).toBeNull();
  await store.storePage('contoso', place('late'), bytes, later);
  expect((await commit('late', later, '2026-05'))?.months).toHaveLength(1);
  expect(await store.page('contoso', place('late'))).toEqual(bytes);
});

test('[G59] pages of before there were notes go a week after they were first seen; notes go with what they were about', async () => {
  await store.storePage('contoso', place('old'), bytes, began);
  const database = databases.open('earnings-contoso');
  const note = await database.read('begun:old');
  await database.write({ _id: 'begun:old', _rev: note?._rev ?? '', _deleted: true });
  const seen = began + 10 * abandonedAfterMs;
  await store.forgetUnfinished('contoso', seen);
  expect(await kept()).toEqual(['begun:old', 'page:old:2026-05:0']);
  await store.forgetUnfinished('contoso', seen + abandonedAfterMs);
  expect(await kept()).toEqual([]);
  await store.storePage('contoso', place('done'), bytes, seen);
  await commit('done', seen, '2026-05');
  await store.forgetUnfinished('contoso', seen + hourMs);
  expect(await kept()).toEqual(['page:done:2026-05:0']);
  await store.forgetUnfinished('nobody', seen);
});
