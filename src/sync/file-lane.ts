import type { Device } from '#device/database.ts';
import { noteProgress, readChunk, readOutgoing, readUnverified } from '#device/outgoing-files.ts';
import type { FileRow } from '#device/rows.ts';
import { Outage, type Connection } from './connection.ts';
import { Width } from './lane-width.ts';

export interface FileLane {
  /** Sends every file that an action has named. Resolves when none is left; rejects with the outage that ended it. */
  send(): Promise<void>;
  /** What was sent before and is not verified yet is asked for again. */
  checkSent(): Promise<void>;
}

/**
 * The bytes' own way: chunks that the server does not have, smallest file first. Every chunk that arrives stays there, so whatever cuts the
 * connection costs only what was on its way.
 */
export function makeFileLane(device: Device, connection: Connection, isStopped: () => boolean): FileLane {
  const width = new Width();

  async function sendFile(file: FileRow): Promise<void> {
    const hashes = hashesOf(file);
    const missing = await persist(() => askMissing(connection, file.org, hashes));
    let left = missing.length;
    let notedAt = 0;
    const note = async (): Promise<void> => {
      // Each note writes the row anew: twice a second is enough for a progress bar.
      if (Date.now() - notedAt < 500) return;
      notedAt = Date.now();
      await noteProgress(device, file, { sent: Math.max(0, file.chunkHashes.length - left), stage: 'on-device' });
    };
    await note();
    await inParallel(missing, width, async (sha256) => {
      await persist((attempt) => sendChunk(file, sha256, attempt));
      left--;
      await note();
    });
    await noteProgress(device, file, { sent: file.chunkHashes.length, stage: 'received' });
  }

  async function sendChunk(file: FileRow, sha256: string, attempt: number): Promise<void> {
    // The reply alone may have been lost: a question costs less than 128 KiB.
    if (attempt > 0 && (await askMissing(connection, file.org, [sha256])).length === 0) return;
    const chunk = await readChunk(device, sha256);
    if (!chunk) throw new Error(`chunk ${sha256} of a stored file is gone`);
    const startedAt = performance.now();
    try {
      const path = `/api/evidence/${file.org}/chunk/${sha256}`;
      const reply = await connection.ask(path, { method: 'PUT', bytes: chunk.bytes, timeoutMs: longestChunkMs });
      if (!reply.ok) throw new Outage('server-fault', reply.status);
      await reply.arrayBuffer();
      width.noteArrival(performance.now() - startedAt);
    } catch (error) {
      width.noteCut();
      throw error;
    }
  }

  /** Straight on after a cut: what was down half a second should not be left alone for a minute. The engine's patience comes after this. */
  async function persist<T>(attempt: (count: number) => Promise<T>): Promise<T> {
    let failingSince: number | null = null;
    for (let count = 0; ; count++) {
      try {
        return await attempt(count);
      } catch (error) {
        if (!(error instanceof Outage) || error.code !== 'unreachable' || isStopped()) throw error;
        failingSince ??= Date.now();
        if (Date.now() - failingSince > patienceMs) throw error;
        await pause(Math.min(100 * 1.5 ** count, 1_000) * (0.75 + Math.random() / 2));
      }
    }
  }

  return {
    async send() {
      for (;;) {
        // Read again after each: what was added meanwhile may be smaller.
        const [next] = await readOutgoing(device);
        if (!next || isStopped()) return;
        await sendFile(next);
      }
    },
    async checkSent() {
      for (const file of await readUnverified(device)) {
        const missing = await askMissing(connection, file.org, hashesOf(file));
        const sent = Math.max(0, file.chunkHashes.length - missing.length);
        if (missing.length > 0) await noteProgress(device, file, { sent, stage: 'on-device' });
      }
    }
  };
}

// A chunk at 50 kbit/s, the slowest that is worth waiting for.
const longestChunkMs = 25_000;
const patienceMs = 20_000;
const askedAtOnce = 1_000;

const pause = (lengthMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, lengthMs));

/** The list last: once it is there, the server can tell whoever asks for the file. */
function hashesOf({ chunkHashes, chunks }: FileRow): readonly string[] {
  return [...new Set([...chunkHashes, chunks])];
}

async function askMissing(connection: Connection, org: string, hashes: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let from = 0; from < hashes.length; from += askedAtOnce) {
    const json = { chunks: hashes.slice(from, from + askedAtOnce) };
    const reply = await connection.ask(`/api/evidence/${org}/missing`, { method: 'POST', json });
    if (!reply.ok) throw new Outage('server-fault', reply.status);
    missing.push(...((await reply.json()) as { readonly missing: readonly string[] }).missing);
  }
  return missing;
}

async function inParallel(
  items: readonly string[],
  width: Width,
  send: (item: string) => Promise<void>
): Promise<void> {
  const waiting = [...items];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    while (waiting.length > 0 && running.size < width.current) {
      const sending = send(waiting.shift() ?? '').finally(() => running.delete(sending));
      // Whoever is awaited below tells of a failure; the others' must not count as unheard.
      sending.catch(() => undefined);
      running.add(sending);
    }
    await Promise.race(running);
  }
}
