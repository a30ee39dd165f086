/**
 * What was acknowledged is on disk.
 * [O1] a store that drops everything not yet synced loses nothing that was answered
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PouchDB from 'pouchdb';
import { afterAll, expect, test, vi } from 'vitest';
import { makeForgetfulDisk, type ForgetfulDisk } from '#tests/support/forgetful-level.ts';
import { takeChances } from '#tests/support/random.ts';
import type { Database, Databases } from './database.ts';
import { openEmbeddedDatabases } from './embedded-databases.ts';

const directory = mkdtempSync(join(tmpdir(), 'durable-'));
const opened: Databases[] = [];
afterAll(async () => {
  for (const databases of opened) await databases.close();
  rmSync(directory, { recursive: true });
});

async function openInbox(where: string, { level }: ForgetfulDisk): Promise<Databases> {
  const databases = openEmbeddedDatabases(join(directory, where), { level });
  opened.push(databases);
  await vi.waitFor(() => databases.provision({ name: 'inbox', kind: 'inbox', desk: 'review' }), patiently);
  return databases;
}

// A store that failed is opened again by itself, after pauses that grow.
const patiently = { timeout: 60_000, interval: 5 };
const ids = Array.from({ length: 20 }, (_, n) => `document-${n}`);

test('[O1] after a power cut none of 20 acknowledged writes is lost', async () => {
  const disk = makeForgetfulDisk();
  const before = await openInbox('durable', disk);
  const inbox = before.open('inbox');
  for (const id of ids.slice(0, 10)) expect((await inbox.write({ _id: id })).ok).toBe(true);
  for (const id of ids.slice(10)) await inbox.writeBytes(id, new Uint8Array([1, 2, 3]));
  await before.close();
  disk.cutPower();
  const found = (await openInbox('durable', disk)).open('inbox');
  expect(await found.revisionsOf(ids)).not.toContain(null);
  expect(await found.readBytes('document-19')).toEqual(new Uint8Array([1, 2, 3]));
});

test('[O1] LevelDB as PouchDB uses it would lose all of them', async () => {
  const disk = makeForgetfulDisk();
  const location = join(directory, 'not-durable');
  const open = () => new PouchDB<object>(location, { adapter: 'leveldb', db: disk.level } as object);
  const before = open();
  await before.bulkDocs(ids.map((_id) => ({ _id })));
  await before.close();
  disk.cutPower();
  const after = open();
  expect((await after.info()).doc_count).toBe(0);
  await after.close();
});

test.each([1, 2, 3, 4])(
  '[G71] with writes that fail, torn records and power cuts everything acknowledged is there, once (seed %i)',
  async (seed) => {
    const chance = takeChances(seed);
    let isFaulty = true;
    const disk = makeForgetfulDisk({
      writeFails: () => isFaulty && chance.below(8) === 0,
      openFails: () => isFaulty && chance.below(5) === 0
    });
    let databases = await openInbox(`torn-${seed}`, disk);
    const acknowledged: string[] = [];
    let failures = 0;
    for (let n = 0; n < 40; n++) {
      const id = `document-${n}`;
      const tried = await write(databases.open('inbox'), id, chance.below(3)).catch(() => null);
      if (tried) acknowledged.push(id);
      else failures++;
      // The next comes at once, or when the store works again.
      if (!tried && chance.below(2) === 0) await vi.waitFor(() => expect(databases.problems()).toEqual([]), patiently);
      if (chance.below(20) > 0) continue;
      await databases.close();
      disk.cutPower();
      databases = await openInbox(`torn-${seed}`, disk);
    }
    await databases.close();
    disk.cutPower();
    isFaulty = false;
    const found = (await openInbox(`torn-${seed}`, disk)).open('inbox');
    const { results } = await found.changes({ since: 0, limit: 1_000, style: 'main_only' });
    const times = (id: string) => results.filter((row) => row.id === id).length;
    expect(acknowledged.filter((id) => times(id) !== 1)).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(failures).toBeGreaterThan(2);
  },
  120_000
);

async function write(inbox: Database, id: string, way: number): Promise<true> {
  if (way === 0) await inbox.write({ _id: id });
  else if (way === 1) await inbox.writeBytes(id, new Uint8Array([1, 2, 3]));
  else {
    const order = { documents: [{ _id: id, _rev: '1-a' }], receipts: [{ _id: `received:${id}` }] };
    await inbox.accept({ ...order, speaker: { name: 'somebody', roles: [] } });
  }
  return true;
}
