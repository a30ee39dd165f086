import Dexie from 'dexie';
import type { EarningsHead, EarningsLine, EarningsMonth, EarningsPage } from '#documents/earnings.ts';
import type { Device, DeviceDatabase } from './database.ts';
import type { EarningsImportRow, EarningsPageRow } from './earnings-rows.ts';

export interface EarningsShelf {
  readonly months: readonly EarningsMonth[];
  readonly imports: readonly EarningsImportRow[];
}

export async function readEarningsShelf({ relaxed }: Device): Promise<EarningsShelf> {
  const [months, imports] = await Promise.all([relaxed.earningsMonths.toArray(), relaxed.earningsImports.toArray()]);
  return { months, imports };
}

/** What a file that was being read when the app was closed has left: nobody has seen it, and the file is the person's. */
export async function forgetHalfRead(device: Device): Promise<void> {
  for (const { id, state } of await device.relaxed.earningsImports.toArray())
    if (state === 'reading') await forgetImport(device, id);
}

/** From `sending` on it is sent by itself, also after a restart. */
export async function storeImport({ strict }: Device, row: EarningsImportRow): Promise<void> {
  await strict.earningsImports.put(row);
}

export async function storePage({ relaxed }: Device, row: EarningsPageRow): Promise<void> {
  await relaxed.earningsPages.put(row);
}

export async function forgetImport({ strict }: Device, id: string): Promise<void> {
  await strict.transaction('rw', strict.earningsImports, strict.earningsPages, strict.earningsMonths, async () => {
    await strict.earningsImports.delete(id);
    const standing = (await strict.earningsMonths.toArray()).filter((month) => month.import === id);
    if (standing.length === 0) await strict.earningsPages.where('import').equals(id).delete();
  });
}

export async function readPage(
  { relaxed }: Device,
  at: Pick<EarningsPageRow, 'import' | 'month' | 'page'>
): Promise<EarningsPage | null> {
  return (await relaxed.earningsPages.get([at.import, at.month, at.page]))?.lines ?? null;
}

/**
 * What the server has, with all its pages: they are brought first and seen by nobody, then the months change in one step. Killed in
 * between, the old ones stand. `fetchPage` may throw: nothing has changed then but pages that need not be fetched again.
 */
export async function takeHead(
  device: Device,
  head: EarningsHead,
  fetchPage: (at: Pick<EarningsPageRow, 'import' | 'month' | 'page'>) => Promise<EarningsPage>
): Promise<void> {
  for (const month of head.months)
    for (let page = 0; page < month.pages; page++) {
      const at = { import: month.import, month: month.month, page };
      if ((await readPage(device, at)) === null) await storePage(device, { ...at, lines: await fetchPage(at) });
    }
  const { strict } = device;
  await strict.transaction('rw', strict.earningsMonths, strict.earningsPages, strict.earningsImports, async () => {
    await strict.earningsMonths.clear();
    await strict.earningsMonths.bulkPut([...head.months]);
    await forgetPagesBut(strict, head.months);
  });
}

/** Every line that counts, page by page: the caller keeps what it needs. */
export async function eachLine(
  { relaxed }: Device,
  take: (month: string, line: EarningsLine) => void
): Promise<readonly EarningsMonth[]> {
  const months = await relaxed.earningsMonths.toArray();
  for (const { month, import: id } of months) {
    const pages = relaxed.earningsPages
      .where('[import+month+page]')
      .between([id, month, Dexie.minKey], [id, month, Dexie.maxKey]);
    await pages.each(({ lines }) => {
      for (const line of lines) take(month, line);
    });
  }
  return months;
}

/** How columns were named when they were last chosen by hand. */
const columnsId = 'earnings-columns';

export async function readKeptColumns({ relaxed }: Device): Promise<{ readonly [field: string]: string }> {
  return ((await relaxed.device.get(columnsId))?.value ?? {}) as { readonly [field: string]: string };
}

export async function keepColumns({ relaxed }: Device, columns: { readonly [field: string]: string }): Promise<void> {
  await relaxed.device.put({ id: columnsId, value: columns });
}

async function forgetPagesBut(database: DeviceDatabase, months: readonly EarningsMonth[]): Promise<void> {
  const standing = new Set(months.map(({ month, import: id }) => `${id} ${month}`));
  const waiting = new Set((await database.earningsImports.toArray()).map(({ id }) => id));
  const keys = (await database.earningsPages.toCollection().primaryKeys()) as [string, string, number][];
  const gone = keys.filter(([id, month]) => !standing.has(`${id} ${month}`) && !waiting.has(id));
  await database.earningsPages.bulkDelete(gone);
}
