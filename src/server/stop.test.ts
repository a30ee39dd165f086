/** [G83] the lease goes before long farewells, and the process ends when everything is answered */
import { afterEach, expect, test, vi } from 'vitest';
import { stopInOrder } from './stop.ts';

afterEach(() => vi.useRealTimers());

const never = new Promise<void>(() => undefined);

function makeParts({ listening = Promise.resolve(), mail = Promise.resolve() } = {}) {
  const done: string[] = [];
  const note = (what: string) => async () => void done.push(what);
  const parts = {
    listening: { stop: () => listening },
    mailer: { stop: () => mail },
    registrar: { stop: note('lease given back') },
    server: { close: note('closed') },
    end: () => void done.push('ended')
  };
  return { stop: stopInOrder(parts), done };
}

test.each([
  { what: 'a reply that is read slowly', parts: { listening: never } },
  { what: 'a mail server that says nothing', parts: { mail: never } }
])('[G83] $what keeps the lease for no more than a second, and the process until it is over', async ({ parts }) => {
  vi.useFakeTimers();
  const { stop, done } = makeParts(parts);
  void stop();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toEqual(['lease given back']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(done).toEqual(['lease given back']);
});

test('[G83] it is stopped once, in this order', async () => {
  const { stop, done } = makeParts();
  await Promise.all([stop(), stop()]);
  expect(done).toEqual(['lease given back', 'closed', 'ended']);
});
