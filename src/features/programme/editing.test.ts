import { afterEach, expect, test } from 'vitest';
import type { Fault } from '#documents/reference-shapes.ts';
import { unsaved } from '#ui/unsaved.svelte.ts';
import { Editing } from './editing.svelte.ts';
import type { Saved } from './programme-data.svelte.ts';

interface Limits {
  name: string;
  most: number;
}

const seen = { value: { name: 'Files', most: 10 }, revision: 'first' };
const fault = { path: 'most', code: 'number' } as unknown as Fault;
const stands = { value: { name: 'Theirs', most: 12 }, revision: 'second' };
const opened: Editing<Limits>[] = [];

afterEach(() => {
  for (const editing of opened.splice(0)) editing.release();
});

/** A draft with more than a hundred files does not fit. */
function edit(...answers: readonly Saved[]) {
  const sent: unknown[] = [];
  const editing = new Editing<Limits>(seen, {
    check: ({ most }) => (most > 100 ? [fault] : []),
    save: (value, revision) => {
      sent.push({ value, revision });
      return Promise.resolve(answers[sent.length - 1] ?? { ok: true, id: null });
    }
  });
  opened.push(editing);
  return { editing, sent };
}

test('[W77] what is typed is told from what was seen, and holds the app as it is', () => {
  const { editing } = edit();
  editing.hold();
  expect([editing.isChanged, unsaved.any]).toEqual([false, false]);
  editing.draft.most = 20;
  editing.hold();
  expect([editing.isChanged, unsaved.any, seen.value.most]).toEqual([true, true, 10]);
  editing.draft.most = 10;
  editing.hold();
  expect([editing.isChanged, unsaved.any]).toEqual([false, false]);
});

test('[W77] what is wrong is said at its place, and is not sent', async () => {
  const { editing, sent } = edit();
  editing.draft.most = 101;
  expect(await editing.save()).toEqual({ ok: false, code: 'unfit', faults: [fault] });
  expect([editing.faultAt('most'), editing.faultAt('name'), sent]).toEqual(['number', null, []]);
  editing.draft.most = 20;
  await editing.save();
  expect([editing.faultAt('most'), sent]).toEqual([null, [{ value: { name: 'Files', most: 20 }, revision: 'first' }]]);
});

test('[W77] two presses save once', async () => {
  const { editing, sent } = edit();
  editing.draft.most = 20;
  const [first, second] = await Promise.all([editing.save(), editing.save()]);
  expect([first.ok, second.ok, sent.length, editing.busy]).toEqual([true, false, 1, false]);
});

test('[W77] where somebody was quicker, both stand, and what was typed is sent over theirs only when asked to', async () => {
  const { editing, sent } = edit({ ok: false, code: 'clash', stands });
  editing.draft.most = 20;
  editing.hold();
  expect(await editing.save()).toMatchObject({ ok: false, code: 'clash' });
  expect({ clash: editing.clash, most: editing.draft.most, isHeld: unsaved.any }).toEqual({
    ...{ clash: stands, most: 20, isHeld: true }
  });
  await editing.save(stands.revision);
  expect({ revision: sent[1], clash: editing.clash, isHeld: unsaved.any }).toEqual({
    revision: { value: { name: 'Files', most: 20 }, revision: 'second' },
    ...{ clash: null, isHeld: false }
  });
});

test('[W77] whoever takes what stands goes on from there', async () => {
  const { editing } = edit({ ok: false, code: 'clash', stands });
  editing.draft.most = 20;
  editing.hold();
  await editing.save();
  editing.take(stands);
  expect({ draft: editing.draft, clash: editing.clash, isChanged: editing.isChanged, isHeld: unsaved.any }).toEqual({
    ...{ draft: stands.value, clash: null, isChanged: false, isHeld: false }
  });
});

test.each(['offline', 'try-later', 'signed-out', 'not-allowed', 'gone'] as const)(
  '[W77] %s is said, what was typed stays, and the next attempt begins anew',
  async (code) => {
    const { editing } = edit({ ok: false, code }, { ok: false, code: 'unfit', faults: [fault] });
    editing.draft.most = 20;
    await editing.save();
    expect([editing.failure, editing.draft.most, editing.busy]).toEqual([code, 20, false]);
    await editing.save();
    expect([editing.failure, editing.faults]).toEqual([null, [fault]]);
  }
);
