/*
 * [S6] a request that gets nowhere ends by itself, however long ago it began; one that goes on slowly is let be
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPatience } from './patience.ts';

let server: Server;
let answer: (reply: ServerResponse) => void = () => undefined;
beforeEach(async () => {
  server = createServer((_request, reply) => answer(reply));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const stalled = new Error('stalled');

async function ask(silenceMs: number): Promise<Response> {
  const patience = startPatience({ firstMs: silenceMs, silenceMs, reason: () => stalled });
  const { port } = server.address() as AddressInfo;
  return patience.watch(await fetch(`http://127.0.0.1:${String(port)}/`, { signal: patience.signal }));
}

test('[S6] a reply that never begins is given up', async () => {
  answer = () => undefined;
  await expect(ask(50)).rejects.toBe(stalled);
});

test('[S6] a reply that stops in its middle is given up', async () => {
  answer = (reply) => void reply.writeHead(200).write('[1,');
  const reply = await ask(200);
  await expect(reply.json()).rejects.toBe(stalled);
});

test('[S6] a reply that comes slowly is read to its end, with its status and headers', async () => {
  answer = (reply) => {
    reply.writeHead(201, { 'x-server-time': '7' });
    const parts = ['[1', ',2', ',3', ',4', ',5', ',6', ']'];
    const timer = setInterval(() => {
      const part = parts.shift();
      if (part !== undefined) return void reply.write(part);
      clearInterval(timer);
      reply.end();
    }, 100);
  };
  const reply = await ask(500);
  expect(reply.status).toBe(201);
  expect(reply.headers.get('x-server-time')).toBe('7');
  expect(await reply.json()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('[S6] a reply that nobody reads is not silent, one without content has ended', async () => {
  answer = (reply) => void reply.writeHead(200).write('[1,');
  const unread = await ask(50);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(unread.body?.locked).toBe(false);
  answer = (reply) => void reply.writeHead(204).end();
  expect((await ask(50)).body).toBeNull();
});
