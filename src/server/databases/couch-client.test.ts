/*
 * How CouchDB is asked.
 */
import { afterEach, expect, test, vi } from 'vitest';
import { fakeSecret, makeFakeCluster, startFakeCouch, type FakeCouch } from '#tests/support/fake-couch.ts';
import { readCouchAddresses } from './couch-addresses.ts';
import { makeCouchClient, type CouchClient } from './couch-client.ts';
import { DatabaseUnavailable } from './database.ts';
import type { Timing } from './timing.ts';

// A busy machine is slow, and nothing here is about that.
vi.setConfig({ testTimeout: 60_000 });

let nodes: FakeCouch[] = [];
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.close()));
  nodes = [];
});

/** Time that passes when the test says so. */
function handTiming(): Timing & { pass(lengthMs: number): void } {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after(lengthMs, run) {
      const timer = { at: now + lengthMs, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass(lengthMs) {
      now += lengthMs;
      for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.run();
    }
  };
}

async function openNodes(count: number) {
  const cluster = makeFakeCluster();
  nodes = await Promise.all(Array.from({ length: count }, () => startFakeCouch({ cluster })));
  const read = readCouchAddresses(nodes.map(({ url }) => url).join(','));
  if (!read.ok) throw new Error(read.sentence);
  const timing = handTiming();
  const ask: CouchClient = makeCouchClient({ addresses: read.addresses, proxySecret: fakeSecret }, timing);
  const [first, second] = nodes;
  if (!first) throw new Error('no node');
  return { ask, timing, first, second: second ?? first };
}

const wasAsked = (node: FakeCouch, what: string) => () => node.requests.some((request) => request.includes(what));

test('[G89] answers of every kind, read or not by who asked, leave one connection', async () => {
  const { ask, first } = await openNodes(1);
  await ask({ method: 'PUT', path: 'x' });
  const speaker = { name: 'nobody', roles: [] };
  for (let round = 0; round < 3; round++) {
    await ask({ method: 'PUT', path: 'x', expected: [412] });
    await ask({ path: 'x/nothing', expected: [404] });
    await expect(ask({ path: 'x/nothing' })).rejects.toThrow('answered 404');
    await ask({ method: 'PUT', path: `x/claim${String(round)}`, body: { a: 1 } });
    await ask({ method: 'PUT', path: `x/claim${String(round)}`, body: { a: 2 }, expected: [409] });
    await ask({ method: 'PUT', path: `x/bytes${String(round)}/data`, bytes: new Uint8Array(200_000) });
    expect((await ask({ path: `x/bytes${String(round)}/data` })).bytes).toHaveLength(200_000);
    await ask({ path: 'x/_changes?since=0' });
    await ask({ path: 'x', speaker });
  }
  expect(first.sockets.opened).toBe(1);
});

test.each(['before-headers', 'after-headers'] as const)(
  '[G90] a node that hangs %s costs its time once, and the other answers',
  async (how) => {
    const { ask, timing, first, second } = await openNodes(2);
    await ask({ method: 'PUT', path: 'x' });
    first.freeze(how);
    const answer = ask({ path: 'x' });
    await first.until(wasAsked(first, 'GET /x'));
    timing.pass(4_900);
    expect(wasAsked(second, 'GET /x')()).toBe(false);
    timing.pass(200);
    expect((await answer).json()).toMatchObject({ doc_count: 0 });
    expect(second.requests).toEqual(['GET /x']);
  }
);

test('[G90] behind a balancer there is one address: it is asked once more, on another connection', async () => {
  const { ask, timing, first } = await openNodes(1);
  await ask({ method: 'PUT', path: 'x' });
  first.freeze();
  const answer = ask({ path: 'x' });
  await first.until(wasAsked(first, 'GET /x'));
  first.thaw();
  timing.pass(5_100);
  expect((await answer).isRepeated).toBe(true);
  expect(first.sockets.opened).toBe(2);
});

test('[G90] the last that can be asked has more time; then it is an outage', async () => {
  const { ask, timing, first, second } = await openNodes(2);
  first.freeze();
  second.freeze();
  let isOver = false;
  const answer = ask({ path: 'x' }).finally(() => (isOver = true));
  const outage = expect(answer).rejects.toThrow(DatabaseUnavailable);
  await first.until(wasAsked(first, 'GET /x'));
  timing.pass(5_100);
  await second.until(wasAsked(second, 'GET /x'));
  timing.pass(29_000);
  expect(isOver).toBe(false);
  timing.pass(1_100);
  await outage;
});

test('[G90] what is large has more time', async () => {
  const { ask, timing, first } = await openNodes(1);
  await ask({ method: 'PUT', path: 'x' });
  first.freeze();
  const answer = ask({ method: 'PUT', path: 'x/bytes/data', bytes: new Uint8Array(320_000) });
  await first.until(wasAsked(first, 'PUT /x/bytes'));
  timing.pass(14_000);
  first.thaw();
  expect(first.requests.filter((request) => request.startsWith('PUT /x/bytes'))).toHaveLength(1);
  timing.pass(2_000);
  expect((await answer).isRepeated).toBe(true);
});

test.each([500, 503])('[G90] %i of one node is asked of the other', async (status) => {
  const { ask, first } = await openNodes(2);
  await ask({ method: 'PUT', path: 'x' });
  first.answerAll({ status, body: { error: 'timeout' } });
  expect((await ask({ path: 'x' })).ok).toBe(true);
});

test('[G90] 500 of the only one is an outage, and is not asked for again', async () => {
  const { ask, first } = await openNodes(1);
  first.answerAll({ status: 500, body: { error: 'unknown_error' } });
  await expect(ask({ path: 'x' })).rejects.toThrow('answered 500');
  expect(first.requests).toHaveLength(1);
});

test('[G91] a node that did not answer is left alone, then asked whether it is up, and used again', async () => {
  const { ask, timing, first, second } = await openNodes(2);
  await ask({ method: 'PUT', path: 'x' });
  first.freeze();
  const slow = ask({ path: 'x' });
  await first.until(wasAsked(first, 'GET /x'));
  timing.pass(5_100);
  await slow;
  await ask({ path: 'x?at-once' });
  expect([wasAsked(first, 'at-once')(), wasAsked(second, 'at-once')()]).toEqual([false, true]);

  // It is still hung: the question whether it is up is not answered, and nobody waits for that.
  timing.pass(5_000);
  await ask({ path: 'x?later' });
  await first.until(wasAsked(first, '_up'));
  timing.pass(2_100);
  expect(wasAsked(first, 'later')()).toBe(false);

  first.thaw();
  while (!wasAsked(first, 'again')()) {
    timing.pass(1_000);
    await ask({ path: 'x?again' });
  }
  expect(first.requests.slice(-2)).toEqual(['GET /_up', 'GET /x?again']);
});

test('[G92] a long poll with a word now and then goes on; a silent one is asked for elsewhere', async () => {
  const { ask, timing, first, second } = await openNodes(2);
  await ask({ method: 'PUT', path: 'x' });
  const poll = ask({ path: 'x/_changes?feed=longpoll&since=0', silenceMs: 10_000 });
  await first.until(() => first.held === 1);
  timing.pass(9_000);
  await first.beat();
  timing.pass(9_000);
  await first.beat();
  expect(second.requests).toEqual([]);
  timing.pass(10_100);
  await second.until(() => second.held === 1);
  await ask({ method: 'PUT', path: 'x/claim', body: {} });
  expect((await poll).json()).toMatchObject({ results: [{ id: 'claim' }] });
});

test('[G88] a long poll that nobody waits for any more is over', async () => {
  const { ask, first } = await openNodes(1);
  await ask({ method: 'PUT', path: 'x' });
  const left = new AbortController();
  const poll = ask({ path: 'x/_changes?feed=longpoll&since=0', silenceMs: 10_000, signal: left.signal });
  await first.until(() => first.held === 1);
  left.abort();
  await expect(poll).rejects.toThrow(DatabaseUnavailable);
  await first.until(() => first.held === 0);
  expect(first.requests).toHaveLength(2);
});
