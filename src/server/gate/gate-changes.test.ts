import Fastify from 'fastify';
import { expect, test } from 'vitest';
import type { ChangeRow, Database } from '../databases/database.ts';
import { sendChanges } from './gate-changes.ts';

const row = (seq: number, more: Partial<ChangeRow> = {}): ChangeRow => {
  const id = `claim:${String(seq)}`;
  return { id, seq, changes: [{ rev: '1-a' }], doc: { _id: id, _rev: '1-a' }, ...more };
};

async function ask(rows: readonly ChangeRow[], since: number): Promise<{ results: unknown[]; last_seq: unknown }> {
  const app = Fastify();
  const database = { changes: async () => ({ results: rows, last_seq: 9 }) } as unknown as Database;
  const read = <T>(work: () => Promise<T>) => work();
  const query = { since, limit: 10, style: 'main_only', withDocuments: true } as const;
  const stopping = new AbortController().signal;
  app.decorateReply('compress', function (this: { send(body: unknown): void }, body: unknown) {
    this.send(body);
  } as never);
  app.get('/', (_, reply) =>
    sendChanges(reply, {
      database,
      query: { ...query, longpoll: false, timeoutMs: 0, heartbeatMs: null },
      stopping,
      read
    })
  );
  const answer = await app.inject('/');
  await app.close();
  return answer.json();
}

test.each([
  { name: 'all there', rows: [row(1), row(2)], ids: [1, 2], until: 9 },
  {
    name: 'a deleted one carries nothing',
    rows: [row(1), row(2, { deleted: true, doc: null })],
    ids: [1, 2],
    until: 9
  },
  { name: 'the second is not there', rows: [row(1), row(2, { doc: null }), row(3)], ids: [1], until: 1 },
  { name: 'the first is not there', rows: [row(1, { doc: null }), row(2)], ids: [], until: 0 }
])('[R64] $name', async ({ rows, ids, until }) => {
  const { results, last_seq } = await ask(rows, 0);
  expect(results.map((one) => (one as ChangeRow).seq)).toEqual(ids);
  expect(last_seq).toBe(until);
});
