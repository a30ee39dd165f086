import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftRow } from '#device/rows.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { SubmitNote } from './submit-note.svelte.ts';

beforeEach(() => {
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => vi.unstubAllGlobals());

function noteOver(kept: DraftRow['values'] | null) {
  const saved: unknown[] = [];
  const read = Promise.resolve(kept && { values: kept });
  const workplace = {
    draft: () => read,
    saveDraft: (draft: unknown) => Promise.resolve(void saved.push(draft) as unknown as null)
  } as unknown as Workplace;
  const note = new SubmitNote(workplace, 'c');
  const stop = note.open();
  return { note, stop, saved };
}

test('[W70] what was noted stands there, and noting more leaves what was ticked', async () => {
  const { note, stop, saved } = noteOver({ note: 'Urgent', acknowledged: ['terms'] });
  await vi.waitFor(() => expect(note.text).toBe('Urgent'), 30_000);
  note.type('Urgent, please');
  stop();
  await vi.waitFor(() => expect(saved).toHaveLength(1), 30_000);
  expect(saved).toEqual([{ claim: 'c', form: 'submit', values: { note: 'Urgent, please', acknowledged: ['terms'] } }]);
});

test('[W70] what is typed at once is not written over by what was noted', async () => {
  const { note } = noteOver({ note: 'Urgent' });
  note.type('Mine');
  await Promise.resolve();
  await Promise.resolve();
  expect(note.text).toBe('Mine');
});

test('[W70] whoever notes nothing keeps nothing', async () => {
  const { note, stop, saved } = noteOver(null);
  stop();
  await Promise.resolve();
  expect({ text: note.text, saved }).toEqual({ text: '', saved: [] });
});
