/*
 * What is written to CouchDB when answers are lost.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  fakeSecret,
  makeFakeCluster,
  startFakeCouch,
  type FakeCluster,
  type FakeCouch
} from '#tests/support/fake-couch.ts';
import { readCouchAddresses } from './couch-addresses.ts';
import { makeCouchClient } from './couch-client.ts';
import { makeCouchDatabase } from './couch-database.ts';
import { DatabaseUnavailable, type Database } from './database.ts';

// A busy machine is slow, and nothing here is about that.
vi.setConfig({ testTimeout: 60_000 });

let cluster: FakeCluster;
let node: FakeCouch;
let database: Database;

beforeEach(async () => {
  cluster = makeFakeCluster();
  node = await startFakeCouch({ cluster });
  const read = readCouchAddresses(node.url);
  if (!read.ok) throw new Error(read.sentence);
  const ask = makeCouchClient({ addresses: read.addresses, proxySecret: fakeSecret });
  await ask({ method: 'PUT', path: 'x' });
  database = makeCouchDatabase({ name: 'x', path: 'x', ask });
});
afterEach(() => node.close());

const lease = { _id: 'lease', holder: 'me', until: 1 };

test('[G93] a document, its next version and its end', async () => {
  let rev: string | undefined;
  for (const content of [{ until: 1 }, { until: 2 }, { _deleted: true }]) {
    node.loseReply('PUT /x/lease');
    const written = await database.write({ ...lease, ...content, ...(rev === undefined ? {} : { _rev: rev }) });
    expect(written).toEqual({ ok: true, rev: expect.any(String), settled: true });
    rev = written.ok ? written.rev : '';
  }
  expect(rev).toMatch(/^3-/);
  expect(node.requests.filter((request) => request.startsWith('PUT /x/lease'))).toHaveLength(6);
});

test('[G93] a local document', async () => {
  for (const until of [1, 2]) {
    const standing = await database.read('_local/cursor');
    node.loseReply('PUT /x/_local');
    const rev = standing?._rev === undefined ? {} : { _rev: standing._rev };
    expect(await database.write({ _id: '_local/cursor', until, ...rev })).toMatchObject({ ok: true });
  }
});

test('[G93] one that somebody else wrote before is a conflict, with the same parent and without one', async () => {
  const first = await database.write(lease);
  const rev = first.ok ? first.rev : '';
  await database.write({ ...lease, _rev: rev, holder: 'another' });
  for (const own of [
    { ...lease, _rev: rev, until: 2 },
    { ...lease, until: 2 }
  ]) {
    node.loseReply('PUT /x/lease');
    expect(await database.write(own)).toEqual({ ok: false, error: 'conflict' });
  }
});

test('[G93] the same content on another parent is somebody else’s', async () => {
  const first = await database.write(lease);
  const rev = first.ok ? first.rev : '';
  const second = await database.write({ ...lease, until: 2, _rev: rev });
  await database.write({ ...lease, until: 3, _rev: second.ok ? second.rev : '' });
  node.loseReply('PUT /x/lease');
  expect(await database.write({ ...lease, until: 3, _rev: rev })).toEqual({ ok: false, error: 'conflict' });
});

test('[G93] of many at once each has its own verdict', async () => {
  await database.write({ _id: 'taken', by: 'another' });
  node.loseReply('POST /x/_bulk_docs');
  expect(
    await database.writeMany([
      { _id: 'new', by: 'me' },
      { _id: 'taken', by: 'me' }
    ])
  ).toEqual([
    { id: 'new', ok: true, rev: expect.any(String), settled: true },
    { id: 'taken', ok: false, error: 'conflict', reason: '' }
  ]);
});

test('[G93] what is replicated, received and stored as bytes is there once', async () => {
  const speaker = { name: 'ana', roles: ['desk:org-contoso'] };
  const action = { _id: 'action:1', _rev: '1-abc', kind: 'comment' };
  const receipt = { _id: 'received:action:1', v: 1, receivedAt: 1 };
  node.loseReply('POST /x/_bulk_docs');
  const rows = await database.accept({ documents: [action], receipts: [receipt], speaker });
  expect(rows).toEqual([{ id: 'action:1', ok: true, rev: '1-abc', settled: true }]);
  node.loseReply('PUT /x/chunk');
  await database.writeBytes('chunk:1', new Uint8Array([1, 2, 3]));
  expect(await database.readBytes('chunk:1')).toEqual(new Uint8Array([1, 2, 3]));
  expect((await database.facts()).documents).toBe(3);
});

test('[G94] a document, its bytes and a range of a database that is not known are an outage, not nothing', async () => {
  expect([await database.read('nothing'), await database.readBytes('nothing')]).toEqual([null, null]);
  cluster.databases.delete('x');
  await expect(database.read('nothing')).rejects.toThrow(DatabaseUnavailable);
  await expect(database.readBytes('nothing')).rejects.toThrow(DatabaseUnavailable);
  await expect(database.readRange({ from: 'a', to: 'b', limit: 1 })).rejects.toThrow(DatabaseUnavailable);
});
