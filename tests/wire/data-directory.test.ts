/** [G82] a data directory that cannot be used is said in a sentence, before anything else is done. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeDirectoryFailure } from '#server/data-directory-lock.ts';

let here: string;
beforeAll(() => void (here = mkdtempSync(join(tmpdir(), 'on-record-'))));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const isEmbedded = process.env['COUCHDB_URL'] === undefined;
const main = fileURLToPath(new URL('../../build/server/main.js', import.meta.url));

/** `before`: a command that starts it. */
function start(dataDirectory: string, before: readonly string[] = []) {
  const [command = '', ...args] = [...before, process.execPath, main, '--no-demo'];
  const env = { ...process.env, DATA_DIR: dataDirectory, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' };
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: 'utf8', timeout: 120_000 });
  return { status, output: stdout + stderr };
}

const inTheWay = {
  'a file in its place': (at: string) => writeFileSync(at, ''),
  'a file above it': (at: string) => {
    writeFileSync(at, '');
    return join(at, 'data');
  },
  'a file in the place of the databases': (at: string) => {
    mkdirSync(at);
    writeFileSync(join(at, 'databases'), '');
  },
  'a directory in the place of the lock': (at: string) => mkdirSync(join(at, 'lock'), { recursive: true }),
  'a place where nothing can be made': () => '/proc/on-record'
};

describe.runIf(isEmbedded)('the process', () => {
  test.each(Object.entries(inTheWay))('[G82] %s', (what, make) => {
    const at = join(here, what.replaceAll(' ', '-'));
    const dataDirectory = make(at) ?? at;
    const { status, output } = start(dataDirectory);
    expect([status, output]).toEqual([
      1,
      expect.stringContaining(`The data directory ${dataDirectory} cannot be used`)
    ]);
    expect(output).not.toContain('    at ');
  });

  test.each([0, 100])('[G82] a disk on which no file can grow beyond %i bytes', (bytes) => {
    const { status, output } = start(join(here, `full-${bytes}`), ['prlimit', `--fsize=${bytes}`]);
    expect([status, output]).toEqual([
      1,
      expect.stringContaining(bytes === 0 ? 'cannot be used' : 'cannot be written')
    ]);
    expect(output).not.toContain('    at ');
  });
});

test.each([
  { code: 'ENOSPC', says: 'Make room' },
  { code: 'EROFS', says: 'it is read-only' },
  { code: 'EACCES', says: 'Give it the permission' }
])('[G82] $code: "$says"', ({ code, says }) => {
  const error = Object.assign(new Error(code), { code });
  expect(describeDirectoryFailure('/data', error)).toContain(says);
  expect(describeDirectoryFailure('/data', error)).toContain('DATA_DIR');
});

test('[G82] an error that is about something else is not told as one of the directory', () => {
  expect(describeDirectoryFailure('/data', new TypeError('undefined'))).toBeNull();
});
