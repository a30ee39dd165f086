import { beforeAll, expect, test } from 'vitest';
import { termsFor } from '#rules/testing/claims.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';
import { evaluateAll, type Outcome } from './evaluate.ts';
import type { EvaluationItem } from './evaluation-items.ts';

beforeAll(() => texts.use('en'));

const itemOf = (id: string, customerName?: string): EvaluationItem =>
  ({
    claim: { id, org: `org of ${id}`, terms: termsFor().terms, fields: customerName ? { customerName } : {} },
    programme: 'OSU'
  }) as unknown as EvaluationItem;
const done = { ok: true } as Acted;
const full: Acted = { ok: false, failure: { code: 'disk-full', retry: 'after-freeing-space' } };

async function evaluate(items: readonly EvaluationItem[], outcome: Outcome, answers: readonly Acted[]) {
  const orders: unknown[] = [];
  const progress: number[] = [];
  const act = (order: unknown): Promise<Acted> => Promise.resolve(answers[orders.push(order) - 1] ?? done);
  const order = { items, outcome, progress: (count: number) => void progress.push(count) };
  return { evaluated: await evaluateAll({ act } as unknown as Workplace, order), orders, progress };
}

test('[W85] each claim is evaluated by an action of its own, for its organisation and programme', async () => {
  const outcome: Outcome = { outcome: 'not-eligible', reason: 'no-usage' };
  const { orders, progress } = await evaluate([itemOf('a', 'Aurora'), itemOf('b', 'Sol')], outcome, []);
  expect(orders).toEqual([
    { claim: 'a', org: 'org of a', kind: 'evaluate', programme: 'OSU', ...outcome },
    { claim: 'b', org: 'org of b', kind: 'evaluate', programme: 'OSU', ...outcome }
  ]);
  expect(progress).toEqual([1, 2]);
});

test('[W85] what cannot be done leaves the others alone, and is said by customer', async () => {
  const items = [itemOf('a', 'Aurora'), itemOf('b'), itemOf('c', 'Sol')];
  const { evaluated, progress } = await evaluate(items, { outcome: 'eligible' }, [full, full, done]);
  const why = texts.t.claims.failures['disk-full'];
  expect(evaluated).toEqual({ done: 1, problems: [`Aurora: ${why}`, `b: ${why}`] });
  expect(progress).toEqual([1]);
});
