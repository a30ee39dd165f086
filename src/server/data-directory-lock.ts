import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type DirectoryLock =
  { readonly ok: true; readonly release: () => void } | { readonly ok: false; readonly sentence: string };

/** One process per data directory. A lock whose process is gone is taken over: a killed server must start again by itself. */
export function lockDataDirectory(directory: string): DirectoryLock {
  try {
    return lock(directory);
  } catch (error) {
    const sentence = describeDirectoryFailure(directory, error);
    if (sentence === null) throw error;
    return { ok: false, sentence };
  }
}

const reasons: { readonly [code: string]: string } = {
  ENOSPC: 'no room is left there. Make room',
  EFBIG: 'no file may grow there. Raise the limit',
  EDQUOT: 'its quota is used up. Make room',
  EROFS: 'it is read-only. Mount it so that it can be written',
  EACCES: 'this user may not write there. Give it the permission',
  EPERM: 'this user may not write there. Give it the permission',
  ENOTDIR: 'a file is in its place. Move that away',
  EEXIST: 'a file is in its place. Move that away',
  EISDIR: 'a directory is in the place of one of its files. Move that away',
  EIO: 'the disk does not work. Look after it',
  ENOENT: 'it cannot be made. Look whether its disk is mounted',
  ENAMETOOLONG: 'its name is too long. Shorten it',
  EMFILE: 'this process may open too few files. Raise its limit',
  ENFILE: 'this machine may open too few files. Raise its limit'
};

/** What is wrong with the directory, and what to do; null for an error that is not about files. */
export function describeDirectoryFailure(directory: string, error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason === undefined
    ? null
    : `The data directory ${directory} cannot be used: ${reason}, or set DATA_DIR to another directory.`;
}

/** With those above it. Node's own `recursive` tries for ever where nothing can be made, as in /proc. */
export function makeDirectory(directory: string): void {
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    if (existsSync(directory) && statSync(directory).isDirectory()) return;
    const above = dirname(directory);
    if (existsSync(above) || above === directory) throw error;
    makeDirectory(above);
    makeDirectory(directory);
  }
}

function lock(directory: string): DirectoryLock {
  makeDirectory(directory);
  const path = join(directory, 'lock');
  for (let tries = 0; tries < 3; tries++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      try {
        writeSync(file, `${process.pid} ${startOf(process.pid)}\n`);
      } catch (error) {
        unlinkSync(path);
        throw error;
      } finally {
        closeSync(file);
      }
      return { ok: true, release: () => unlinkSync(path) };
    } catch (error) {
      if (!isFileExists(error)) throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && isAlive(holder))
      return {
        ok: false,
        sentence: `Another On Record process (pid ${holder.pid}) already uses ${directory}. Stop it, or set DATA_DIR to another directory.`
      };
    removeStale(path);
  }
  return { ok: false, sentence: `The lock file ${path} could not be taken.` };
}

interface Holder {
  readonly pid: number;
  readonly start: string;
}

function readHolder(path: string): Holder | null {
  try {
    const [pid = '', start = ''] = readFileSync(path, 'utf8').trim().split(' ');
    return /^\d+$/.test(pid) ? { pid: Number(pid), start } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, start }: Holder): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // A pid is used again after a restart of the machine: the same pid with another start is somebody else.
  const startNow = startOf(pid);
  return start === '' || startNow === '' || start === startNow;
}

/** When the process started, in ticks since the machine did; empty where there is no /proc. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function removeStale(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function isFileExists(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
