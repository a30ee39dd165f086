import { beforeAll, expect, test } from 'vitest';
import { texts } from '#texts/texts.svelte.ts';
import type { Compared } from './choose.ts';
import type { Insight } from './count.ts';
import { comparedFigure, figuresOf } from './figures.ts';

beforeAll(() => texts.use('en'));

const hourMs = 3_600_000;
const nothing: Insight = {
  claims: 0,
  states: [{ state: 'approved', count: 0, share: null }],
  times: [{ state: 'in-review', ended: 0, stillThere: 1, medianMs: null, ninetiethMs: null }],
  returned: { count: 0, share: null, submitted: 0, reasons: [], withoutReason: 0 },
  decided: { count: 0, approved: { count: 0, share: null }, rejected: [], withdrawn: 0 },
  deadlines: []
};
const some: Insight = {
  claims: 4,
  states: [
    { state: 'editing', count: 0, share: 0 },
    { state: 'approved', count: 3, share: 0.75 },
    { state: 'rejected', count: 1, share: 0.25 }
  ],
  times: [
    { state: 'submitted', ended: 2, stillThere: 0, medianMs: 5 * hourMs, ninetiethMs: 10 * hourMs },
    { state: 'in-review', ended: 2, stillThere: 1, medianMs: 10 * hourMs, ninetiethMs: 40 * hourMs },
    { state: 'disputed', ended: 0, stillThere: 1, medianMs: null, ninetiethMs: null }
  ],
  returned: {
    ...{ count: 2, share: 0.5, submitted: 4, withoutReason: 1 },
    reasons: [{ reason: 'missing-customer-signature', count: 1, share: 0.5 }]
  },
  decided: {
    ...{ count: 4, approved: { count: 3, share: 0.75 }, withdrawn: 1 },
    rejected: [{ reason: 'insufficient-poe', count: 1, share: 0.25 }]
  },
  deadlines: [
    { clock: 'review', met: 3, missed: 1 },
    { clock: 'dispute-window', met: 1, missed: 3 }
  ]
};

const figureOf = (insight: Insight, at: number) => figuresOf(insight)[at];
const barsOf = (insight: Insight, at: number) =>
  figureOf(insight, at)?.bars.map(({ full, hatched }) => [full, hatched]);

test('[W86] the figures stand in the order of reading', () => {
  const { states, returned, deadlines, times, decided } = texts.t.insight;
  expect(figuresOf(some).map(({ title }) => title)).toEqual(
    [states, returned, deadlines, times, decided].map(({ title }) => title)
  );
});

test('[W86] where nothing happened yet that is said, without a bar', () => {
  const { returned, deadlines, times, decided } = texts.t.insight;
  expect(figuresOf(nothing).map(({ lead, bars }) => ({ lead, bars }))).toEqual(
    [undefined, returned.none, deadlines.none, times.none, decided.none].map((lead) => ({ lead, bars: [] }))
  );
});

test('[W86] none of several came back is not the same as none was submitted', () => {
  const insight = { ...nothing, returned: { ...nothing.returned, submitted: 3 } };
  expect(figureOf(insight, 1)).toMatchObject({ lead: 'None of 3 submitted claims came back.', bars: [] });
});

test('[W86] a state without a claim has no bar, but stands in the table', () => {
  const figure = figureOf(some, 0);
  expect(figure?.bars.map(({ label, value, full }) => [label, value, full])).toEqual([
    ['Approved', '3 · 75%', 0.75],
    ['Rejected', '1 · 25%', 0.25]
  ]);
  expect(figure?.table.rows.map(([, ...cells]) => cells)).toEqual([
    ['0', '0%'],
    ['3', '75%'],
    ['1', '25%']
  ]);
});

test('[W86] what came back without a reason on record is counted apart, by what came back', () => {
  const figure = figureOf(some, 1);
  expect(figure?.bars.map(({ value }) => value)).toEqual(['1 · 50%', '1 · 50%']);
  expect(figure?.table.rows.at(-1)).toEqual(['No reason written down', '1', '50%']);
  expect(figure?.lead).toContain('2 of 4 submitted claims (50%)');
});

test('[W86] deadlines are shares of their own, and a dispute that nobody wanted is explained', () => {
  const figure = figureOf(some, 2);
  expect(figure?.lead).toBe('4 of 8 (50%) ended in time.');
  expect(barsOf(some, 2)).toEqual([
    [0.75, 0.25],
    [0.25, 0.75]
  ]);
  expect(figure?.note).toBe(texts.t.insight.deadlines.note);
  const without = { ...some, deadlines: some.deadlines.slice(0, 1) };
  expect(figureOf(without, 2)).not.toHaveProperty('note');
});

test('[W86] times are drawn against the longest, and a state that nobody left has no bar', () => {
  expect(barsOf(some, 3)).toEqual([
    [0.125, 0.125],
    [0.25, 0.75]
  ]);
  expect(figureOf(some, 3)?.table.rows.at(-1)).toEqual(['Disputed', '–', '–', '0', '1']);
});

test('[W86] what the partner withdrew is told apart from what was decided', () => {
  const figure = figureOf(some, 4);
  expect(figure?.lead).toContain('3 of 4 decided claims (75%)');
  expect(figure?.note).toBe('1 claim that the partner withdrew is not counted.');
  expect(figureOf(nothing, 4)).not.toHaveProperty('note');
});

test('[W86] of more than twelve the chart says that it shows the first; the table has all', () => {
  const part = { count: 1, share: 0.5 };
  const compared = Array.from({ length: 13 }, (_, i): Compared => ({
    ...{ key: `k${String(i)}`, claims: 2, returned: part, approved: part, missed: 0 }
  }));
  const parts = { aspect: 'Product', of: 8, nameOf: (key: string) => key.toUpperCase(), note: 'Several.' };
  const figure = comparedFigure(compared, parts);
  expect([figure.bars.length, figure.table.rows.length, figure.note]).toEqual([
    ...[12, 13, 'Several. The chart shows the first 12; the table has all.']
  ]);
  expect([figure.bars[0], figure.table.rows[0]]).toEqual([
    { label: 'K0', value: '2 · 25%', full: 0.25 },
    ['K0', '2', '50%', '50%', '0']
  ]);
  expect(comparedFigure(compared.slice(1), parts).note).toBe('Several.');
  expect(comparedFigure([], { aspect: 'Product', of: 0, nameOf: String })).toMatchObject({
    ...{ lead: 'Nothing to compare.', bars: [] }
  });
});
