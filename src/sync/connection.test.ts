import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { personHeader, serverTimeHeader } from '#documents/api.ts';
import { Connection, readSaid, strange, type Reach } from './connection.ts';
import { Outage } from './outage.ts';

const learnt: number[] = [];
const asked: Request[] = [];
let connection: Connection;
let answer: (signal: AbortSignal) => Response | Promise<Response>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 });
  for (const kept of [learnt, asked]) kept.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push(new Request(url, init));
    return answer(init.signal as AbortSignal);
  });
  connection = new Connection({
    personId: 'hana',
    origin: 'http://server.example',
    learnTime: (at) => learnt.push(at),
    headers: { cookie: 'session=1' }
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Each of the server's own replies says its time. */
const ours = { [serverTimeHeader]: '5000' };
const saying = (status: number, headers = {}, body: BodyInit | null = '{}') => {
  return (): Response => new Response(body, { status, headers });
};
const lost = (): never => {
  throw new TypeError('Failed to fetch');
};
const outcomeOf = (asking: Promise<Response>): Promise<number | string> =>
  asking.then(
    ({ status }) => status,
    (error: unknown) => (error instanceof Outage ? error.message : 'no outage')
  );
const ask = (): Promise<number | string> => outcomeOf(connection.ask('/x'));

test.each([
  { what: 'a 200', given: saying(200, ours), outcome: 200, reach: 'online' },
  { what: 'a refusal of what was asked', given: saying(422, ours), outcome: 422, reach: 'online' },
  { what: 'a server that stumbles', given: saying(500, ours), outcome: 500, reach: 'online' },
  { what: 'no network', given: lost, outcome: 'unreachable', reach: 'unknown' },
  { what: 'a session that ended', given: saying(401, ours), outcome: 'signed-out (401)', reach: 'signed-out' },
  { what: 'a server that is full', given: saying(503, ours), outcome: 'server-trouble (503)', reach: 'online' },
  { what: 'one asked too often', given: saying(429, ours), outcome: 'server-trouble (429)', reach: 'online' },
  { what: 'a proxy alone', given: saying(502), outcome: 'unreachable (502)', reach: 'unknown' },
  { what: 'a proxy that gave up', given: saying(504), outcome: 'unreachable (504)', reach: 'unknown' }
] as const)('[S29] $what is taken for $outcome, and the server for $reach', async ({ given, outcome, reach }) => {
  answer = given;
  expect([await ask(), connection.reach.value]).toEqual([outcome, reach]);
});

test('[S29] what a portal says for JSON, and what is cut in its middle, are outages as well', async () => {
  const cut = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('[1,'));
      setTimeout(() => stream.error(new TypeError('terminated')));
    }
  });
  for (const [body, code] of [
    ['<html>Welcome</html>', 'strange-answer'],
    [cut, 'unreachable']
  ] as const) {
    answer = saying(200, {}, body);
    const reading = (await connection.ask('/x')).json();
    const told = expect(reading).rejects.toMatchObject({ name: 'Outage', code });
    await vi.advanceTimersByTimeAsync(1);
    await told;
  }
});

test('[S29] of what is read for its words, a page is none and a cut is an outage', async () => {
  expect(await readSaid(new Response('{"error":"no-room"}'))).toEqual({ error: 'no-room' });
  for (const page of ['<html>', '"words"', '']) expect(await readSaid(new Response(page))).toBeNull();
  const reply = { json: () => Promise.reject(new Outage('unreachable', 200)) } as unknown as Response;
  await expect(readSaid(reply)).rejects.toMatchObject({ code: 'unreachable' });
});

test.each([
  [403, 'no-place', 'strange-answer'],
  [404, 'no-place', 'strange-answer'],
  [500, 'server-trouble', 'strange-answer'],
  [400, 'strange-answer', 'strange-answer']
])('[S29] a %d that is no reply to what was asked: %s from the server, %s from whoever else', async (...given) => {
  const [status, fromServer, fromOthers] = given;
  expect((await strange(saying(status, ours)())).code).toBe(fromServer);
  expect((await strange(saying(status)())).code).toBe(fromOthers);
});

