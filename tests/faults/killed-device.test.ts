/*
 * [R13] Also when the device is a process that is killed while it sends. Its database here lives in memory and dies with it: it is a wiped
 *       device after having sent a part. What it had shown as received is found once; what it had only saved may be lost with it, and is
 *       found once at most. That a killed browser has what it saved is what the journeys show, with a real one.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { countOnRecord } from '#tests/support/fault-record.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import type { PersonKey } from '#tests/support/test-people.ts';

const script = fileURLToPath(new URL('../support/killed-device.ts', import.meta.url));

interface Told {
  readonly saved: ReadonlySet<string>;
  readonly received: ReadonlySet<string>;
}

/** Runs until that many of its actions are shown as received, then it is killed with more under way. */
async function killDevice(server: ServerProcess, key: PersonKey, afterReceived: number): Promise<Told> {
  const { cookie = '' } = await server.signIn(key);
  const given = JSON.stringify({ person: server.person(key), origin: server.url, cookie });
  const child = spawn(process.execPath, ['--import', 'tsx', script, given], { stdio: ['ignore', 'pipe', 'inherit'] });
  const saved = new Set<string>();
  const received = new Set<string>();
  const ended = once(child, 'close');
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [what, id = ''] = line.split(' ');
    (what === 'saved' ? saved : received).add(id);
    if (received.size >= afterReceived) child.kill('SIGKILL');
  });
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
  return { saved, received };
}

test('[R13] what a killed device had shown as received is found once, and nothing twice', async () => {
  const server = await startServer();
  try {
    const devices: Told[] = [];
    // The same person again on a new device, after the first one was killed.
    for (const [key, count] of [
      ['manager', 7],
      ['contributor', 30],
      ['manager', 55]
    ] as const)
      devices.push(await killDevice(server, key, count));
    await server.kill('SIGTERM');
    const counts = await countOnRecord(server);
    for (const { saved, received } of devices) {
      expect([...received].filter((id) => counts.get(id) !== 1)).toEqual([]);
      expect([...saved].filter((id) => (counts.get(id) ?? 0) > 1)).toEqual([]);
      expect(received.size).toBeGreaterThan(5);
    }
  } finally {
    await server.dispose();
  }
}, 180_000);
