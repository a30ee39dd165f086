import { chunkSize } from '#documents/api.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Device } from './database.ts';
import { readStorageError } from './failures.ts';
import type { ChunkRow, FileRow } from './rows.ts';
import { encodeChunkList, hashOf } from './store-file.ts';

/** Null where the device does not have all of it. */
export async function readStoredFile(device: Device, { sha256, type }: FileManifest): Promise<Blob | null> {
  const row = await device.relaxed.files.where('sha256').equals(sha256).first();
  if (!row) return null;
  const parts = await device.relaxed.chunks.bulkGet([...row.chunkHashes]);
  const bytes = parts.map((part) => part?.bytes);
  if (!bytes.every((part) => part !== undefined)) return null;
  return new Blob(bytes, { type });
}

/** Opened once, it can be opened without network. Where the disk is full it was opened all the same. */
export async function keepFetchedFile(
  device: Device,
  fetched: { readonly file: FileManifest; readonly org: string; readonly bytes: ArrayBuffer; readonly now: number }
): Promise<void> {
  const { file, org, bytes, now } = fetched;
  const chunks: ChunkRow[] = [];
  for (let at = 0; at < bytes.byteLength; at += chunkSize) {
    const part = bytes.slice(at, at + chunkSize);
    chunks.push({ sha256: await hashOf(part), bytes: part });
  }
  const chunkHashes = chunks.map(({ sha256 }) => sha256);
  // Something else than what was asked for is not kept under its name.
  if ((await hashOf(encodeChunkList(chunkHashes))) !== file.chunks) return;
  const { sha256, name, type, size } = file;
  const row: FileRow = {
    ...{ sha256, org, name, type, size, chunkHashes },
    claim: fetchedFor,
    chunks: file.chunks,
    sent: chunkHashes.length,
    stage: 'cached',
    addedAt: now
  };
  const { relaxed } = device;
  try {
    await relaxed.transaction('rw', relaxed.files, relaxed.chunks, async () => {
      await relaxed.chunks.bulkPut(chunks);
      await relaxed.files.put(row);
    });
  } catch (error) {
    if (readStorageError(error)?.code !== 'disk-full') throw error;
  }
}

// Of no claim of this device's own: content is found by its hash, whichever claim it was opened from.
const fetchedFor = '';
