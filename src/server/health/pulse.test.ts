/** [G103] a process that was busy is told from one that stood still */
import { uptime } from 'node:os';
import { expect, test } from 'vitest';
import { BusyTimes, startPulse } from './pulse.ts';

const second = 1_000;
const beatsAt = (...seconds: number[]) => Float64Array.from(seconds.map((at) => at * second));

test.each([
  { what: 'beats on time', main: [1, 2, 3, 4], beside: [1, 2, 3, 4], busy: 0 },
  { what: 'a busy main thread beside one that beats', main: [1, 9], beside: [1, 2, 3, 4, 5, 6, 7, 8], busy: 7 },
  { what: 'a process that stood still', main: [1, 9], beside: [1, 9], busy: 1 },
  { what: 'busy, then still', main: [1, 9], beside: [2, 3, 4], busy: 3 },
  { what: 'nothing of before it is asked for', main: [-9, -1, 0, 1], beside: [-8, -7, -6, -5], busy: 0 }
])('[G103] $what: $busy s', ({ main, beside, busy }) => {
  const [first = 0, ...others] = main;
  const times = new BusyTimes(beatsAt(...beside), first * second);
  for (const at of others) times.beat(at * second);
  expect(times.since(0)).toBe(busy * second);
});

test('[G103] a main thread that is kept busy finds out how long it was, at once', async () => {
  const steadyNow = () => uptime() * 1_000;
  const pulse = startPulse({ steadyNow });
  const beganAt = steadyNow();
  // Until the thread beside has begun to beat and the main thread is late, whatever else the machine does.
  while (pulse.busyMs(steadyNow() - beganAt + 1) === 0 && steadyNow() - beganAt < 60_000) {
    await new Promise((resolve) => setImmediate(resolve));
    const busyUntil = steadyNow() + 4_000;
    while (steadyNow() < busyUntil);
  }
  expect(pulse.busyMs(steadyNow() - beganAt + 1)).toBeGreaterThanOrEqual(1_000);
  await pulse.stop();
});
