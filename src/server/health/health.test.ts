import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Database, Databases } from '../databases/database.ts';
import { openEmbeddedDatabases } from '../databases/embedded-databases.ts';
import { watchHealth, type DecidingStatus, type Health } from './health.ts';
import { endlessRoom } from './room.ts';
import { registrarDatabase } from '../accounts/sessions.ts';

let directory: string;
let databases: Databases;
let health: Health | null = null;
let status: DecidingStatus;
let nowMs: number;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'health-'));
  databases = openEmbeddedDatabases(directory);
  await databases.provision({ name: registrarDatabase, kind: 'private', desk: null });
  status = { deciding: true };
  nowMs = 0;
});
afterEach(async () => {
  health?.close();
  vi.useRealTimers();
  await databases.close();
  rmSync(directory, { recursive: true });
});

const watch = (other: Partial<Databases> = {}, room = endlessRoom): Health => {
  health = watchHealth({ databases: { ...databases, ...other }, room, deciding: () => status, now: () => nowMs });
  return health;
};
/** The registrar's database as it is, but for these. */
const registrarWith = (members: Partial<Database>): Partial<Databases> => ({
  open: (name) => ({ ...databases.open(name), ...members })
});

test('[G80] nothing is wrong while the store takes writes and this process decides', async () => {
  const watched = watch();
  await watched.look();
  expect([watched.problems(), watched.isReady()]).toEqual([[], true]);
});

test('[G80] [G81] a store that reads and takes no write is not reached', async () => {
  const write = () => Promise.reject(new Error('no space'));
  const watched = watch(registrarWith({ write }));
  await watched.look();
  expect([watched.problems(), watched.isReady()]).toEqual([['store-unreachable'], false]);
});

test('[G81] a store that hangs is not reached after a while, is asked once, and holds up no answer', async () => {
  vi.useFakeTimers();
  let asked = 0;
  const read = () => {
    asked++;
    return new Promise<null>(() => undefined);
  };
  const watched = watch(registrarWith({ read }));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([watched.problems(), watched.isReady(), asked]).toEqual([['store-unreachable'], false, 1]);
});

test('[G80] that nobody decides is said after longer than a takeover takes, and no longer when somebody does', async () => {
  status = { deciding: false };
  const watched = watch();
  await watched.look();
  nowMs = 19_000;
  expect(watched.problems()).toEqual([]);
  nowMs = 21_000;
  expect([watched.problems(), watched.isReady()]).toEqual([['not-deciding'], true]);
  status = { deciding: true };
  expect(watched.problems()).toEqual([]);
});

test.each([
  { what: 'what all decisions depend on fails', stuck: { failing: 'the reference cannot be read', undecidedForMs: 0 } },
  { what: 'something has lain here for too long', stuck: { failing: null, undecidedForMs: 25_000 } }
])('[G80] the lease alone decides nothing: $what', async ({ stuck }) => {
  status = { deciding: true, failing: null, undecidedForMs: 0 };
  const watched = watch();
  await watched.look();
  status = { deciding: true, ...stuck };
  nowMs = 21_000;
  await watched.look();
  expect([watched.problems(), watched.isReady()]).toEqual([['not-deciding'], true]);
});

test('[G81] another process that renews the lease decides', async () => {
  status = { deciding: false };
  const watched = watch();
  const registrar = databases.open(registrarDatabase);
  let rev: string | undefined;
  for (nowMs = 0; nowMs < 100_000; nowMs += 10_000) {
    const written = await registrar.write({ _id: 'lease', until: nowMs, ...(rev ? { _rev: rev } : {}) });
    rev = written.ok ? written.rev : undefined;
    await watched.look();
    expect(watched.problems()).toEqual([]);
  }
  nowMs += 21_000;
  await watched.look();
  expect(watched.problems()).toEqual(['not-deciding']);
});

test('[G80] a full disk, damaged databases, desks that are set aside and the stop are named', async () => {
  status = { deciding: true, setAside: [{ desk: 'org-contoso' }] };
  const problems = () => [{ database: 'inbox-org-contoso', kind: 'damaged' }] as const;
  const watched = watch({ problems }, { ...endlessRoom, isShort: () => true });
  await watched.look();
  expect(watched.isReady()).toBe(true);
  watched.stopping();
  expect(watched.problems()).toEqual([
    'disk-full',
    'stopping',
    'database-damaged: inbox-org-contoso',
    'desk-set-aside: org-contoso'
  ]);
  expect(watched.isReady()).toBe(false);
});
