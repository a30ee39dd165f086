import type { Device } from './database.ts';

/** PouchDB's own notes on how far it came with a database. Lost with the database, and so never ahead of it. */
export async function readCheckpoint(
  device: Device,
  name: string
): Promise<{ readonly [name: string]: unknown } | null> {
  return (await device.relaxed.checkpoints.get(name))?.document ?? null;
}

export async function writeCheckpoint(
  device: Device,
  name: string,
  document: { readonly [name: string]: unknown }
): Promise<void> {
  await device.relaxed.checkpoints.put({ id: name, document });
}
