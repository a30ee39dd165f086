/**
 * The device's side of earnings against the real server.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDevice, type Device } from '#device/database.ts';
import { eachLine, readEarningsShelf } from '#device/earnings.ts';
import { recogniseColumns } from '#features/earnings/columns.ts';
import { makeEarningsDesk, type EarningsDesk } from '#features/earnings/desk.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { startTcpProxy } from '../support/tcp-proxy.ts';
import type { PersonKey } from '../support/test-people.ts';

let server: ServerProcess;
const open: Device[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());
afterEach(() => {
  for (const device of open.splice(0)) device.close();
});

interface Seat {
  readonly desk: EarningsDesk;
  readonly device: Device;
}
async function seat(
  key: PersonKey,
  origin = server.url,
  storage = { indexedDB: new IDBFactory(), IDBKeyRange }
): Promise<Seat> {
  const { cookie } = await server.signIn(key);
  const device = await openDevice(server.person(key).id, storage);
  open.push(device);
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => work();
  const headers = { cookie: cookie ?? '' };
  return { device, desk: makeEarningsDesk({ device, org: 'contoso', origin, headers, exclusively }) };
}

const header = ['ClaimId', 'EarningAmount', 'EarningMonth', 'Currency'];
const reportOf = (amount: number, months: readonly string[], each: number): Blob =>
  new Blob([
    [
      header.join(','),
      ...months.flatMap((month) => Array.from({ length: each }, () => `c,${amount},${month},USD`))
    ].join('\n')
  ]);
async function read({ desk }: Seat, file: Blob): Promise<string> {
  const order = { fileName: 'earnings.csv', header, columns: recogniseColumns(header), zone: 'UTC', now: Date.now() };
  const found = await desk.read(file, order, () => undefined);
  if (!found.ok) throw new Error(found.code);
  await desk.confirm(found.import.id);
  return found.import.id;
}
async function sums({ device }: Seat): Promise<{ readonly [month: string]: number }> {
  const all: { [month: string]: number } = {};
  await eachLine(device, (month, { amount }) => (all[month] = (all[month] ?? 0) + amount));
  return all;
}

test('[G53] [G54] a report of 2,500 lines is sent, seen by colleagues, and replaced by month', async () => {
  const manager = await seat('manager');
  const reader = await seat('reader');
  await read(manager, reportOf(1, ['2026-01', '2026-02'], 1_250));
  expect(await manager.desk.synchronise()).toBe(null);
  expect(await sums(manager)).toEqual({ '2026-01': 1_250, '2026-02': 1_250 });
  expect((await readEarningsShelf(manager.device)).imports).toEqual([]);
  expect(await reader.desk.synchronise()).toBe(null);
  expect(await sums(reader)).toEqual({ '2026-01': 1_250, '2026-02': 1_250 });
  await read(manager, reportOf(3, ['2026-02'], 10));
  await manager.desk.synchronise();
  await reader.desk.synchronise();
  for (const each of [manager, reader]) expect(await sums(each)).toEqual({ '2026-01': 1_250, '2026-02': 30 });
  expect(await reader.device.relaxed.earningsPages.count()).toBe(3);
});

test.each(['contributor', 'fabrikamManager', 'reviewer', 'administrator'] as const)(
  '[G54] %s is told that they may not, and has nothing',
  async (key) => {
    const other = await seat(key);
    const month = {
      month: '2020-01',
      import: 'A',
      pages: 0,
      lines: 0,
      fileName: 'a.csv',
      importedAt: 1,
      importedBy: 'x'
    };
    // As if they once were allowed to.
    if (key === 'contributor') await other.device.strict.earningsMonths.put(month);
    expect(await other.desk.synchronise()).toBe('not-allowed');
    expect(await readEarningsShelf(other.device)).toEqual({ months: [], imports: [] });
  }
);

test('[G53] killed while it is sent: the old months stand; it goes on after both have started again', async () => {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const manager = await seat('manager', server.url, storage);
  await read(manager, reportOf(1, ['2025-01'], 5));
  await manager.desk.synchronise();
  await read(manager, reportOf(2, ['2025-01', '2025-02'], 3_000));
  const sending = manager.desk.synchronise();
  await expect
    .poll(async () => (await fetch(`${server.url}/healthz`).catch(() => null))?.status ?? 0, { interval: 1 })
    .toBe(200);
  await server.kill('SIGKILL');
  expect(['offline', null]).toContain(await sending);
  const before = await sums(manager);
  expect([5, 6_000]).toContain(before['2025-01']);
  manager.device.close();

  await server.restart();
  const again = await seat('manager', server.url, storage);
  await again.desk.tidy();
  expect(await again.desk.synchronise()).toBe(null);
  expect(await sums(again)).toMatchObject({ '2025-01': 6_000, '2025-02': 6_000 });
  expect((await readEarningsShelf(again.device)).imports).toEqual([]);
  const colleague = await seat('reader');
  await colleague.desk.synchronise();
  expect(await sums(colleague)).toMatchObject({ '2025-01': 6_000, '2025-02': 6_000 });
});

test('[G53] what was not agreed to is not sent, and a file that is broken off while it is read leaves nothing', async () => {
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  const manager = await seat('manager', server.url, storage);
  const order = { fileName: 'earnings.csv', header, columns: recogniseColumns(header), zone: 'UTC', now: Date.now() };
  await manager.desk.read(reportOf(9, ['2024-01'], 10), order, () => undefined);
  await manager.desk.synchronise();
  expect(await sums(manager)).not.toHaveProperty('2024-01');
  const broken = manager.desk.read(reportOf(9, ['2024-02'], 20_000), order, () => {
    throw new Error('the tab was closed');
  });
  await expect(broken).rejects.toThrow('the tab was closed');
  const again = await seat('manager', server.url, storage);
  await again.desk.tidy();
  const { imports } = await readEarningsShelf(again.device);
  expect(imports.map(({ months }) => months.map(({ month }) => month))).toEqual([['2024-01']]);
});

test('[G53] answers that are lost are asked for again: it is there once', async () => {
  const proxy = await startTcpProxy({ port: Number(new URL(server.url).port) });
  try {
    const manager = await seat('manager', proxy.url);
    await read(manager, reportOf(4, ['2023-05'], 1_500));
    for (let lost = 1; lost <= 4; lost++) {
      // The first page, the second, the commit, what was brought afterwards.
      proxy.dropReplies(1);
      await manager.desk.synchronise();
    }
    expect(proxy.dropped).toBe(4);
    expect(await manager.desk.synchronise()).toBe(null);
    expect((await sums(manager))['2023-05']).toBe(6_000);
    expect((await readEarningsShelf(manager.device)).imports).toEqual([]);
  } finally {
    await proxy.close();
  }
});
