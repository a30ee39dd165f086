import { afterEach, expect, test, vi } from 'vitest';
import { toasts } from './toasts.svelte.ts';

vi.useFakeTimers();
afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});
const said = (): readonly string[] => toasts.list.map(({ text }) => text);

test('[W44] another screen takes away what was said of the one before, and nothing else', () => {
  toasts.show({ text: 'Filled in', undo: () => undefined, isPassing: true });
  toasts.show({ text: 'Discarded', undo: () => undefined });
  toasts.leave();
  expect(said()).toEqual(['Discarded']);
});

test('[W44] “save it to keep them” does not stand beside “saved”', () => {
  toasts.show({ text: 'Save the calendar to keep them', isPassing: true });
  toasts.show({ text: 'Saved', tone: 'good' });
  expect(said()).toEqual(['Saved']);
});
