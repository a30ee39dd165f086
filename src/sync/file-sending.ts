import type { Device } from '#device/database.ts';
import { noteProgress, readChunk } from '#device/outgoing-files.ts';
import type { ChunkRow, FileRow, FileTrouble } from '#device/rows.ts';
import { hashOf } from '#device/store-file.ts';
import { readSaid, type Connection } from './connection.ts';
import type { Width } from './lane-width.ts';
import { isPassing, Outage } from './outage.ts';

/** What is about this one file: the others may go on. */
export class FileFault extends Error {
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble) {
    super(trouble.reason);
    this.name = 'FileFault';
    this.trouble = trouble;
  }
}

export interface FileSending {
  readonly device: Device;
  readonly connection: Connection;
  readonly width: Width;
  readonly isStopped: () => boolean;
  readonly patienceMs: number;
}

/** Rejects with a `FileFault`, or with the outage that ended it. */
export async function sendFile(parts: FileSending, file: FileRow): Promise<void> {
  const { device, connection, width } = parts;
  const missing = await persist(parts, () => askMissing(connection, file.org, hashesOf(file)));
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
    await persist(parts, (attempt) => sendChunk(parts, { file, sha256, attempt }));
    left--;
    await note();
  });
  await noteProgress(device, file, { sent: file.chunkHashes.length, stage: 'received' });
}

/** The list last: once it is there, the server can tell whoever asks for the file. */
export function hashesOf({ chunkHashes, chunks }: FileRow): readonly string[] {
  return [...new Set([...chunkHashes, chunks])];
}

export async function askMissing(
  connection: Connection,
  org: string,
  hashes: readonly string[]
): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let from = 0; from === 0 || from < hashes.length; from += askedAtOnce) {
    const json = { chunks: hashes.slice(from, from + askedAtOnce) };
    const reply = await connection.ask(`/api/evidence/${org}/missing`, { method: 'POST', json });
    if (!reply.ok) throw await faultOf(reply);
    const said = (await reply.json()) as { readonly missing?: unknown } | null;
    // Taken for an answer, anything else would say that all of it has arrived.
    if (!Array.isArray(said?.missing)) throw new Outage('strange-answer', reply.status);
    missing.push(...(said.missing as string[]));
  }
  return missing;
}

interface ChunkOrder {
  readonly file: FileRow;
  readonly sha256: string;
  readonly attempt: number;
}

async function sendChunk(parts: FileSending, { file, sha256, attempt }: ChunkOrder): Promise<void> {
  const { device, connection, width } = parts;
  // The reply alone may have been lost: a question costs less than 128 KiB.
  if (attempt > 0 && (await askMissing(connection, file.org, [sha256])).length === 0) return;
  const chunk = await readChunk(device, sha256);
  if (!chunk) throw new FileFault({ reason: 'part-missing' });
  const startedAt = performance.now();
  try {
    const path = `/api/evidence/${file.org}/chunk/${sha256}`;
    const reply = await connection.ask(path, { method: 'PUT', bytes: chunk.bytes, timeoutMs: longestChunkMs });
    if (!reply.ok) throw await faultOf(reply, chunk);
    await readTaken(reply);
    width.noteArrival(performance.now() - startedAt);
  } catch (error) {
    if (error instanceof Outage) width.noteCut();
    throw error;
  }
}

/** A portal of a hotel's network answers 200 as well, and keeps what it was given. */
async function readTaken(reply: Response): Promise<void> {
  const said = await readSaid(reply);
  if (said?.['ok'] !== true) throw new FileFault({ reason: 'not-taken', status: reply.status });
}

async function faultOf(reply: Response, chunk?: ChunkRow): Promise<FileFault> {
  const { status } = reply;
  const error = (await readSaid(reply))?.['error'];
  const isOurs = error === 'not-found' || error === 'not-allowed';
  if (isOurs && (status === 404 || status === 403)) return new FileFault({ reason: 'no-place', status });
  if (error === 'no-room') return new FileFault({ reason: 'no-room', status });
  const isChanged = chunk !== undefined && error === 'wrong-hash' && (await hashOf(chunk.bytes)) !== chunk.sha256;
  return new FileFault(isChanged ? { reason: 'part-missing' } : { reason: 'not-taken', status });
}

/** Straight on after a cut: what was down half a second should not be left alone for a minute. The engine's patience comes after this. */
async function persist<T>({ isStopped, patienceMs }: FileSending, attempt: (count: number) => Promise<T>): Promise<T> {
  let failingSince: number | null = null;
  for (let count = 0; ; count++) {
    try {
      return await attempt(count);
    } catch (error) {
      if (!(error instanceof Outage) || !isPassing(error) || isStopped()) throw error;
      failingSince ??= performance.now();
      // The server knows better than the network when it is worth another try.
      const longest = error.code === 'server-trouble' ? Math.min(patienceMs, serverPatienceMs) : patienceMs;
      if (performance.now() - failingSince > longest) throw error;
      await pause(Math.min(100 * 1.5 ** count, 1_000) * (0.75 + Math.random() / 2));
    }
  }
}

const serverPatienceMs = 3_000;
// A chunk at 50 kbit/s, the slowest that is worth waiting for.
const longestChunkMs = 25_000;
const askedAtOnce = 1_000;

const pause = (lengthMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, lengthMs));

/** Rejects with the first failure, once nothing is on its way any more. */
async function inParallel(
  items: readonly string[],
  width: Width,
  send: (item: string) => Promise<void>
): Promise<void> {
  const waiting = [...items];
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  while ((waiting.length > 0 && failures.length === 0) || running.size > 0) {
    while (waiting.length > 0 && failures.length === 0 && running.size < width.current) {
      const sending = send(waiting.shift() ?? '')
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(sending));
      running.add(sending);
    }
    await Promise.race(running);
  }
  if (failures.length > 0) throw failures[0];
}
