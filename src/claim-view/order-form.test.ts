/*
 * Ordering something about a claim from a screen.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveValue } from '#device/live.ts';
import type { DraftRow } from '#device/rows.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { aFile, anActor, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';
import {
  answerFrom,
  answerOf,
  emptyAnswer,
  isEmptyAnswer,
  readAnswer,
  removable,
  type AnswerDraft
} from './answer-draft.ts';
import { MoveForm } from './move-form.svelte.ts';

const at = noon(monday);
const refused: Acted = { ok: false, refusal: { code: 'nothing-said' } };

beforeEach(async () => {
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible', documentElement: {} }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  await texts.use('en');
});
afterEach(() => vi.unstubAllGlobals());

const asked = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).request(at);

async function open(world: OneClaim, given: { readonly role?: PersonRole; readonly kept?: DraftRow['values'] } = {}) {
  const { role = 'manager', kept } = given;
  const orders: unknown[] = [];
  const answers: Acted[] = [];
  const saved: DraftRow['values'][] = [];
  const dropped: string[] = [];
  const shown = { claim: world.present, onRecord: world.present, actions: [], doomed: new Map(), files: new Map() };
  const workplace = {
    actor: anActor(role),
    claim: () => new LiveValue(shown),
    now: new LiveValue(at + 1),
    reference: new LiveValue({ programme: null, products: [], organisations: new Map() }),
    sync: new LiveValue({ status: 'offline' }),
    currentTime: () => at + 1,
    termsOf: () => world.terms,
    draft: (_: string, form: string) => Promise.resolve(form === 'answer' && kept ? { values: kept } : null),
    saveDraft: ({ values }: { readonly values: DraftRow['values'] }) => {
      saved.push(values);
      return Promise.resolve(null);
    },
    dropDraft: (_: string, form: string) => Promise.resolve(void dropped.push(form)),
    act: (order: unknown) => {
      orders.push(order);
      return Promise.resolve(answers.shift() ?? { ok: true, claim: world.present });
    }
  } as unknown as Workplace;
  const form = new MoveForm<AnswerDraft>({
    ...{ workplace, claim: 'c', form: 'answer', move: 'respond', empty: emptyAnswer },
    ...{ read: readAnswer, from: answerFrom, isBlank: isEmptyAnswer, removed: removable },
    fieldOf: (code) => (code === 'nothing-said' ? 'answer-comment' : undefined)
  });
  const send = (): Promise<boolean> =>
    form.sendWithFiles((claim, files) => ({
      ...{ claim: 'c', ...answerOf(form.draft, claim, files) },
      ...(form.prepares ? { kind: 'prepare', move: 'respond' } : { kind: 'respond' })
    }));
  return { form, send, orders, answers, saved, dropped };
}

const isRead = ({ form }: { readonly form: { readonly isRead: boolean } }) =>
  vi.waitFor(() => expect(form.isRead).toBe(true), 30_000);

test('[V90] what is typed is kept once there is a pause', async () => {
  const { form, saved } = await open(asked());
  form.change({ comment: 'It is there.' });
  form.stop();
  await vi.waitFor(() => expect(saved).toMatchObject([{ comment: 'It is there.' }]), 30_000);
});

test('[V90] what was kept stands there again, and what was typed meanwhile stays', async () => {
  const kept = { comment: 'Half an answer' };
  const opened = await open(asked(), { kept });
  await isRead(opened);
  expect(opened.form.draft.comment).toBe('Half an answer');
  const sooner = await open(asked(), { kept });
  sooner.form.change({ comment: 'Typed at once' });
  await isRead(sooner);
  expect(sooner.form.draft.comment).toBe('Typed at once');
});

test('[V91] a refusal is said beside its field, and goes with the next letter', async () => {
  const { form, send, answers, dropped } = await open(asked());
  answers.push(refused);
  expect(await send()).toBe(false);
  expect(form.error).toMatchObject({ field: 'answer-comment' });
  expect({ busy: form.busy, dropped }).toEqual({ busy: false, dropped: [] });
  form.change({ comment: 'W' });
  expect(form.error).toBeNull();
});

test.each([
  { code: 'disk-full', retry: 'after-freeing-space' },
  { code: 'storage-closed', retry: 'after-reload' },
  { code: 'too-large', retry: 'never' },
  { code: 'unreadable-file', retry: 'never' }
] as const)('[V91] $code is said in its own words', async (failure) => {
  const { form, send, answers } = await open(asked());
  answers.push({ ok: false, failure });
  expect(await send()).toBe(false);
  expect(form.error).toEqual({ text: texts.t.claims.failures[failure.code], field: undefined });
});

test('[V91] what the screen cannot order is not ordered, and a fault leaves the form to be sent again', async () => {
  const { form, orders } = await open(asked());
  expect(await form.send(() => ({ text: 'Tick them all.' }))).toBe(false);
  expect({ orders, error: form.error }).toEqual({ orders: [], error: { text: 'Tick them all.' } });
  await expect(form.send(() => Promise.reject(new TypeError('a fault')))).rejects.toThrow('a fault');
  expect(form.busy).toBe(false);
});

test('[V92] a second press sends nothing, neither meanwhile nor afterwards', async () => {
  const { form, send, orders, dropped } = await open(asked());
  form.change({ comment: 'It is there.' });
  expect(await Promise.all([send(), send()])).toEqual([true, false]);
  expect(await send()).toBe(false);
  expect(orders).toEqual([{ claim: 'c', kind: 'respond', comment: 'It is there.' }]);
  expect(dropped).toContain('answer');
});

test('[V92] nothing is sent while what is typed about a file is wrong', async () => {
  const { form, send, orders } = await open(asked());
  form.files.check = () => false;
  expect(await send()).toBe(false);
  expect({ orders, busy: form.busy }).toEqual({ orders: [], busy: false });
});

test.each([
  { role: 'manager', kind: 'respond' },
  { role: 'contributor', kind: 'prepare' }
] as const)('[V93] a $role makes a $kind of it', async ({ role, kind }) => {
  const { form, send, orders } = await open(asked(), { role });
  form.change({ comment: 'It is there.' });
  await send();
  expect(orders).toMatchObject([{ kind, comment: 'It is there.' }]);
});

test('[V93] what was prepared stands in an empty form, with its files; what was typed is not written over', async () => {
  const world = asked();
  const file = aFile('letter');
  world.act('contributor', 'prepare', { move: 'respond', comment: 'Prepared.', files: [file] }, { at: at + 1 });
  const empty = await open(world);
  await isRead(empty);
  empty.form.begin();
  expect(empty.form.draft.comment).toBe('Prepared.');
  expect(empty.form.sent.map(({ sha256 }) => sha256)).toEqual([file.sha256]);
  const before = empty.form.draft;
  empty.form.change({ leftOut: [file.sha256] });
  expect(empty.form.sent).toEqual([]);
  const typed = await open(world, { kept: { comment: 'My own.' } });
  await isRead(typed);
  typed.form.begin();
  expect(typed.form.draft.comment).toBe('My own.');
  expect(typed.form.take().comment).toBe('My own.');
  expect(typed.form.draft).toEqual(before);
});
