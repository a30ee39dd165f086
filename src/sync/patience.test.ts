import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPatience, type Timers } from './patience.ts';

let server: Server;
let answer: (reply: ServerResponse) => void = () => undefined;
let clock: HandClock;
beforeEach(async () => {
  clock = new HandClock();
  server = createServer((_request, reply) => answer(reply));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Time that passes when a test says so. */
class HandClock implements Timers {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  #tell: () => void = () => undefined;

  after(lengthMs: number, run: () => void): () => void {
    const timer = { at: this.#now + lengthMs, run };
    this.#waiting.add(timer);
    this.#tell();
    return () => this.#waiting.delete(timer);
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  whenWaiting(): Promise<void> {
    if (this.isWaiting) return Promise.resolve();
    return new Promise((resolve) => (this.#tell = resolve));
  }

  pass(lengthMs: number): void {
    this.#now += lengthMs;
    for (const timer of [...this.#waiting]) {
      if (timer.at > this.#now) continue;
      this.#waiting.delete(timer);
      timer.run();
    }
  }
}

const stalled = new Error('stalled');

async function ask(silenceMs: number, signals: readonly AbortSignal[] = []): Promise<Response> {
  const patience = startPatience({ firstMs: silenceMs, silenceMs, reason: () => stalled, signals, timers: clock });
  const { port } = server.address() as AddressInfo;
  return patience.watch(await fetch(`http://127.0.0.1:${String(port)}/`, { signal: patience.signal }));
}

test('[S6] a reply that never begins is given up, and not before its time', async () => {
  const asked = new Promise<void>((resolve) => (answer = () => resolve()));
  const reply = ask(50);
  await asked;
  clock.pass(49);
  expect(clock.isWaiting).toBe(true);
  clock.pass(1);
  await expect(reply).rejects.toBe(stalled);
});

test('[S6] a reply that stops in its middle is given up', async () => {
  answer = (reply) => void reply.writeHead(200).write('[1,');
  const reply = await ask(200);
  const read = reply.json();
  read.catch(() => undefined);
  const reader = expect(read).rejects.toBe(stalled);
  await clock.whenWaiting();
  // Its first part may still be on its way: what is waited for is given up all the same.
  clock.pass(200);
  await reader;
});

test('[S6] a reply that comes slowly is read to its end, with its status and headers', async () => {
  const parts = ['[1', ',2', ',3', ',4', ',5', ',6', ']'];
  let send = (): void => undefined;
  answer = (reply) => {
    reply.writeHead(201, { 'x-server-time': '7' });
    reply.flushHeaders();
    send = () => void reply.write(parts.shift() ?? '');
  };
  const reply = await ask(500);
  expect(reply.status).toBe(201);
  expect(reply.headers.get('x-server-time')).toBe('7');
  const reader = reply.body?.getReader();
  let text = '';
  while (parts.length > 0) {
    const reading = reader?.read();
    await clock.whenWaiting();
    // Nearly too long, again and again: far longer in all than any one of them may take.
    clock.pass(499);
    send();
    text += new TextDecoder().decode((await reading)?.value);
  }
  expect(JSON.parse(text)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('[S6] a reply that nobody reads is not silent, one without content has ended', async () => {
  answer = (reply) => void reply.writeHead(200).write('[1,');
  const unread = await ask(50);
  expect(clock.isWaiting).toBe(false);
  clock.pass(1_000);
  expect(unread.body?.locked).toBe(false);
  answer = (reply) => void reply.writeHead(204).end();
  expect((await ask(50)).body).toBeNull();
  expect(clock.isWaiting).toBe(false);
});

test('[S14] whoever else may end a request ends it, without what a browser of 2022 has not, and is let go with its end', async () => {
  const closed = new AbortController();
  answer = () => undefined;
  const reply = ask(50, [closed.signal]);
  closed.abort();
  await expect(reply).rejects.toBe(stalled);
  await expect(ask(50, [closed.signal])).rejects.toBe(stalled);

  const another = new AbortController();
  let listeners = 0;
  const { signal } = another;
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners++;
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners--;
    remove(...given);
  };
  answer = (sent) => void sent.end('[1]');
  expect(await (await ask(50, [signal])).json()).toEqual([1]);
  expect(listeners).toBe(0);
});