test('[S29] each question says for whom it is asked, and what it carries', async () => {
  answer = saying(200, ours);
  await connection.ask('/get');
  await connection.ask('/json', { method: 'POST', json: { a: 1 } });
  await connection.ask('/bytes', { method: 'PUT', bytes: new Uint8Array([1, 2]).buffer });
  const told = asked.map(({ method, url, headers }) => [method, url, headers.get('content-type')]);
  expect(told).toEqual([
    ['GET', 'http://server.example/get', null],
    ['POST', 'http://server.example/json', 'application/json'],
    ['PUT', 'http://server.example/bytes', 'application/octet-stream']
  ]);
  expect(asked.map(({ headers }) => [headers.get(personHeader), headers.get('cookie')])).toEqual(
    asked.map(() => ['hana', 'session=1'])
  );
});

test('[S29] a server that keeps silent is an outage after its time, the longer the more it is sent', async () => {
  answer = (signal) =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  const outcomes: (number | string)[] = [];
  void ask().then((outcome) => outcomes.push(outcome));
  void outcomeOf(connection.ask('/x', { method: 'PUT', bytes: new ArrayBuffer(200_000) })).then((outcome) =>
    outcomes.push(outcome)
  );
  await vi.advanceTimersByTimeAsync(29_999);
  expect(outcomes).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(outcomes).toEqual(['unreachable']);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(outcomes.length).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(outcomes).toEqual(['unreachable', 'unreachable']);
});

test.each([
  { what: 'at once', tookMs: 0, header: '5000', is: [5_000] },
  { what: 'after a while', tookMs: 301, header: '5000', is: [5_151] },
  { what: 'as slowly as may be', tookMs: 4_000, header: '5000', is: [7_000] },
  { what: 'too slowly', tookMs: 4_001, header: '5000', is: [] },
  { what: 'without its time', tookMs: 0, header: null, is: [] },
  { what: 'with words for its time', tookMs: 0, header: 'noon', is: [] },
  { what: 'with no time at all', tookMs: 0, header: '0', is: [] }
])('[S30] of a server that replies $what the device learns $is', async ({ tookMs, header, is }) => {
  answer = () => {
    vi.setSystemTime(Date.now() + tookMs);
    return saying(401, header === null ? {} : { [serverTimeHeader]: header })();
  };
  await ask();
  expect(learnt).toEqual(is);
});

/** Fails so many times, each so long after the one before. */
async function fail(count: number, everyMs: number): Promise<Reach> {
  answer = lost;
  for (let i = 0; i < count; i++) {
    if (i > 0) vi.setSystemTime(Date.now() + everyMs);
    await ask();
  }
  return connection.reach.value;
}

test.each([
  { count: 2, everyMs: 60_000, reach: 'unknown' },
  { count: 3, everyMs: 4_999, reach: 'unknown' },
  { count: 3, everyMs: 5_000, reach: 'offline' },
  { count: 9, everyMs: 100, reach: 'unknown' }
] as const)('[S31] $count requests lost, $everyMs ms apart: $reach', async ({ count, everyMs, reach }) => {
  expect(await fail(count, everyMs)).toBe(reach);
});

test('[S31] one reply ends it, and what was lost before does not count any more', async () => {
  expect(await fail(3, 5_000)).toBe('offline');
  answer = saying(500, ours);
  await ask();
  expect(connection.reach.value).toBe('online');
  expect(await fail(2, 20_000)).toBe('online');
});

test('[S31] a browser is believed that it is offline, and not that it is online', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  expect(await fail(1, 0)).toBe('unknown');
  vi.stubGlobal('navigator', { onLine: false });
  expect(await fail(1, 0)).toBe('offline');
});

test('[S31] what the app itself ended is no lost request, nor is anything once it is closed', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  answer = (signal) => {
    signal.throwIfAborted();
    return lost();
  };
  const ended = new AbortController();
  ended.abort();
  expect(await outcomeOf(connection.fetch('http://server.example/x', { signal: ended.signal }))).toBe('unreachable');
  connection.close();
  expect([await ask(), connection.reach.value]).toEqual(['unreachable', 'unknown']);
});

test('[S31] signed out stays so until somebody may have signed in, whatever is lost meanwhile is not said to be it', async () => {
  answer = saying(401, ours);
  await ask();
  connection.forgetSignedOut();
  expect(connection.reach.value).toBe('unknown');
  expect(await fail(3, 5_000)).toBe('offline');
  connection.forgetSignedOut();
  expect(connection.reach.value).toBe('offline');
});
