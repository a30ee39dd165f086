import { afterEach, beforeAll, expect, test } from 'vitest';
import { monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { formatDay } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import { toasts } from '#ui/toasts.svelte.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';
import { recordFact, type FactOrder } from './record-fact.ts';

beforeAll(() => texts.use('en'));
afterEach(() => {
  for (const { id } of toasts.list) toasts.dismiss(id);
});

const claim = new OneClaim({ adjudicated: 'elsewhere' }).draft(noon(monday)).submit(noon(monday), monday).present;
const done = { ok: true, action: { _id: 'action:9' }, claim: { ...claim, state: 'approved' } } as unknown as Acted;
const full: Acted = { ok: false, failure: { code: 'disk-full', retry: 'after-freeing-space' } };
const order: FactOrder = { claim, name: 'approve', happenedOn: monday, learntFrom: 'portal', isLate: false };

async function record(more: Partial<FactOrder>, ...answers: readonly Acted[]) {
  const orders: unknown[] = [];
  const act = (sent: unknown): Promise<Acted> => Promise.resolve(answers[orders.push(sent) - 1] ?? done);
  const said = await recordFact({ act } as unknown as Workplace, { ...order, ...more });
  return { orders, said };
}

const base = { claim: 'c', kind: 'record', happenedOn: monday, learntFrom: 'portal' };
const shown = (): readonly unknown[] => toasts.list.map(({ text, tone }) => ({ text, tone }));

test.each([
  { more: {}, sent: { ...base, fact: 'approve' } },
  { more: { name: 'dispute-lost' }, sent: { ...base, fact: 'decide-dispute', outcome: 'reject' } },
  { more: { instead: 'action:3' }, sent: { ...base, fact: 'approve', takesBack: 'action:3' } },
  {
    more: { name: 'reject', details: { reason: 'insufficient-poe', comment: 'x' } },
    sent: { ...base, fact: 'reject', reason: 'insufficient-poe', comment: 'x' }
  }
] as const)('[W83] $more is recorded as one action', async ({ more, sent }) => {
  expect(await record(more)).toEqual({ orders: [sent], said: null });
});

test.each([
  { isLate: false, text: (day: string) => `Recorded: Approved, ${day}, in the portal` },
  { isLate: true, text: (day: string) => `Recorded: Approved, ${day}. Worked out again, the claim is: Approved.` }
])('[W83] what was recorded is said; of an earlier day, late: $isLate, with what the claim is now', async (given) => {
  await record({ isLate: given.isLate });
  expect(shown()).toEqual([{ text: given.text(formatDay(monday)), tone: 'good' }]);
});

test('[W83] what could not be recorded is said by the screen alone', async () => {
  expect((await record({}, full)).said).toBe(texts.t.claims.failures['disk-full']);
  expect(shown()).toEqual([]);
});

test.each([
  { answer: done, text: 'Taken back' },
  {
    answer: full,
    text: 'There is no room on this device. Free some space and try again; what you typed is still here.'
  }
])('[W83] undone, that very action is taken back: "$text"', async ({ answer, text }) => {
  const { orders } = await record({}, done, answer);
  const [toast] = toasts.list;
  toast?.undo?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(orders[1]).toEqual({ ...base, fact: 'take-back', takesBack: 'action:9' });
  expect(toasts.list.at(-1)?.text).toBe(text);
});
