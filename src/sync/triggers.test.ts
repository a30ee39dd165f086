import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenForTriggers } from './triggers.ts';

const page = new EventTarget();
const network = new EventTarget();
beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function listen(): { readonly heard: string[]; readonly stop: () => void } {
  const heard: string[] = [];
  const stop = listenForTriggers({
    trigger: () => heard.push('minute'),
    onNetworkChange: () => heard.push('network'),
    onVisibility: () => heard.push('seen')
  });
  return { heard, stop };
}

test('[S38] it is tried each minute, with each change of the network and each look at the app, and never once stopped', () => {
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
  vi.stubGlobal('removeEventListener', network.removeEventListener.bind(network));
  const { heard, stop } = listen();
  const happen = (): void => {
    network.dispatchEvent(new Event('offline'));
    network.dispatchEvent(new Event('online'));
    page.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(60_000);
  };
  happen();
  expect(heard).toEqual(['network', 'network', 'seen', 'minute']);
  vi.advanceTimersByTime(59_999);
  expect(heard.length).toBe(4);
  stop();
  happen();
  expect(heard.length).toBe(4);
});

test('[S38] where there is no page it is tried each minute all the same', () => {
  const { heard, stop } = listen();
  vi.advanceTimersByTime(120_000);
  stop();
  vi.advanceTimersByTime(120_000);
  expect(heard).toEqual(['minute', 'minute']);
});
