import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lane } from './lane.ts';
import { Outage, type OutageCode } from './outage.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Work that ends when a test says so. */
class HeldWork {
  begun = 0;
  #end: { resolve(): void; reject(error: Error): void } = { resolve: () => undefined, reject: () => undefined };

  readonly run = (): Promise<void> => {
    this.begun++;
    return new Promise<void>((resolve, reject) => (this.#end = { resolve, reject }));
  };

  async end(error?: Error): Promise<void> {
    if (error) this.#end.reject(error);
    else this.#end.resolve();
    await vi.advanceTimersByTimeAsync(0);
  }
}

const always = (): boolean => true;
const outage = (code: OutageCode): Outage => new Outage(code, 0);
const failing = (error: unknown): Lane => new Lane(() => Promise.reject(error), always);

test('[S35] the work runs once at a time, and once more where it was asked for meanwhile, however often', async () => {
  const work = new HeldWork();
  const lane = new Lane(work.run, always);
  lane.trigger();
  for (let i = 0; i < 5; i++) lane.trigger();
  expect([work.begun, lane.isRunning]).toEqual([1, true]);
  await work.end();
  expect([work.begun, lane.isRunning]).toEqual([2, true]);
  await work.end();
  expect([work.begun, lane.isRunning]).toEqual([2, false]);
});

test('[S35] after an outage it runs again by itself, later each time, until it works', async () => {
  const work = new HeldWork();
  const lane = new Lane(work.run, always);
  lane.trigger();
  for (const pauseMs of [1_000, 2_000, 4_000]) {
    const before = work.begun;
    await work.end(outage('unreachable'));
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    expect(work.begun).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(work.begun).toBe(before + 1);
  }
  await work.end();
  expect(vi.getTimerCount()).toBe(0);
  lane.trigger();
  await work.end(outage('unreachable'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work.begun).toBe(6);
});

test('[S35] whoever asks for it does not wait for the pause, and it is not run a second time after it', async () => {
  const work = new HeldWork();
  const lane = new Lane(work.run, always);
  lane.trigger();
  await work.end(outage('unreachable'));
  lane.trigger();
  expect([work.begun, vi.getTimerCount()]).toEqual([2, 0]);
  await work.end();
});

test('[S35] signed out it waits for whoever signs in; stopped, or where another tab leads, it does nothing', async () => {
  const signedOut = failing(outage('signed-out'));
  await signedOut.run();
  expect(vi.getTimerCount()).toBe(0);

  let mayRun = false;
  const work = new HeldWork();
  const lane = new Lane(work.run, () => mayRun);
  await lane.run();
  expect(work.begun).toBe(0);
  mayRun = true;
  lane.trigger();
  await work.end(outage('unreachable'));
  lane.stop();
  lane.trigger();
  expect([work.begun, vi.getTimerCount()]).toEqual([1, 0]);

  const late = new HeldWork();
  const stopped = new Lane(late.run, always);
  stopped.trigger();
  stopped.stop();
  await late.end(outage('unreachable'));
  expect([vi.getTimerCount(), stopped.stuck]).toEqual([0, null]);
});

test('[S35] of work that goes on by itself it is known later whether it works: until then the pauses grow', async () => {
  let begun = 0;
  const lane = new Lane(() => {
    begun++;
    return Promise.resolve('begun');
  }, always);
  await lane.run();
  lane.retryLater(outage('unreachable'));
  await vi.advanceTimersByTimeAsync(1_000);
  lane.retryLater(outage('unreachable'));
  await vi.advanceTimersByTimeAsync(1_999);
  expect(begun).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(begun).toBe(3);
  lane.settle();
  lane.retryLater(outage('unreachable'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(begun).toBe(4);
});

test.each([
  { error: outage('server-trouble'), once: null, twice: 'server-trouble' },
  { error: outage('strange-answer'), once: null, twice: 'strange-answer' },
  { error: outage('no-place'), once: 'no-place', twice: 'no-place' },
  { error: outage('unreachable'), once: null, twice: null },
  { error: new DOMException('full', 'QuotaExceededError'), once: 'device-storage', twice: 'device-storage' },
  { error: new TypeError('x is undefined'), once: 'app-fault', twice: 'app-fault' }
])('[S36] $error.message is told after one failure as $once, after two as $twice', async ({ error, once, twice }) => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const lane = failing(error);
  await lane.run();
  expect(lane.stuck?.reason ?? null).toBe(once);
  await lane.run();
  expect(lane.stuck?.reason ?? null).toBe(twice);
  expect(told.mock.calls).toEqual(twice === 'app-fault' ? [[error], [error]] : []);
  lane.stop();
});

test('[S36] once it works nothing is said of it any more, and whoever listens hears of each change', async () => {
  let error: Error | null = outage('no-place');
  const lane = new Lane(() => (error ? Promise.reject(error) : Promise.resolve()), always);
  const heard: (string | null)[] = [];
  lane.onChange.add(() => heard.push(lane.stuck?.reason ?? null));
  await lane.run();
  expect(heard).toEqual([null, 'no-place', 'no-place']);
  error = null;
  await lane.run();
  expect(heard.slice(3)).toEqual(['no-place', null, null]);
  error = outage('server-trouble');
  await lane.run();
  expect(lane.stuck).toBeNull();
  lane.stop();
});
