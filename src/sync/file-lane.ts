import type { Device } from '#device/database.ts';
import { noteProgress, noteTrouble, readOutgoing, readUnverified } from '#device/outgoing-files.ts';
import type { FileRow, FileTrouble } from '#device/rows.ts';
import type { Connection } from './connection.ts';
import { askMissing, FileFault, hashesOf, sendFile, type FileSending } from './file-sending.ts';
import { Width } from './lane-width.ts';
import { isPassing, Outage } from './outage.ts';
import { SetAside } from './set-aside.ts';

export interface FileLane {
  /**
   * Sends every file that an action has named. Resolves when each has arrived or was set aside; rejects with the outage that ended it.
   * `all`: also those that were set aside a moment ago.
   */
  send(order: { readonly all: boolean }): Promise<void>;
  /** What was sent before and is not verified yet is asked for again. */
  checkSent(): Promise<void>;
}

export interface FileLaneParts {
  readonly device: Device;
  readonly connection: Connection;
  readonly isStopped: () => boolean;
  /** How long a file is tried whose connection breaks off again and again. */
  readonly patienceMs?: number;
}

/**
 * The bytes' own way: chunks that the server does not have, smallest file first. Every chunk that arrives stays there, so whatever cuts the
 * connection costs only what was on its way. A file that does not arrive is set aside, and the next one goes.
 */
export function makeFileLane({ device, connection, isStopped, patienceMs = 20_000 }: FileLaneParts): FileLane {
  const sending: FileSending = { device, connection, isStopped, patienceMs, width: new Width() };
  const aside = new SetAside();

  async function setAside(file: FileRow, trouble: FileTrouble): Promise<void> {
    aside.add(keyOf(file));
    await noteTrouble(device, file, trouble);
  }

  /** A connection that breaks off tells nothing of the file, until something else gets through. */
  async function isReachable({ org }: FileRow): Promise<boolean> {
    try {
      await askMissing(connection, org, []);
      return true;
    } catch (error) {
      if (error instanceof Outage && isPassing(error)) return false;
      throw error;
    }
  }

  return {
    async send({ all }) {
      if (all) aside.endPauses();
      const tried = new Set<string>();
      let cut: Outage | null = null;
      for (;;) {
        // Read again after each: what was added meanwhile may be smaller.
        const waiting = (await readOutgoing(device)).filter((file) => !tried.has(keyOf(file)));
        const [next] = aside.inOrder(waiting, keyOf);
        if (isStopped()) return;
        if (!next) break;
        tried.add(keyOf(next));
        try {
          await sendFile(sending, next);
          aside.remove(keyOf(next));
          continue;
        } catch (error) {
          if (isStopped()) return;
          if (error instanceof FileFault) {
            await setAside(next, error.trouble);
            continue;
          }
          if (!(error instanceof Outage) || !isPassing(error)) throw error;
          const failures = aside.countFailure(keyOf(next));
          if (!(await isReachable(next))) throw error;
          // A bad line does that to any file: only what it does again is worth a word. What the server puts off is no fault of the file.
          if (failures > 1 && error.code === 'unreachable') await noteTrouble(device, next, { reason: 'breaks-off' });
          cut = error;
        }
      }
      if (cut) throw cut;
    },
    async checkSent() {
      for (const file of await readUnverified(device)) {
        try {
          const missing = await askMissing(connection, file.org, hashesOf(file));
          const sent = Math.max(0, file.chunkHashes.length - missing.length);
          if (missing.length > 0) await noteProgress(device, file, { sent, stage: 'on-device' });
        } catch (error) {
          // It is taken to be there until the next start asks.
          if (!(error instanceof FileFault)) throw error;
        }
      }
    }
  };
}

const keyOf = ({ claim, sha256 }: FileRow): string => `${claim}/${sha256}`;
