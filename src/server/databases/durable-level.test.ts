/** [O1] what was acknowledged is on disk: a store that drops everything not yet synced loses nothing that was answered. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import leveldown, { type LevelFactory, type LevelStore } from 'leveldown';
import { afterAll, expect, test } from 'vitest';
import type { Databases } from './database.ts';
import { makeDurableLevel } from './durable-level.ts';
import { openEmbeddedDatabases } from './embedded-databases.ts';

const directory = mkdtempSync(join(tmpdir(), 'durable-'));
const opened: Databases[] = [];
afterAll(async () => {
  for (const databases of opened) await databases.close();
  rmSync(directory, { recursive: true });
});

interface Operation {
  readonly type: 'put' | 'del';
  readonly key: string | Buffer;
  readonly value?: string | Buffer;
}

/** LevelDB that keeps apart what a power cut would leave: a synced write, with all that came before it. */
function makeForgetfulLevel(): { readonly level: LevelFactory; readonly survivors: Map<string, Operation[]> } {
  const survivors = new Map<string, Operation[]>();
  function forgetfulLevel(location: string): LevelStore {
    const store = leveldown(location);
    const kept: Operation[] = [];
    let waiting: Operation[] = [];
    survivors.set(location, kept);
    const note = (operations: readonly Operation[], isSynced: boolean | undefined) => {
      waiting.push(...operations);
      if (isSynced !== true) return;
      kept.push(...waiting);
      waiting = [];
    };
    const { _put, _batch } = store;
    store._put = (key, value, options, done) => {
      note([{ type: 'put', key, value }], options.sync);
      _put.call(store, key, value, options, done);
    };
    store._batch = (operations, options, done) => {
      note(operations, options.sync);
      _batch.call(store, operations, options, done);
    };
    return store;
  }
  forgetfulLevel.destroy = leveldown.destroy;
  return { level: forgetfulLevel, survivors };
}

async function writeSurvivors(survivors: ReadonlyMap<string, readonly Operation[]>, to: string): Promise<void> {
  for (const [location, operations] of survivors) {
    const name = location.split('/').at(-1) ?? '';
    const copy = openEmbeddedDatabases(to);
    await copy.provision({ name, kind: 'private', desk: null });
    await copy.close();
    await new Promise<void>((resolve, reject) => {
      const store = leveldown(join(to, name)) as LevelStore & {
        open(done: () => void): void;
        close(done: () => void): void;
      };
      store.open(() =>
        store._batch(operations, { sync: true }, (error) => (error ? reject(error) : store.close(() => resolve())))
      );
    });
  }
}

test.each([
  { what: 'our store', wrap: makeDurableLevel, lost: 0 },
  { what: 'LevelDB as PouchDB uses it', wrap: (level: LevelFactory) => level, lost: 20 }
])('[O1] after a power cut $what has lost $lost of 20 acknowledged writes', async ({ what, wrap, lost }) => {
  const { level, survivors } = makeForgetfulLevel();
  const before = openEmbeddedDatabases(join(directory, what.replaceAll(' ', '-')), wrap(level));
  opened.push(before);
  await before.provision({ name: 'inbox', kind: 'inbox', desk: 'review' });
  const inbox = before.open('inbox');
  const ids = Array.from({ length: 20 }, (_, n) => `document-${n}`);
  for (const id of ids.slice(0, 10)) expect((await inbox.write({ _id: id })).ok).toBe(true);
  for (const id of ids.slice(10)) await inbox.writeBytes(id, new Uint8Array([1, 2, 3]));

  const after = join(directory, `after-${what.replaceAll(' ', '-')}`);
  await writeSurvivors(survivors, after);
  const found = openEmbeddedDatabases(after);
  opened.push(found);
  const revisions = await found.open('inbox').revisionsOf(ids);
  expect(revisions.filter((rev) => rev === null).length).toBe(lost);
  if (lost === 0) expect(await found.open('inbox').readBytes('document-19')).toEqual(new Uint8Array([1, 2, 3]));
});
