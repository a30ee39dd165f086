import { beforeAll, describe, expect, test } from 'vitest';
import { monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';
import { actInOrder, sayDone, sayProblem, type ReviewOrder } from './decisions.ts';

beforeAll(() => texts.use('en'));

const claim = new OneClaim().draft(noon(monday)).submit(noon(monday)).present;
const done = { ok: true, claim } as Acted;
const refused: Acted = { ok: false, refusal: { code: 'nothing-said' } };
const full: Acted = { ok: false, failure: { code: 'disk-full', retry: 'after-freeing-space' } };
const begin: ReviewOrder = { kind: 'begin-review' };
const approve: ReviewOrder = { kind: 'approve' };

function deskThat(...answers: readonly Acted[]) {
  const orders: unknown[] = [];
  const act = (order: unknown): Promise<Acted | undefined> => Promise.resolve(answers[orders.push(order) - 1]);
  return { workplace: { act } as unknown as Workplace, orders };
}

const orderOf = (kind: string): object => ({ claim: 'c', org: 'contoso', kind });

test.each([
  { answers: [done, done], acted: done, orders: ['begin-review', 'approve'] },
  { answers: [refused, done], acted: refused, orders: ['begin-review'] },
  { answers: [done, full], acted: full, orders: ['begin-review', 'approve'] }
])('[W72] one after another, until one is not done: $orders', async ({ answers, acted, orders }) => {
  const desk = deskThat(...answers);
  expect(await actInOrder(desk.workplace, claim, [begin, approve])).toBe(acted);
  expect(desk.orders).toEqual(orders.map(orderOf));
});

test('[W72] nothing to do is nothing done, and no problem', async () => {
  expect(await actInOrder(deskThat().workplace, claim, [])).toBeNull();
  expect([sayProblem(null, 'UTC'), sayProblem(done, 'UTC')]).toEqual([null, null]);
  expect(sayProblem(full, 'UTC')).toBe(texts.t.claims.failures['disk-full']);
});

describe('what is said of a decision', () => {
  const facts = { customer: 'Aurora', isOnItsWay: true, isLast: false };
  const reject = { comment: '', reason: 'insufficient-poe' } as const;

  test.each([
    { order: { kind: 'comment', text: 'x' }, said: 'Comment added.' },
    { order: begin, said: 'Review of Aurora begun.' },
    { order: { kind: 'request-information' }, said: 'Asked Aurora’s partner for more.' },
    { order: approve, said: 'Aurora: approved.' },
    { order: { kind: 'reject', ...reject }, said: 'Aurora: rejected.' }
  ])('[W73] $order.kind: "$said"', ({ order, said }) => {
    const { sending } = texts.t.review.done;
    expect(sayDone(order as unknown as ReviewOrder, facts)).toBe(`${said} ${sending}`);
  });

  test('[W73] a dispute that was upheld is not told as one that was overturned', () => {
    const said = (outcome: string): string =>
      sayDone({ kind: 'decide-dispute', outcome, comment: '' } as unknown as ReviewOrder, facts);
    const { doneOverturned, doneUpheld } = texts.t.disputes.review;
    expect(said('approve')).toContain(doneOverturned('Aurora'));
    expect(said('reject')).toContain(doneUpheld('Aurora'));
  });

  test('[W73] without a connection it is said to be kept; after the last decision, that nothing is left', () => {
    const { kept, queueDone } = texts.t.review.done;
    const last = { ...facts, isOnItsWay: false, isLast: true };
    expect(sayDone(approve, last)).toBe(`Aurora: approved. ${kept} ${queueDone}`);
    // Begun is not decided: it is still to do.
    expect(sayDone(begin, last)).toBe(`Review of Aurora begun. ${kept}`);
  });
});
