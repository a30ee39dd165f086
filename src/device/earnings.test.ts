import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import Dexie from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import type { EarningsMonth, EarningsPage } from '#documents/earnings.ts';
import { databaseNameOf, openDevice, type Device, type DeviceStorage } from './database.ts';
import {
  eachLine,
  forgetHalfRead,
  forgetImport,
  readEarningsShelf,
  storeImport,
  storePage,
  takeHead
} from './earnings.ts';
import type { EarningsImportRow } from './earnings-rows.ts';

let storage: DeviceStorage;
const personId = '01HANA00000000000000000000';
const open: Device[] = [];
async function reopen(): Promise<Device> {
  for (const device of open.splice(0)) device.close();
  const device = await openDevice(personId, storage);
  open.push(device);
  return device;
}
beforeEach(() => {
  storage = { indexedDB: new IDBFactory(), IDBKeyRange };
});

const month = (name: string, id: string, pages = 1): EarningsMonth => ({
  ...{ month: name, import: id, pages, lines: pages, fileName: 'a.csv' },
  ...{ importedAt: 1, importedBy: personId }
});
const pageOf = (amount: number): EarningsPage => [{ line: 2, amount, currency: 'USD' }];
async function amountsOf(device: Device): Promise<readonly (readonly [string, number])[]> {
  const found: [string, number][] = [];
  await eachLine(device, (name, { amount }) => found.push([name, amount]));
  return found;
}
const anImport = (id: string): EarningsImportRow => ({
  ...{ id, org: 'contoso', fileName: 'a.csv', state: 'reading' as const },
  ...{ months: [], lines: 0, money: [], wrong: 0, wrongLines: [] }
});

test('[V20] version 1 with data becomes version 2 with the same data', async () => {
  const before = new Dexie(databaseNameOf(personId), { ...storage });
  before.version(1).stores({
    claims: 'id',
    summaries: 'id, dueBy, changedAt, [state+dueBy], [needsYou+dueBy], nextDue',
    actions: 'id, &seq, claim, [claim+seq], stage',
    drafts: 'id, savedAt',
    files: '[claim+sha256], sha256, chunks, stage',
    chunks: 'sha256',
    reference: 'id',
    checkpoints: 'id',
    device: 'id'
  });
  const rows = {
    claims: { id: 'c', document: { any: 'thing' } },
    summaries: { id: 'c', dueBy: 1, changedAt: 2, state: 'editing' },
    actions: { id: 'a', seq: 1, claim: 'c', stage: 'on-device' },
    drafts: { id: 'c/answer', savedAt: 1 },
    files: { claim: 'c', sha256: 'f', chunks: 'l', stage: 'on-device' },
    chunks: { sha256: 'f', bytes: new ArrayBuffer(3) },
    reference: { id: 'programme', document: {} },
    checkpoints: { id: 'x', document: {} },
    device: { id: 'this', value: 'device-1' }
  };
  for (const [table, row] of Object.entries(rows)) await before.table(table).put(row);
  before.close();

  const device = await reopen();
  expect(device.deviceId).toBe('device-1');
  for (const [table, row] of Object.entries(rows))
    expect(await device.relaxed.table(table).toArray(), table).toEqual([row]);
  expect(await device.strict.actions.where('[claim+seq]').equals(['c', 1]).count()).toBe(1);
  expect(await readEarningsShelf(device)).toEqual({ months: [], imports: [] });
});

test('[V21] months change together once all pages are here, and what is replaced goes', async () => {
  const device = await reopen();
  await takeHead(device, { months: [month('2026-01', 'A'), month('2026-02', 'A')] }, async () => pageOf(1));
  expect(await amountsOf(device)).toEqual([
    ['2026-01', 1],
    ['2026-02', 1]
  ]);
  const next = { months: [month('2026-01', 'A'), month('2026-02', 'B', 2), month('2026-03', 'B')] };
  let fetched = 0;
  const breakOff = takeHead(device, next, async () => {
    fetched++;
    if (fetched === 3) throw new Error('no network');
    return pageOf(2);
  });
  await expect(breakOff).rejects.toThrow('no network');
  expect(await amountsOf(await reopen())).toEqual([
    ['2026-01', 1],
    ['2026-02', 1]
  ]);
  const again = await reopen();
  await takeHead(again, next, async () => {
    fetched++;
    return pageOf(2);
  });
  // What came before it was broken off is not fetched again.
  expect(fetched).toBe(4);
  expect(await amountsOf(again)).toEqual([
    ['2026-01', 1],
    ['2026-02', 2],
    ['2026-02', 2],
    ['2026-03', 2]
  ]);
  expect(await again.relaxed.earningsPages.count()).toBe(4);
});

test('[V21] a file that was half read is forgotten; one that was read waits until it was sent', async () => {
  const device = await reopen();
  await takeHead(device, { months: [month('2026-01', 'A')] }, async () => pageOf(1));
  await storeImport(device, anImport('B'));
  await storePage(device, { import: 'B', month: '2026-01', page: 0, lines: pageOf(2) });
  await storeImport(device, anImport('C'));
  await storePage(device, { import: 'C', month: '2026-01', page: 0, lines: pageOf(3) });
  await storeImport(device, { ...anImport('C'), state: 'asking' });
  const later = await reopen();
  await forgetHalfRead(later);
  expect((await readEarningsShelf(later)).imports).toMatchObject([{ id: 'C', state: 'asking' }]);
  expect(await amountsOf(later)).toEqual([['2026-01', 1]]);
  // Others' imports come meanwhile: its pages stay.
  await takeHead(later, { months: [month('2026-02', 'D')] }, async () => pageOf(4));
  expect(await later.relaxed.earningsPages.where('import').equals('C').count()).toBe(1);
  await takeHead(later, { months: [month('2026-01', 'C')] }, () => Promise.reject(new Error('it is here')));
  await forgetImport(later, 'C');
  expect(await amountsOf(later)).toEqual([['2026-01', 3]]);
});
