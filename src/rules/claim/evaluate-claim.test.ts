import { expect, test } from 'vitest';
import { OneClaim, anActor, dayMs, evaluationReasons, monday, noon } from '../testing/claims.ts';
import type { Payloads } from './action.ts';

const at = noon(monday);
const sent = at + 8 * dayMs;
const approved = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).approve(at);
const evaluations = ({ present }: OneClaim) => (present.state === 'approved' ? present.evaluations : null);

test.each([
  { outcome: 'not-eligible', reason: 'no-usage', answer: 'approved' },
  { outcome: 'eligible', reason: 'no-usage', answer: 'approved' },
  { outcome: 'eligible', reason: undefined, answer: 'approved' },
  { outcome: 'not-eligible', reason: undefined, answer: { code: 'reason-missing' } },
  { outcome: 'not-eligible', reason: 'whatever', answer: { code: 'reason-not-listed', why: 'unknown' } },
  { outcome: 'eligible', reason: 'whatever', answer: { code: 'reason-not-listed', why: 'unknown' } },
  { outcome: 'not-eligible', reason: 'old-reason', answer: { code: 'reason-not-listed', why: 'retired' } },
  { outcome: 'not-eligible', reason: 'sold-before', answer: { code: 'reason-not-listed', why: 'of-another-programme' } }
] as const)('[X11] $outcome for $reason: $answer', ({ outcome, reason, answer }) => {
  const world = approved();
  const payload: Payloads['evaluate'] = { programme: 'OSU', outcome, ...(reason === undefined ? {} : { reason }) };
  const answered = world.act('administrator', 'evaluate', payload, { at: sent });
  if (answer === 'approved') expect([answered, evaluations(world)?.OSU?.outcome]).toEqual(['approved', outcome]);
  else {
    expect(world.refusal).toMatchObject(answer);
    expect(evaluations(world)).toEqual({});
  }
});

test('[X11] the claim and its history keep the words of that moment, whatever becomes of the list', () => {
  const world = approved();
  const evaluate = (list: typeof evaluationReasons, reason: string): string => {
    const actor = anActor('administrator');
    const payload = { programme: 'OSU', outcome: 'not-eligible', reason } as const;
    const action = world.action('evaluate', payload, { by: actor.id });
    return world.receive(action, { ...world.circumstances(actor, sent), evaluationReasons: list });
  };
  evaluate(evaluationReasons, 'no-usage');
  const words = { en: 'Hardly used', 'pt-BR': 'Quase sem uso' };
  const reworded = evaluationReasons.map((each) => (each.id === 'no-usage' ? { ...each, text: words } : each));
  expect(evaluate([...reworded, { id: 'new', text: words, programmes: ['OSU'] }], 'new')).toBe('approved');
  expect(evaluations(world)?.OSU).toEqual({ outcome: 'not-eligible', reason: 'new', reasonText: words, at: sent });
  const said = world.present.history.filter(({ kind }) => kind === 'evaluate').map((entry) => entry.said);
  expect(said).toEqual([
    {
      programme: 'OSU',
      outcome: 'not-eligible',
      reason: 'no-usage',
      reasonText: { en: 'Not used', 'pt-BR': 'Sem uso' }
    },
    { programme: 'OSU', outcome: 'not-eligible', reason: 'new', reasonText: words }
  ]);
});
