import { expect, test } from 'vitest';
import { summariseClaim } from '#device/summarise.ts';
import { nextLook } from '#rules/claim/attention.ts';
import { monday, noon, dayMs, OneClaim } from '#rules/testing/claims.ts';
import type { Payloads } from '#rules/claim/action.ts';
import type { SummaryRow } from '#device/rows.ts';
import { narrow, splitChoices } from './choices.ts';
import { isLate, lastMove, nameOfMove, possibleFacts } from './facts.ts';

const now = noon(monday + 40);

function world(facts: readonly (readonly [Payloads['record']['fact'], number])[]): OneClaim {
  const one = new OneClaim({ adjudicated: 'elsewhere' }).draft(noon(monday)).submit(noon(monday + 40), monday);
  for (const [fact, day] of facts)
    one.act('manager', 'record', { fact, happenedOn: monday + day, learntFrom: 'portal' }, { at: now });
  return one;
}

test.each([
  { facts: [], offered: ['begin-review', 'request-information', 'approve', 'reject'] },
  { facts: [['begin-review', 1]], offered: ['request-information', 'approve', 'reject'] },
  { facts: [['request-information', 1]], offered: ['begin-review', 'request-information', 'approve', 'reject'] },
  { facts: [['request-information', 5]], offered: ['begin-review', 'approve', 'reject'] },
  { facts: [['approve', 1]], offered: ['decline-consent'] },
  { facts: [['reject', 1]], offered: ['dispute-won', 'dispute-lost'] }
] as const)('[P3] after $facts the portal can have said $offered', ({ facts, offered }) => {
  const one = world(facts);
  const asked = { terms: one.terms, now, happenedOn: monday + 5 };
  expect(possibleFacts(one.present, asked).map(({ name }) => name)).toEqual(offered);
});

test('[L3] only a later question than the open one is another', () => {
  const one = world([['request-information', 2]]);
  const asked = { terms: one.terms, now, happenedOn: monday + 5 };
  const again = (happenedOn: number): boolean | undefined =>
    possibleFacts(one.present, { ...asked, happenedOn }).find(({ name }) => name === 'request-information')?.again;
  expect([again(monday + 5), again(monday + 2), again(monday + 1)]).toEqual([true, undefined, false]);
});

test('[L3] a day before the last move tells what would no longer count', () => {
  const one = world([['approve', 10]]);
  const asked = { terms: one.terms, now, happenedOn: monday + 5 };
  const [rejected] = possibleFacts(one.present, asked).filter(({ name }) => name === 'reject');
  expect(rejected).toMatchObject({ state: 'rejected', idle: [{ kind: 'approve', happenedOn: monday + 10 }] });
  expect(isLate(one.present, asked)).toBe(true);
  expect(isLate(one.present, { ...asked, happenedOn: monday + 10 })).toBe(false);
  const last = lastMove(one.present, one.terms, now);
  expect(last && nameOfMove(last)).toBe('approve');
});

test('[L5] of a draft the portal can only have it', () => {
  const one = new OneClaim({ adjudicated: 'elsewhere' }).draft(noon(monday));
  const asked = { terms: one.terms, now, happenedOn: monday + 5 };
  expect(possibleFacts(one.present, asked).map(({ name }) => name)).toEqual(['submit']);
});

test.each([
  { facts: [['request-information', 1]], at: 7, attention: 'answer' },
  { facts: [['request-information', 1]], at: 9, attention: 'portal' },
  { facts: [['begin-review', 1]], at: 7, attention: null },
  { facts: [['begin-review', 1]], at: 9, attention: 'portal' },
  { facts: [['reject', 1]], at: 31, attention: 'dispute' },
  { facts: [['reject', 1]], at: 32, attention: 'portal' },
  { facts: [['reject', 1]], at: 61, attention: 'portal' },
  { facts: [['reject', 1]], at: 62, attention: null }
] as const)('[L4] after $facts, on day $at home says $attention', ({ facts, at, attention }) => {
  const one = world(facts);
  const when = (monday + at) * dayMs;
  const actor = { id: 'a-manager', role: 'manager', desk: 'org-contoso', org: 'contoso' } as const;
  const limits = { maxFileSize: 1, maxFiles: 10, types: [] };
  const row = summariseClaim({
    ...{ claim: one.present, actions: [], actor, limits, now: when },
    ...{ nextDue: nextLook(one.present, when), proof: null, unsent: null }
  });
  expect({ attention: row.attention, elsewhere: row.elsewhere }).toEqual({ attention, elsewhere: true });
  // The row is worked out again exactly when it says something else.
  expect(row.nextDue ?? Infinity).toBeGreaterThan(when);
});

test('the claims where somebody waits come first, and only those of the portal', () => {
  const row = (id: string, elsewhere: boolean): SummaryRow =>
    ({ id, customerName: `Café ${id}`, words: [id], ...(elsewhere ? { elsewhere } : {}) }) as unknown as SummaryRow;
  const choices = splitChoices({ waiting: [row('a', true), row('b', false)], decided: [row('c', true)] });
  expect(choices.likely.map(({ id }) => id)).toEqual(['a']);
  expect(choices.decided.map(({ id }) => id)).toEqual(['c']);
  expect(narrow(choices.likely, 'cafe').map(({ id }) => id)).toEqual(['a']);
  expect(narrow(choices.likely, 'x')).toEqual([]);
});
