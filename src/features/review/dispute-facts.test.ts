import { expect, test } from 'vitest';
import type { HistoryEntry } from '#rules/claim/claim.ts';
import {
  correctedMadeAt,
  disputedDecision,
  lateProof,
  minutesOff,
  sayMinutes,
  type DisputedClaim
} from './dispute-facts.ts';

const dueBy = 1_000_000;
const rejected = { n: 6, kind: 'ran-out', state: 'rejected', outcome: 'accepted', role: 'clock' };
const answer = {
  ...{ n: 7, action: 'late', kind: 'respond', outcome: 'refused', madeAt: dueBy - 10, receivedAt: dueBy + 5 },
  refusal: { code: 'window-over', dueBy, clockOffsetMs: 180_000 },
  said: { comment: 'Signed.' }
};
const disputed = (said: object, history: readonly object[] = [rejected, answer]): DisputedClaim =>
  ({
    state: 'disputed',
    dispute: { action: 'd', on: 1, files: [] },
    history: [
      ...history,
      { n: 8, action: 'd', kind: 'dispute', outcome: 'accepted', state: 'disputed', said }
    ] as unknown as HistoryEntry[]
  }) as unknown as DisputedClaim;

test('[W13] the decision is the entry that rejected the claim last', () => {
  expect(disputedDecision(disputed({}))?.n).toBe(6);
  expect(disputedDecision(disputed({}, []))).toBeNull();
});

test('[W13] a late answer is told with both moments and how far that device’s clock was off', () => {
  const proof = lateProof(disputed({ lateAnswer: { action: 'late', madeAt: dueBy - 10 } }));
  expect(proof).toEqual({
    madeAt: dueBy - 10,
    receivedAt: dueBy + 5,
    dueBy,
    clockOffsetMs: 180_000,
    comment: 'Signed.',
    isOtherTime: false
  });
  expect(proof && correctedMadeAt(proof)).toBe(dueBy - 10 + 180_000);
  expect([minutesOff(180_000), minutesOff(-59_999), minutesOff(-120_000)]).toEqual([3, -0, -2]);
});

test('[W13] how far a clock was off is told in a unit that can be imagined', () => {
  expect([3, 119, 150, 21_230].map((minutes) => sayMinutes(minutes, 'en'))).toEqual([
    '3 minutes',
    '119 minutes',
    '3 hours',
    '15 days'
  ]);
  expect(sayMinutes(1, 'pt-BR')).toBe('1 minuto');
});

test('[W13] another time than the answer’s own is told, an answer that the record does not know has no moments', () => {
  expect(lateProof(disputed({ lateAnswer: { action: 'late', madeAt: 1 } }))).toMatchObject({ isOtherTime: true });
  expect(lateProof(disputed({ lateAnswer: { action: 'none', madeAt: 1 } }))).toBeNull();
  expect(lateProof(disputed({}))).toBeUndefined();
});
