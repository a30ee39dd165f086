import { findUnnamed, hashesOf } from './chunks.ts';
import type { Device, DeviceDatabase } from './database.ts';
import { names } from './outgoing-files.ts';
import type { FileRow } from './rows.ts';

/**
 * Gives the disk back what nobody needs here, 30 days after it came: what was opened from the server, which can be opened again, and files that
 * no action, no draft and no claim on this device names, because their person dropped them. And at once the parts of a file that was being
 * stored when the app was closed; where another tab is just storing it, it finds them gone and stores them again.
 */
export async function forgetFiles(device: Device, now: number): Promise<void> {
  const { relaxed, strict } = device;
  // Looked for without holding up anybody: it is done at each start, and nearly always there is nothing.
  const halves = await findUnnamed(relaxed, await relaxed.chunks.toCollection().primaryKeys());
  if (halves.length === 0 && (await findForgettable(relaxed, now)).length === 0) return;
  const tables = [strict.files, strict.chunks, strict.actions, strict.drafts, strict.claims];
  await strict.transaction('rw', tables, async () => {
    const forgotten = await findForgettable(strict, now);
    await strict.files.bulkDelete(forgotten.map(({ claim, sha256 }) => [claim, sha256]));
    await strict.chunks.bulkDelete([...(await findUnnamed(strict, [...halves, ...forgotten.flatMap(hashesOf)]))]);
  });
}

const keptMs = 30 * 86_400_000;

async function findForgettable(database: DeviceDatabase, now: number): Promise<readonly FileRow[]> {
  const old = await database.files.filter(({ addedAt }) => addedAt < now - keptMs).toArray();
  const forgettable: FileRow[] = [];
  for (const row of old) if (row.stage === 'cached' || !(await isNeeded(database, row))) forgettable.push(row);
  return forgettable;
}

async function isNeeded(database: DeviceDatabase, { claim, sha256 }: FileRow): Promise<boolean> {
  const actions = await database.actions.where('claim').equals(claim).toArray();
  if (actions.some((action) => names(action, sha256))) return true;
  const onRecord = await database.claims.get(claim);
  if (onRecord?.document.evidence?.some((file) => file.sha256 === sha256)) return true;
  // A form keeps its files in a shape of its own; a hash is nothing else by chance.
  const drafts = await database.drafts.toArray();
  return drafts.some(({ values }) => JSON.stringify(values).includes(sha256));
}
