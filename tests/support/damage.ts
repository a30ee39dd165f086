import { closeSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Lays noise over the first half of what these files of LevelDB hold, as a disk that goes bad would. Names those that were hit. */
export function damageFiles(directory: string, extension: '.ldb' | '.log'): readonly string[] {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith(extension))
    .filter((name) => statSync(join(directory, name)).size > 200);
  for (const name of files) {
    const { size } = statSync(join(directory, name));
    const file = openSync(join(directory, name), 'r+');
    const length = Math.floor(size / 2) - 20;
    writeSync(file, new Uint8Array(length).fill(0xa5), 0, length, 20);
    closeSync(file);
  }
  return files;
}
