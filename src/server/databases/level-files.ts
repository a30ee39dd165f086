import { readdir, readFile, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// LevelDB puts records that it cannot read behind it without an error, and the next start no longer knows of it: this file does.
const noteName = 'DAMAGED';
const noteText = `LevelDB could not read all of this database's log when it was last opened, and left out what it could not read.
Restore this directory from a backup. Or remove this file, to go on without what was left out.
`;

/** Why this directory must not be opened as it is; null where nothing is known against it. */
export async function findDamage(location: string): Promise<string | null> {
  const names: readonly string[] = await readdir(location).catch(() => []);
  if (names.includes(noteName)) return `LevelDB left out a part of its log: see ${join(location, noteName)}`;
  // LevelDB would begin anew, and remove what is there.
  const hasTables = names.some((name) => /\.(ldb|sst|log)$/.test(name));
  return hasTables && !names.includes('CURRENT') ? `${join(location, 'CURRENT')} is not there` : null;
}

/**
 * What LevelDB has just left out of the log that it read while it was opened; null where it read everything. A last record that was cut
 * off is no damage: nobody was told that it is written.
 */
export async function noteWhatWasLeftOut(location: string): Promise<string | null> {
  const said = await readFile(join(location, 'LOG'), 'utf8').catch(() => '');
  const found = /: dropping \d+ bytes; (.*)/.exec(said);
  if (!found) return null;
  await writeFile(join(location, noteName), noteText);
  return `a part of its log was left out: ${found[1]}`;
}

/** Opening writes what is in the log once more, into tables. */
export async function hasRoomToOpen(location: string): Promise<boolean> {
  try {
    const names = (await readdir(location)).filter((name) => name.endsWith('.log'));
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(location, name))).size));
    const { bavail, bsize } = await statfs(location);
    return bavail * bsize > 2 * sizes.reduce((sum, size) => sum + size, 0) + spareBytes;
  } catch {
    // Whoever opens it is told why it cannot be opened.
    return true;
  }
}

const spareBytes = 256 * 1024;
