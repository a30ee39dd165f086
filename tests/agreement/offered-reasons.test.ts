import { expect, test } from 'vitest';
import { makeShelf } from '#device/reference-shelf.ts';
import { usualEvaluationReasons } from '#documents/evaluation-reasons.ts';
import { check, reasonsShape } from '#documents/reference-shapes.ts';
import { evaluationProgrammes } from '#rules/claim/action.ts';
import { findReason } from '#rules/claim/evaluation-reason.ts';
import { OneClaim } from '#rules/testing/claims.ts';
import { referenceDefaults } from '#server/reference/reference-defaults.ts';
import { offeredReasons } from '../../src/features/evaluation/offered-reasons.ts';

const text = { en: 'Of its own', 'pt-BR': 'Próprio' };
const lists = {
  usual: usualEvaluationReasons,
  changed: [
    ...usualEvaluationReasons.map((reason, index) =>
      index % 2 === 0 ? { ...reason, retired: true as const } : reason
    ),
    { id: 'own', text, programmes: ['OSA'] as const }
  ]
};

test.each(Object.entries(lists))('[X11] of the %s list the rules take what is offered, and nothing else', (_, list) => {
  const named = [...list.map(({ id }) => id), 'not-listed'];
  for (const programme of evaluationProgrammes) {
    const offered = offeredReasons(list, programme).map(({ id }) => id);
    const taken = named.filter((reason) => {
      const payload = { programme, outcome: 'not-eligible', reason } as const;
      return findReason(new OneClaim().action('evaluate', payload, {}) as never, list).ok;
    });
    expect(offered.length).toBeGreaterThan(0);
    expect(taken).toEqual(offered);
  }
});

test('[X11] a programme of before has the usual list, on the device and where it is seeded', () => {
  expect(makeShelf([]).evaluationReasons).toEqual(usualEvaluationReasons);
  const seeded = referenceDefaults.find(({ _id }) => _id === 'evaluation-reasons') as unknown as { reasons: unknown };
  expect(check(reasonsShape, seeded.reasons)).toEqual({ ok: true, value: usualEvaluationReasons });
});
