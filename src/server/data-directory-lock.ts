import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export type DirectoryLock =
  { readonly ok: true; readonly release: () => void } | { readonly ok: false; readonly sentence: string };

/** One process per data directory. A lock whose process is gone is taken over: a killed server must start again by itself. */
export function lockDataDirectory(directory: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'lock');
  for (let tries = 0; tries < 3; tries++) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, `${process.pid} ${startOf(process.pid)}\n`);
      closeSync(file);
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
