import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import leveldown, { type Bytes, type LevelFactory, type LevelStore } from 'leveldown';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseUnavailable, type Database, type Databases } from './database.ts';
import { openEmbeddedDatabases } from './embedded-databases.ts';

type Reads = 'as they are' | 'fail' | 'are noise' | 'never end';

const patiently = { timeout: 60_000, interval: 5 };
const bytes = new Uint8Array([1, 2, 3]);
let directory: string;
let databases: Databases;
let reads: Reads;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'store-'));
  reads = 'as they are';
  databases = openEmbeddedDatabases(directory, { level: makeLevel() });
  await databases.provision({ name: 'register', kind: 'register', desk: null });
});
afterEach(async () => {
  reads = 'as they are';
  await databases.close();
  rmSync(directory, { recursive: true });
});

/** LevelDB whose reads do what `reads` says. */
function makeLevel(): LevelFactory {
  function level(location: string): LevelStore {
    const store = leveldown(location);
    const { _get, _iterator } = store;
    const tell = (
      error: Error | null | undefined,
      value: Bytes | undefined,
      told: (e?: Error | null, v?: Bytes) => void
    ) => {
      if (reads === 'fail') told(new Error('Corruption: block checksum mismatch'));
      else if (reads === 'never end') return;
      else if (value !== undefined && reads === 'are noise') told(null, '{"_id":');
      else told(error, value);
    };
    store._get = (key, options, done) => _get.call(store, key, options, (error, value) => tell(error, value, done));
    store._iterator = (options) => {
      const iterator = _iterator.call(store, options);
      const { _next } = iterator;
      iterator._next = (done) =>
        _next.call(iterator, (error, key, value) => tell(error, value, (found, changed) => done(found, key, changed)));
      return iterator;
    };
    return store;
  }
  level.destroy = leveldown.destroy;
  return level;
}

const questions: { readonly [what: string]: (register: Database) => Promise<unknown> } = {
  read: (register) => register.read('claim:a'),
  'read _local': (register) => register.read('_local/a'),
  readMany: (register) => register.readMany(['claim:a', 'claim:b']),
  revisionsOf: (register) => register.revisionsOf(['claim:a']),
  readRange: (register) => register.readRange({ from: 'claim:', to: 'claim:~', limit: 1 }),
  changes: (register) => register.changes({ since: 0, limit: 1, style: 'all_docs', withDocuments: true }),
  bulkGet: (register) => register.bulkGet([{ id: 'claim:a' }], { revs: true, latest: true }),
  revsDiff: (register) => register.revsDiff({ 'claim:a': ['1-a'] }),
  readBytes: (register) => register.readBytes('chunk:a'),
  write: (register) => register.write({ _id: 'claim:a', _rev: '1-a', of: 'another' }),
  replicate: (register) => register.replicate([{ _id: 'claim:a', _rev: '2-b' }])
};

test.each(Object.entries(questions))(
  '[G77] %s: an outage while reads fail, the same answer afterwards',
  async (_, ask) => {
    const register = databases.open('register');
    await register.replicate(['claim:a', 'claim:b'].map((_id) => ({ _id, _rev: '1-a', of: _id })));
    await register.writeBytes('chunk:a', bytes);
    await register.write({ _id: '_local/a' });
    const isWrite = ask === questions['write'] || ask === questions['replicate'];
    const before = isWrite ? null : await ask(register);
    for (const how of ['fail', 'are noise'] as const) {
      reads = how;
      await expect(ask(register)).rejects.toBeInstanceOf(DatabaseUnavailable);
      expect(databases.problems()).toEqual([{ database: 'register', kind: 'damaged' }]);
      reads = 'as they are';
      await vi.waitFor(() => expect(databases.problems()).toEqual([]), patiently);
    }
    if (!isWrite) expect(await ask(register)).toEqual(before);
    expect(await register.read('claim:a')).toMatchObject({ of: 'claim:a' });
  }
);

test('[G77] what waits is ended when the store fails, and nothing is written on what was misread', async () => {
  const register = databases.open('register');
  await register.write({ _id: 'claim:a', of: 'somebody' });
  reads = 'never end';
  const waiting = register.read('claim:a');
  const writing = register.write({ _id: 'claim:a', of: 'nobody' });
  reads = 'fail';
  const failing = register.read('claim:a');
  for (const answer of [waiting, writing, failing]) await expect(answer).rejects.toBeInstanceOf(DatabaseUnavailable);
  reads = 'as they are';
  await vi.waitFor(async () => expect(await register.read('claim:a')).toMatchObject({ of: 'somebody' }), patiently);
});

test('[G84] without the file that names its parts it is damaged, and what is there stays', async () => {
  await databases.open('register').write({ _id: 'claim:a' });
  await databases.close();
  const location = join(directory, 'register');
  rmSync(join(location, 'CURRENT'));
  const left = readdirSync(location);
  databases = openEmbeddedDatabases(directory);
  await expect(databases.open('register').read('claim:a')).rejects.toThrow('CURRENT is not there');
  expect(readdirSync(location)).toEqual(left);
});
