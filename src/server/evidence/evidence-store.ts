import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import * as z from 'zod/mini';
import { chunkDocumentId, evidenceOf, sha256Pattern } from '#documents/ids.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { bytesToBuffer, type Bytes } from '../databases/bytes.ts';
import { unnamedSinceMember } from '#registrar/forget-chunks.ts';
import { tryAgain } from '#registrar/try-again.ts';
import { DatabaseUnavailable, type Database, type Databases } from '../databases/database.ts';

export interface StoredFile {
  readonly size: number;
  /** Bytes `from` up to and including `to`, a chunk at a time: the file is never held as a whole. */
  read(range: { readonly from: number; readonly to: number }): AsyncGenerator<Bytes>;
}

export interface EvidenceStore {
  exists(org: string): Promise<boolean>;
  /** The others are there, and stay: whoever asks is about to rely on it. [E5] */
  missing(org: string, chunks: readonly string[]): Promise<readonly string[]>;
  /** False where the bytes do not have that hash: nothing is stored. [E1] */
  store(org: string, sha256: string, bytes: Bytes): Promise<boolean>;
  chunk(org: string, sha256: string): Promise<Bytes | null>;
  /** The chunks that a list names; none where it is not there, or is no list. */
  chunkList(org: string, listHash: string): Promise<readonly string[]>;
  /** Null where the list, or a chunk that it names, is not there. */
  file(org: string, listHash: string): Promise<StoredFile | null>;
  verifyFile(
    org: string,
    file: Pick<FileManifest, 'sha256' | 'chunks' | 'size'>
  ): Promise<'verified' | 'missing' | 'wrong'>;
}

// 128 KiB a chunk: a list this long is a file of a gigabyte, the largest that a manifest may name.
const chunkList = z.array(z.string().check(z.regex(sha256Pattern))).check(z.minLength(1), z.maxLength(8_192));

export function openEvidenceStore(databases: Databases): EvidenceStore {
  const database = (org: string): Database => databases.open(evidenceOf(org));
  return {
    exists: (org) => databases.exists(evidenceOf(org)),
    missing: (org, chunks) => findMissing(database(org), chunks),
    async store(org, sha256, bytes) {
      if (hashOf(bytes) !== sha256) return false;
      const isStored = await tryAgain(async () => {
        await database(org).writeBytes(chunkDocumentId(sha256), bytes);
        // Where it was there already, it may have been about to go.
        return (await findMissing(database(org), [sha256])).length === 0 ? true : 'again';
      });
      if (isStored === 'again') throw new DatabaseUnavailable('a chunk was deleted while it was stored');
      return true;
    },
    chunk: async (org, sha256) => readChunk(database(org), sha256),
    async chunkList(org, listHash) {
      const list = await readList(database(org), listHash);
      return typeof list === 'string' ? [] : list;
    },
    async file(org, listHash) {
      const found = await findFile(database(org), listHash);
      return typeof found === 'string' ? null : found;
    },
    async verifyFile(org, { sha256, chunks, size }) {
      const found = await findFile(database(org), chunks);
      if (typeof found === 'string') return found;
      if (found.size !== size) return 'wrong';
      const hash = createHash('sha256');
      for await (const bytes of found.read({ from: 0, to: size - 1 })) hash.update(bytes);
      return hash.digest('hex') === sha256 ? 'verified' : 'wrong';
    }
  };
}

const readChunk = (database: Database, sha256: string): Promise<Bytes | null> =>
  database.readBytes(chunkDocumentId(sha256));

async function readList(database: Database, listHash: string): Promise<readonly string[] | 'missing' | 'wrong'> {
  const bytes = await readChunk(database, listHash);
  return bytes === null ? 'missing' : parseList(bytes);
}

/** Each chunk once, however often the list names it, and a few at a time: everybody else's requests go in between. [G100] */
async function readLengths(database: Database, list: readonly string[]): Promise<ReadonlyMap<string, number> | null> {
  const each = [...new Set(list)];
  const lengths = new Map<string, number>();
  for (let from = 0; from < each.length; from += lengthsAtOnce) {
    const part = each.slice(from, from + lengthsAtOnce);
    for (const [index, length] of (await database.lengthsOf(part.map(chunkDocumentId))).entries()) {
      if (length === null) return null;
      lengths.set(part[index] ?? '', length);
    }
    await setImmediate();
  }
  return lengths;
}

async function findFile(database: Database, listHash: string): Promise<StoredFile | 'missing' | 'wrong'> {
  const list = await readList(database, listHash);
  if (typeof list === 'string') return list;
  const lengths = await readLengths(database, list);
  if (!lengths) return 'missing';
  const parts = placeParts(list, lengths);
  const size = parts.at(-1)?.end ?? 0;
  return {
    size,
    async *read({ from, to }) {
      for (const { sha256, start, end } of parts) {
        if (end <= from || start > to) continue;
        const bytes = await readChunk(database, sha256);
        // Chunks are deleted only when no manifest names them; then whoever reads starts again.
        if (bytes === null) throw new Error('a chunk was deleted while its file was read');
        yield bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to + 1 - start));
      }
    }
  };
}

async function findMissing(database: Database, chunks: readonly string[]): Promise<readonly string[]> {
  const missing = await tryAgain(async () => {
    const revisions = await database.revisionsOf(chunks.map(chunkDocumentId));
    // A first revision was never marked: most are, and need not be read.
    const rewritten = chunks.filter((_, index) => revisions[index]?.startsWith('1-') === false);
    return (await unmark(database, rewritten)) ? chunks.filter((_, index) => revisions[index] === null) : 'again';
  });
  if (missing === 'again') throw new DatabaseUnavailable('chunks kept changing while they were asked for');
  return missing;
}

/** Takes away the marks by which chunks would be deleted. False when one of them was changed meanwhile, or has gone. */
async function unmark(database: Database, chunks: readonly string[]): Promise<boolean> {
  if (chunks.length === 0) return true;
  const documents = await database.readMany(chunks.map(chunkDocumentId));
  if (documents.includes(null)) return false;
  const marked = documents.filter((document) => document?.[unnamedSinceMember] !== undefined);
  const rows = await database.writeMany(
    marked.flatMap((document) => {
      if (!document) return [];
      const { [unnamedSinceMember]: _, ...bare } = document;
      return [bare];
    })
  );
  return rows.every(({ ok }) => ok);
}

const lengthsAtOnce = 100;

function placeParts(list: readonly string[], lengths: ReadonlyMap<string, number>) {
  let start = 0;
  return list.map((sha256) => {
    const part = { sha256, start, end: start + (lengths.get(sha256) ?? 0) };
    start = part.end;
    return part;
  });
}

function parseList(bytes: Bytes): readonly string[] | 'wrong' {
  try {
    const list = z.safeParse(chunkList, JSON.parse(bytesToBuffer(bytes).toString('utf8')));
    return list.success ? list.data : 'wrong';
  } catch {
    return 'wrong';
  }
}

const hashOf = (bytes: Bytes): string => createHash('sha256').update(bytes).digest('hex');
