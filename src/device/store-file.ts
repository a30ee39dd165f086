import { chunkSize } from '#documents/api.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { findUnnamed } from './chunks.ts';
import type { Device } from './database.ts';
import { askToPersist, readStorageError, type DeviceFailure } from './failures.ts';
import { pageSleep } from './page-sleep.ts';
import type { ChunkRow, FileRow } from './rows.ts';
import { makeThumbnail } from './thumbnail.ts';

export type StoredFile =
  | { readonly ok: true; readonly manifest: Omit<FileManifest, 'covers'> }
  | { readonly ok: false; readonly failure: DeviceFailure };

export interface FileOrder {
  readonly claim: string;
  readonly org: string;
  readonly file: File;
  readonly type: string;
  readonly addedAt: number;
}

/**
 * Cut into chunks, each under its hash, strictly: nothing is said to be stored before all of it is on the disk. Where it cannot be stored whole,
 * nothing of it stays.
 */
export async function storeFile(device: Device, { claim, org, file, type, addedAt }: FileOrder): Promise<StoredFile> {
  const begun: string[] = [];
  try {
    void askToPersist();
    const whole = await hashOf(await file.arrayBuffer());
    const chunkHashes = await pageSleep.through(() => storeChunks(device, file, begun));
    const list = encodeChunkList(chunkHashes);
    const chunks = await hashOf(list);
    const row: FileRow = {
      ...{ claim, org, type, chunks, chunkHashes, addedAt },
      sha256: whole,
      name: file.name,
      size: file.size,
      sent: 0,
      stage: 'on-device'
    };
    // Forgotten in between, as an old file's with the same content: stored again.
    while (!(await pageSleep.through(() => storeRow(device, row, list))))
      await pageSleep.through(() => storeChunks(device, file, begun));
    await storeThumbnail(device, row, file);
    const { name, size } = row;
    return { ok: true, manifest: { sha256: whole, name, type, size, chunks } };
  } catch (error) {
    const failure = readStorageError(error);
    await dropHalf(device, begun);
    if (!failure) throw error;
    return { ok: false, failure };
  }
}

/** The disk is perhaps full: what was stored of a file that is not kept would only take room from others. */
async function dropHalf({ strict }: Device, hashes: readonly string[]): Promise<void> {
  try {
    await strict.transaction('rw', strict.files, strict.chunks, async () => {
      await strict.chunks.bulkDelete([...(await findUnnamed(strict, hashes))]);
    });
  } catch (error) {
    // The next start does it (`forgetFiles`).
    if (!readStorageError(error)) throw error;
  }
}

/** False where its chunks are not there. */
function storeRow({ strict }: Device, row: FileRow, list: ArrayBuffer): Promise<boolean> {
  return strict.transaction('rw', strict.files, strict.chunks, async () => {
    const hashes = [...new Set(row.chunkHashes)];
    if ((await strict.chunks.where('sha256').anyOf(hashes).count()) < hashes.length) return false;
    const known = await strict.files.get([row.claim, row.sha256]);
    await strict.chunks.put({ sha256: row.chunks, bytes: list });
    // Chosen again: what the server has of it stays known.
    await strict.files.put(known ? { ...row, sent: known.sent, stage: known.stage } : row);
    return true;
  });
}

/** The list of chunk hashes is itself a chunk: whoever has its hash can ask for the file. */
export function encodeChunkList(chunkHashes: readonly string[]): ArrayBuffer {
  return new TextEncoder().encode(JSON.stringify(chunkHashes)).buffer;
}

export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// 2 MB a transaction: a strict one costs the disk's own time, and 25 MB at once would cost a phone's memory.
const chunksAtOnce = 16;

/** `begun`: told of each chunk before it is stored. */
async function storeChunks(device: Device, file: Blob, begun: string[]): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (let from = 0; from < file.size; from += chunksAtOnce * chunkSize) {
    const part = await file.slice(from, from + chunksAtOnce * chunkSize).arrayBuffer();
    const rows: ChunkRow[] = [];
    for (let at = 0; at < part.byteLength; at += chunkSize) {
      const bytes = part.slice(at, at + chunkSize);
      rows.push({ sha256: await hashOf(bytes), bytes });
    }
    begun.push(...rows.map(({ sha256 }) => sha256));
    await device.strict.chunks.bulkPut(rows);
    hashes.push(...rows.map(({ sha256 }) => sha256));
  }
  return hashes;
}

/** After the file is safe: a picture that cannot be made, or for which there is no room, takes nothing away. */
async function storeThumbnail(device: Device, row: FileRow, file: Blob): Promise<void> {
  const picture = await makeThumbnail(file, row.type);
  if (!picture) return;
  try {
    await device.relaxed.files.update([row.claim, row.sha256], { picture });
  } catch (error) {
    if (!readStorageError(error)) throw error;
  }
}
