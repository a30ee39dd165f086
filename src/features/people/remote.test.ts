import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Asked } from './ask-server.ts';
import { Remote } from './remote.svelte.ts';

type Answer = (asked: Asked<string>) => void;
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const happen = (name: string): boolean => page.dispatchEvent(new Event(name));

beforeEach(() => {
  page.visibilityState = 'visible';
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

/** Each question is answered when the test says so. */
function ask() {
  const answers: Answer[] = [];
  const remote = new Remote<string>(() => new Promise<Asked<string>>((resolve) => void answers.push(resolve)));
  const answer = async (n: number, asked: Asked<string>): Promise<void> => {
    answers[n]?.(asked);
    await Promise.resolve();
    await Promise.resolve();
  };
  const stateOf = (): unknown => [remote.value, remote.failure, remote.asking];
  return { remote, answers, answer, stateOf };
}
const ok = (body: string): Asked<string> => ({ ok: true, body });
const offline: Asked<string> = { ok: false, error: 'offline' };

test('[W92] it is asked at once, and again with the network; what was there stays meanwhile', async () => {
  const { remote, answer, stateOf, answers } = ask();
  const stop = remote.begin();
  expect(stateOf()).toEqual([null, null, true]);
  await answer(0, ok('old'));
  expect(stateOf()).toEqual(['old', null, false]);
  happen('online');
  await answer(1, offline);
  expect(stateOf()).toEqual(['old', 'offline', false]);
  happen('online');
  await answer(2, ok('new'));
  expect(stateOf()).toEqual(['new', null, false]);
  stop();
  happen('online');
  expect(answers).toHaveLength(3);
});

test('[W92] a page that is looked at again asks anew only where it failed', async () => {
  const { remote, answer, answers } = ask();
  const stop = remote.begin();
  await answer(0, ok('there'));
  happen('visibilitychange');
  expect(answers).toHaveLength(1);
  happen('online');
  await answer(1, offline);
  page.visibilityState = 'hidden';
  happen('visibilitychange');
  expect(answers).toHaveLength(2);
  page.visibilityState = 'visible';
  happen('visibilitychange');
  expect(answers).toHaveLength(3);
  stop();
});

test('[W92] an answer that was overtaken is not shown', async () => {
  const { remote, answer, stateOf } = ask();
  void remote.load();
  void remote.load();
  await answer(1, ok('second'));
  await answer(0, ok('first'));
  expect(stateOf()).toEqual(['second', null, false]);
  void remote.load();
  remote.set('ordered');
  await answer(2, ok('asked before'));
  expect(stateOf()).toEqual(['ordered', null, false]);
});

test('[W92] what comes after the screen has gone is not taken', async () => {
  const { remote, answer } = ask();
  const stop = remote.begin();
  stop();
  await answer(0, ok('late'));
  expect(remote.value).toBeNull();
});
