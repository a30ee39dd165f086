import { expect, test } from 'vitest';
import { aFile, monday, noon, OneClaim } from '../testing/claims.ts';

const at = noon(monday);
const approved = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).approve(at);
const sent = noon(monday + 8);

test('[X1] while a line is contested nothing is evaluated, and what was sent stays sent', () => {
  const world = approved();
  expect(world.act('administrator', 'evaluate', { programme: 'OSU', outcome: 'eligible' }, { at })).toBe('wrong-state');
  world.act('registrar', 'open-contest', { line: 'l1' }, { at: sent });
  expect(world.present).toMatchObject({
    state: 'approved',
    sentAt: (monday + 8) * 86_400_000,
    products: {
      l1: { product: 'teams', contest: { standing: 'contested', since: monday + 8 } },
      l2: { product: 'exchange' }
    }
  });
  world.act('administrator', 'evaluate', { programme: 'OSU', outcome: 'eligible' }, { at: sent });
  expect(world.refusal).toEqual({ code: 'wrong-state', state: 'approved', action: 'evaluate', why: 'contested' });
});

test('[X1] a line that is not there, or contested already, is not contested', () => {
  const world = approved();
  expect(world.act('registrar', 'open-contest', { line: 'l9' }, { at })).toBe('no-such-product');
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  expect(world.act('registrar', 'open-contest', { line: 'l1' }, { at })).toBe('nothing-changed');
  expect(new OneClaim().draft(at).act('registrar', 'open-contest', { line: 'l1' }, { at })).toBe('wrong-state');
});

test('[X2] a decided line is held or lost, and is not decided twice', () => {
  const world = approved();
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  expect(world.act('reviewer', 'decide-contest', { line: 'l1', standing: 'lost', comment: ' ' }, { at })).toBe(
    'comment-missing'
  );
  expect(world.act('reviewer', 'decide-contest', { line: 'l1', standing: 'held', comment: 'Newer.' }, { at })).toBe(
    'approved'
  );
  expect(world.present.products['l1']?.contest).toEqual({ standing: 'held', since: monday });
  expect(world.act('reviewer', 'decide-contest', { line: 'l1', standing: 'lost', comment: 'x' }, { at })).toBe(
    'nothing-changed'
  );
});

test('[X3] a claim whose last line is lost is rejected for good', () => {
  const world = approved();
  for (const line of ['l1', 'l2']) {
    world.act('registrar', 'open-contest', { line }, { at });
    world.act('reviewer', 'decide-contest', { line, standing: 'lost', comment: 'Older.' }, { at });
  }
  expect(world.present).toMatchObject({
    state: 'rejected',
    clocks: [],
    rejection: { reason: 'another-partner', forGood: true, comment: 'Older.' }
  });
  expect(world.act('manager', 'dispute', { justification: 'No.' }, { at })).toBe('for-good');
});

test('[X4] an approved claim takes newer evidence, no other does', () => {
  const files = [aFile('newer')];
  const world = approved();
  expect(world.act('manager', 'refresh-evidence', { files }, { at })).toBe('approved');
  expect(world.present.evidence.map(({ name }) => name)).toEqual(['letter.pdf', 'newer.pdf']);
  expect(new OneClaim().draft(at).submit(at).act('manager', 'refresh-evidence', { files }, { at })).toBe('wrong-state');
});

test('[X5] a sent claim is evaluated for its own programme, and that can be revised', () => {
  const world = approved();
  const evaluate = (programme: 'OSU' | 'OSA', outcome: 'eligible' | 'not-eligible', reason: string): string =>
    world.act('administrator', 'evaluate', { programme, outcome, reason }, { at: sent });
  expect(evaluate('OSA', 'eligible', 'r')).toBe('wrong-state');
  evaluate('OSU', 'eligible', 'used');
  evaluate('OSU', 'not-eligible', 'not used');
  expect(world.present).toMatchObject({
    evaluations: { OSU: { outcome: 'not-eligible', reason: 'not used', at: sent } }
  });
});
