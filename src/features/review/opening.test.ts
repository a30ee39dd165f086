import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenLookedAt } from './opening.ts';

class Page extends EventTarget {
  visibilityState = 'visible';
  turn(to: 'visible' | 'hidden'): void {
    this.visibilityState = to;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
let page: Page;
beforeEach(() => {
  page = new Page();
  vi.stubGlobal('document', page);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('[V79] a claim in a tab behind another is not opened before somebody has looked at it for so long', () => {
  const tell = vi.fn();
  page.visibilityState = 'hidden';
  const stop = whenLookedAt(1_000, tell);
  vi.advanceTimersByTime(10_000);
  expect(tell).not.toHaveBeenCalled();
  page.turn('visible');
  vi.advanceTimersByTime(600);
  page.turn('hidden');
  vi.advanceTimersByTime(10_000);
  page.turn('visible');
  vi.advanceTimersByTime(900);
  expect(tell).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(tell).toHaveBeenCalledOnce();
  stop();
});

test('[V79] who steps on within that time has opened nothing', () => {
  const tell = vi.fn();
  const stop = whenLookedAt(1_000, tell);
  vi.advanceTimersByTime(900);
  stop();
  page.turn('visible');
  vi.advanceTimersByTime(10_000);
  expect(tell).not.toHaveBeenCalled();
});
