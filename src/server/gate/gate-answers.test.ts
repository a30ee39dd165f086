import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Database } from '../databases/database.ts';
import { readChangesInPieces, streamDocuments } from './gate-answers.ts';

const large = 'x'.repeat(256 * 1024);
const documentOf = (id: string, size: string) => ({ _id: id, _rev: '1-a', size });

/** Knows every id, and how many documents were in one answer at most. */
function makeDatabase(size: string) {
  const seen = { read: 0, most: 0 };
  const note = (count: number) => {
    seen.read += count;
    seen.most = Math.max(seen.most, count);
  };
  const database = {
    bulkGet: async (asked: readonly { readonly id: string }[]) => {
      note(asked.length);
      return { results: asked.map(({ id }) => ({ id, docs: [{ ok: documentOf(id, size) }] })) };
    },
    changes: async ({ since, limit }: { readonly since: number; readonly limit: number }) => {
      const count = Math.min(limit, 400 - since);
      note(count);
      const results = Array.from({ length: count }, (_, index) => {
        const seq = since + index + 1;
        return { id: String(seq), seq, changes: [{ rev: '1-a' }], doc: documentOf(String(seq), size) };
      });
      return { results, last_seq: since + count };
    }
  };
  return { database: database as unknown as Database, seen };
}

test('[G98] the same revision 1,500 times is read and answered once', async () => {
  const { database, seen } = makeDatabase(large);
  const asked = Array.from({ length: 1_500 }, () => ({ id: 'claim:1', rev: '1-a' }));
  const answer = JSON.parse(await text(await streamDocuments(database, asked, { revs: true, latest: true }))) as object;
  expect(answer).toEqual({ results: [{ id: 'claim:1', docs: [{ ok: documentOf('claim:1', large) }] }] });
  expect(seen.read).toBe(1);
});

test('[G98] many large ones come a few at a time, as fast as they are taken', async () => {
  const { database, seen } = makeDatabase(large);
  const asked = Array.from({ length: 30 }, (_, index) => ({ id: String(index) }));
  const answer = await streamDocuments(database, asked, { revs: true, latest: true });
  await new Promise((resolve) => answer.once('readable', resolve));
  expect(seen.read).toBeLessThan(25);
  const { results } = JSON.parse(await text(answer)) as { readonly results: readonly { readonly id: string }[] };
  expect(results.map(({ id }) => id)).toEqual(asked.map(({ id }) => id));
  expect(seen.most).toBeLessThan(10);
}, 60_000);

test('[G73] what cannot be read fails before the answer has begun', async () => {
  const { database } = makeDatabase('');
  const damaged = { ...database, bulkGet: () => Promise.reject(new Error('damaged')) };
  await expect(streamDocuments(damaged, [{ id: '1' }], { revs: true, latest: true })).rejects.toThrow('damaged');
});

test('[G98] asked for nothing, it answers nothing', async () => {
  const { database } = makeDatabase('');
  expect(await text(await streamDocuments(database, [], { revs: true, latest: true }))).toBe('{"results":[]}');
});

test.each([
  { size: large, few: 24 },
  { size: 'x', few: 400 }
])(
  '[G99] changes are read on from where each answer ends ($few at most in one)',
  async ({ size, few }) => {
    const { database, seen } = makeDatabase(size);
    const ids: string[] = [];
    let since = 0;
    for (;;) {
      const query = { since, limit: 1_000, style: 'main_only', withDocuments: true } as const;
      const { results, last_seq } = await readChangesInPieces(database, query);
      if (results.length === 0) break;
      expect(results.length).toBeLessThanOrEqual(few);
      ids.push(...results.map(({ id }) => id));
      since = Number(last_seq);
    }
    expect(ids).toEqual(Array.from({ length: 400 }, (_, index) => String(index + 1)));
    expect(seen.most).toBeLessThanOrEqual(64);
  },
  60_000
);
