import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aFile } from '#rules/testing/claims.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';
import { CapturedFiles } from './captured-files.svelte.ts';
import { pendingFrom } from './pending-files.ts';

beforeEach(async () => {
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible', documentElement: {} }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  await texts.use('en');
});
afterEach(() => vi.unstubAllGlobals());

const done = { ok: true } as Acted;
const full: Acted = { ok: false, failure: { code: 'disk-full', retry: 'after-freeing-space' } };

/** With one file and another pending, both of which cover a line that is no more. */
function capture(...answers: readonly Acted[]) {
  const happened: unknown[] = [];
  let acted = 0;
  const workplace = {
    saveDraft: () => Promise.resolve(null),
    dropDraft: (_: string, form: string) => Promise.resolve(void happened.push(`dropped ${form}`)),
    act: (order: unknown) => {
      happened.push(order);
      return Promise.resolve(answers[acted++] ?? done);
    }
  } as unknown as Workplace;
  const files = new CapturedFiles(workplace, { claim: 'c', form: 'evidence' });
  files.change(['one', 'two'].map((name) => pendingFrom(aFile(name), ['l1', 'removed'])));
  return { files, happened };
}
const orderOf = (name: string): object => ({ claim: 'c', kind: 'add-evidence', files: [aFile(name)] });
const namesOf = (files: CapturedFiles): readonly string[] => files.pending.map(({ manifest }) => manifest.name);

test('[W94] each file is added by an action of its own, and what was added is pending no more', async () => {
  const { files, happened } = capture();
  expect(await files.addAll(['l1'])).toBe(true);
  await vi.waitFor(() => expect(happened).toContain('dropped evidence'), 30_000);
  expect(happened.slice(0, 2)).toEqual([orderOf('one'), orderOf('two')]);
  expect([namesOf(files), files.refusal, files.busy]).toEqual([[], '', false]);
});

test.each([
  { answers: [full], left: ['one.pdf', 'two.pdf'], orders: ['one'] },
  { answers: [done, full], left: ['two.pdf'], orders: ['one', 'two'] }
])('[W94] the first that is not taken ends it and says why; $left stay', async ({ answers, left, orders }) => {
  const { files, happened } = capture(...answers);
  expect(await files.addAll(['l1'])).toBe(false);
  expect(happened).toEqual(orders.map(orderOf));
  expect([namesOf(files), files.refusal, files.busy]).toEqual([left, texts.t.claims.failures['disk-full'], false]);
  expect(await files.addAll(['l1'])).toBe(true);
  expect([namesOf(files), files.refusal]).toEqual([[], '']);
});

test('[W94] the claim is made before, and where it cannot be nothing is added', async () => {
  const { files, happened } = capture();
  expect(await files.addAll(['l1'], () => Promise.resolve(false))).toBe(false);
  expect([happened, files.pending.length, files.busy]).toEqual([[], 2, false]);
  await files.addAll(['l1'], () => Promise.resolve(happened.push('the claim') > 0));
  expect(happened.slice(0, 2)).toEqual(['the claim', orderOf('one')]);
});

test('[W94] what is wrong about a file is put right first; without a file there is nothing to do', async () => {
  const { files, happened } = capture();
  files.check = () => false;
  expect(await files.addAll(['l1'])).toBe(false);
  expect(happened).toEqual([]);
  files.change([]);
  expect(await files.addAll(['l1'], () => Promise.reject(new Error('no claim is needed')))).toBe(true);
});

test('[W94] a fault while a claim is made leaves the files to be added again', async () => {
  const { files } = capture();
  await expect(files.addAll(['l1'], () => Promise.reject(new TypeError('a fault')))).rejects.toThrow('a fault');
  expect([files.busy, files.pending.length]).toEqual([false, 2]);
  expect(await files.addAll(['l1'])).toBe(true);
});
