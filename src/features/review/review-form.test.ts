import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftRow } from '#device/rows.ts';
import { unsaved } from '#ui/unsaved.svelte.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { emptyDraft } from './review-draft.ts';
import { ReviewForm } from './review-form.svelte.ts';

const forms: ReviewForm[] = [];

beforeEach(() => {
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
});
afterEach(() => {
  for (const form of forms.splice(0)) form.stop();
  vi.unstubAllGlobals();
});

async function open(kept: DraftRow['values'] | null = null) {
  const saved: DraftRow['values'][] = [];
  const dropped: string[] = [];
  const workplace = {
    draft: () => Promise.resolve(kept && { values: kept }),
    saveDraft: ({ values }: { readonly values: DraftRow['values'] }) => {
      saved.push(values);
      return Promise.resolve(null);
    },
    dropDraft: (_: string, form: string) => Promise.resolve(void dropped.push(form))
  } as unknown as Workplace;
  const form = new ReviewForm(workplace, 'c', 'pt-BR');
  forms.push(form);
  // Nothing may be typed before what was typed last time is there.
  form.change({ comment: 'Too soon' });
  expect(form.draft.comment).toBe('');
  await vi.waitFor(() => expect(form.loaded).toBe(true), 30_000);
  return { form, saved, dropped };
}

test('[W71] what was ticked and written stands there again, else an empty form in the person’s language', async () => {
  const kept = { comment: 'Half a comment', language: 'en', seen: { letter: ['l1'] } };
  expect((await open(kept)).form.draft).toMatchObject(kept);
  expect((await open()).form.draft).toEqual(emptyDraft('pt-BR'));
});

test('[W71] a ticked reason is taken back by a second tick, and the others stay', async () => {
  const { form } = await open({ reasons: ['missing-customer-signature'] });
  form.toggleReason('missing-poe');
  expect(form.draft.reasons).toEqual(['missing-customer-signature', 'missing-poe']);
  form.toggleReason('missing-customer-signature');
  expect(form.draft.reasons).toEqual(['missing-poe']);
});

test('[W71] what is typed counts as unsaved until it is kept', async () => {
  const { form, saved } = await open();
  form.change({ comment: 'Look at page 2' });
  expect([form.saving, unsaved.any]).toEqual(['saving', true]);
  await unsaved.saveAll();
  expect([form.saving, unsaved.any]).toEqual(['saved', false]);
  expect(saved).toEqual([{ ...emptyDraft('pt-BR'), comment: 'Look at page 2' }]);
});

test.each([
  { left: { comment: '' }, isKept: false },
  { left: { comment: '', approveComment: 'Well done' }, isKept: true },
  { left: { comment: '', seen: { letter: ['l1'] } }, isKept: true }
])('[W71] after sending, with $left the draft is kept: $isKept', async ({ left, isKept }) => {
  const { form, saved, dropped } = await open({ comment: 'Sent' });
  form.mustComplete = true;
  await form.settle(left);
  expect({ mustComplete: form.mustComplete, saved: saved.length, dropped }).toEqual({
    mustComplete: false,
    saved: isKept ? 1 : 0,
    dropped: isKept ? [] : ['review']
  });
  expect(unsaved.any).toBe(false);
});

test('[W71] whoever leaves in the middle of a word has it kept', async () => {
  const { form, saved } = await open();
  form.change({ comment: 'Half a wo' });
  form.stop();
  await vi.waitFor(() => expect(saved).toMatchObject([{ comment: 'Half a wo' }]), 30_000);
  expect(unsaved.any).toBe(false);
});
