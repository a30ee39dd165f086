import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { largestCheckpoint, readCheckpoint, writeCheckpoint, type WrittenCheckpoint } from './checkpoints.ts';
import type { Database, Databases } from '../databases/database.ts';
import { openEmbeddedDatabases } from '../databases/embedded-databases.ts';

const directory = mkdtempSync(join(tmpdir(), 'on-record-'));
let databases: Databases;
let database: Database;
beforeAll(async () => {
  databases = openEmbeddedDatabases(directory);
  await databases.provision({ name: 'register-org-contoso', kind: 'register', desk: 'org-contoso' });
  database = databases.open('register-org-contoso');
});
afterAll(async () => {
  await databases.close();
  rmSync(directory, { recursive: true });
});

let at = 0;
const write = (person: string, name: string, content: object): Promise<WrittenCheckpoint> =>
  writeCheckpoint(database, { person, name, content: { ...content }, writtenAt: ++at });
const read = (person: string, name: string) => readCheckpoint(database, { person, name });

test('[G6] a revision counts up; an old, a missing and an invented one are conflicts', async () => {
  expect(await write('ana', 'a', { last_seq: 1 })).toEqual({ ok: true, rev: '0-1' });
  expect(await write('ana', 'a', { last_seq: 2, _rev: '0-1' })).toEqual({ ok: true, rev: '0-2' });
  for (const _rev of [undefined, '0-1', '0-3', '1-2', 2])
    expect(await write('ana', 'a', { last_seq: 9, ...(_rev === undefined ? {} : { _rev }) })).toEqual({
      ok: false,
      code: 'conflict'
    });
  expect(await write('ana', 'new', { last_seq: 1, _rev: '0-1' })).toEqual({ ok: false, code: 'conflict' });
  expect(await read('ana', 'a')).toEqual({ _id: '_local/a', _rev: '0-2', last_seq: 2 });
  expect(await read('ana', 'new')).toBeNull();
});

test.each(['__proto__', 'constructor', 'hasOwnProperty', 'a.b', '='])(
  '[G6] the name %s is one like any other',
  async (name) => {
    expect(await read('bob', name)).toBeNull();
    expect(await write('bob', name, { last_seq: name })).toEqual({ ok: true, rev: '0-1' });
    expect(await read('bob', name)).toEqual({ _id: `_local/${name}`, _rev: '0-1', last_seq: name });
  }
);

test('[G6] one person’s are nothing to another', async () => {
  await write('cat', 'shared', { last_seq: 7 });
  expect(await read('dan', 'shared')).toBeNull();
  expect(await write('dan', 'shared', { last_seq: 1 })).toEqual({ ok: true, rev: '0-1' });
  expect((await read('cat', 'shared'))?.['last_seq']).toBe(7);
});

test('[G6] a checkpoint above 16 KiB is too large, by its bytes', async () => {
  const room = largestCheckpoint - '{"a":""}'.length;
  expect((await write('eva', 'fits', { a: 'x'.repeat(room) })).ok).toBe(true);
  expect(await write('eva', 'x', { a: 'x'.repeat(room + 1) })).toEqual({ ok: false, code: 'too-large' });
  expect(await write('eva', 'x', { a: 'é'.repeat(room / 2 + 1) })).toEqual({ ok: false, code: 'too-large' });
});

test('[G6] of more than 24 those written last stay', async () => {
  for (let n = 0; n < 24; n++) await write('fay', `c${String(n)}`, { n });
  await write('fay', 'c0', { n: 0, _rev: '0-1' });
  await write('fay', 'one more', { n: 24 });
  expect((await read('fay', 'c0'))?.['n']).toBe(0);
  expect(await read('fay', 'c1')).toBeNull();
  expect((await read('fay', 'c2'))?.['n']).toBe(2);
});
