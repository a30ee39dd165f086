import type { DeviceDatabase } from './database.ts';
import type { FileRow } from './rows.ts';

/** All rows of `chunks` that a file needs: its parts, and the list of them. */
export const hashesOf = ({ chunkHashes, chunks }: FileRow): readonly string[] => [...chunkHashes, chunks];

/** Of these, what no file names. Within the caller's transaction. */
export async function findUnnamed(database: DeviceDatabase, hashes: Iterable<string>): Promise<readonly string[]> {
  const unnamed = new Set(hashes);
  // Other files may share them.
  if (unnamed.size > 0)
    await database.files.each((kept) => {
      for (const hash of hashesOf(kept)) unnamed.delete(hash);
    });
  return [...unnamed];
}
