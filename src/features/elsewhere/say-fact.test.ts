import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { DatedMove } from '#rules/claim/replay.ts';
import { monday } from '#rules/testing/claims.ts';
import { formatDay } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import { isSource, keepLastSource, readLastSource, sources } from './last-source.ts';
import { sayLastMove, sayLearnt } from './say-fact.ts';

beforeAll(() => texts.use('en'));
afterEach(() => vi.unstubAllGlobals());

const moveOf = (kind: string, said: object): DatedMove =>
  ({ n: 1, kind, happenedOn: monday, action: 'a', by: 'x', said }) as unknown as DatedMove;

test.each([
  { from: 'portal', said: 'in the portal' },
  { from: 'phone', said: 'by phone' },
  { from: 'At the fair', said: 'learnt: At the fair' }
])('[W84] "$from" is "$said"', ({ from, said }) => {
  expect(sayLearnt(from)).toBe(said);
});

test.each([
  { move: moveOf('approve', { learntFrom: 'email' }), said: (day: string) => `Last: Approved, ${day}, by e-mail.` },
  { move: moveOf('submit', {}), said: (day: string) => `Last: Submitted, ${day}.` },
  {
    move: moveOf('decide-dispute', { outcome: 'approve', learntFrom: 'portal' }),
    said: (day: string) => `Last: Dispute won: approved, ${day}, in the portal.`
  }
])('[W84] the last $move.kind is said with its day, and where it was learnt', ({ move, said }) => {
  expect(sayLastMove(move)).toBe(said(formatDay(monday)));
});

test('[W84] an answer is the partner’s own move, and has the words of one', () => {
  expect(sayLastMove(moveOf('respond', {}))).toContain(texts.t.claim.happened.respond);
});

test('[W84] where it was learnt last is offered first, and the portal before that', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) });
  expect(readLastSource()).toBe('portal');
  keepLastSource('phone');
  expect(readLastSource()).toBe('phone');
  expect([sources.every(isSource), isSource('At the fair'), isSource(null)]).toEqual([true, false, false]);
});

test('[W84] where storage is forbidden the portal is offered', () => {
  const forbid = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
  keepLastSource('phone');
  expect(readLastSource()).toBe('portal');
});
