/** [G100] a list that names one chunk many times costs as much as one that names it once */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chunkDocumentId } from '#documents/ids.ts';
import type { Bytes } from '../databases/bytes.ts';
import type { Database, Databases } from '../databases/database.ts';
import { openEvidenceStore } from './evidence-store.ts';

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const hashOf = (bytes: Bytes): string => createHash('sha256').update(bytes).digest('hex');

/** Notes which documents are asked for their lengths, and how many at once. */
function openStore(files: readonly Bytes[]) {
  const bytesById = new Map(files.map((bytes) => [chunkDocumentId(hashOf(bytes)), bytes]));
  const asked: string[][] = [];
  const database = {
    readBytes: async (id: string) => bytesById.get(id) ?? null,
    lengthsOf: async (ids: readonly string[]) => {
      asked.push([...ids]);
      return ids.map((id) => bytesById.get(id)?.length ?? null);
    }
  };
  const databases = { open: () => database as unknown as Database } as unknown as Databases;
  return { store: openEvidenceStore(databases), asked };
}

test('[G100] 1,900 times the same chunk are looked up once, and read where the range is', async () => {
  const chunk = bytesOf('0123456789');
  const list = bytesOf(JSON.stringify(Array.from({ length: 1_900 }, () => hashOf(chunk))));
  const { store, asked } = openStore([chunk, list]);
  const file = await store.file('contoso', hashOf(list));
  expect(file?.size).toBe(19_000);
  expect(asked).toEqual([[chunkDocumentId(hashOf(chunk))]]);
  const read: string[] = [];
  for await (const bytes of file?.read({ from: 18_995, to: 18_997 }) ?? []) read.push(new TextDecoder().decode(bytes));
  expect(read).toEqual(['567']);
});

test('[G100] many different ones are looked up a few at a time', async () => {
  const chunks = Array.from({ length: 500 }, (_, index) => bytesOf(String(index)));
  const list = bytesOf(JSON.stringify(chunks.map(hashOf)));
  const { store, asked } = openStore([...chunks, list]);
  expect((await store.file('contoso', hashOf(list)))?.size).toBe(chunks.reduce((sum, { length }) => sum + length, 0));
  expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(100);
});
