import { expect, test } from 'vitest';
import { aFile, monday, noon, OneClaim } from '../testing/claims.ts';
import { productKeyOf } from './product-key.ts';

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
  expect(evaluate('OSA', 'eligible', 'sold-before')).toBe('wrong-state');
  evaluate('OSU', 'eligible', 'no-usage');
  evaluate('OSU', 'not-eligible', 'no-usage');
  expect(world.present).toMatchObject({
    evaluations: { OSU: { outcome: 'not-eligible', reason: 'no-usage', at: sent } }
  });
});

test('[X6] a claim claims its products from being submitted until it is rejected', () => {
  const open = (world: OneClaim): string => world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  const submitted = (): OneClaim => new OneClaim().draft(at).submit(at);
  expect(open(new OneClaim().draft(at))).toBe('wrong-state');
  expect(open(submitted())).toBe('submitted');
  expect(open(submitted().begin(at))).toBe('in-review');
  expect(open(submitted().begin(at).request(at))).toBe('action-required');
  expect(open(approved())).toBe('approved');
  const rejected = submitted().begin(at).reject(at);
  expect(open(rejected)).toBe('wrong-state');
  rejected.act('manager', 'dispute', { justification: 'It was there.' }, { at });
  expect(open(rejected)).toBe('disputed');
});

test.each([
  { fields: { solutionArea: 'microsoft-365', tenantId: ' AB-1 ' }, line: { product: 'teams' }, key: 'ab-1~teams' },
  { fields: { solutionArea: 'microsoft-365' }, line: { product: 'teams' }, key: null },
  {
    fields: { solutionArea: 'business-applications', tenantId: 'ab-1' },
    line: { product: 'sales', subscriptionId: 'CD-2' },
    key: 'cd-2'
  },
  { fields: { solutionArea: 'business-applications', tenantId: 'ab-1' }, line: { product: 'sales' }, key: null }
] as const)('[X6] $line.product of $fields.solutionArea is $key', ({ fields, line, key }) => {
  expect(productKeyOf({ fields }, line)).toBe(key);
});

test('[X7] when nobody else claims it any more, whoever is left holds it', () => {
  const world = approved();
  expect(world.act('registrar', 'close-contest', { line: 'l1' }, { at })).toBe('nothing-changed');
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  expect(world.act('registrar', 'close-contest', { line: 'l9' }, { at })).toBe('no-such-product');
  expect(world.act('registrar', 'close-contest', { line: 'l1' }, { at })).toBe('approved');
  expect(world.present.products['l1']).toEqual({ product: 'teams', contest: { standing: 'held', since: monday } });
});

test('[X7] a rejected claim that may come back does so undisturbed; one that is rejected for good stays as it was', () => {
  const world = new OneClaim().draft(at).submit(at).begin(at);
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  world.reject(at);
  expect(world.act('registrar', 'close-contest', { line: 'l1' }, { at })).toBe('rejected');
  expect(world.present.products['l1']).toEqual({ product: 'teams' });
  const lost = new OneClaim().draft(at).submit(at).begin(at);
  lost.act('registrar', 'open-contest', { line: 'l1' }, { at });
  lost.reject(at).act('manager', 'dispute', { justification: 'It was there.' }, { at });
  lost.act('reviewer', 'decide-dispute', { outcome: 'reject', comment: 'No.' }, { at });
  expect(lost.act('registrar', 'close-contest', { line: 'l1' }, { at })).toBe('wrong-state');
});

test('[X8] an edited line stays contested, and another product in its place is not', () => {
  const world = new OneClaim().draft(at).submit(at);
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  const contest = { standing: 'contested', since: monday } as const;
  const change = (to: string): void => {
    const from = world.present.products['l1'] ?? null;
    world.act('manager', 'edit', { changes: { 'products/l1': { from, to: { product: to } } } }, { at });
  };
  change('teams');
  expect(world.present.products['l1']).toEqual({ product: 'teams', contest });
  change('sharepoint');
  expect(world.present.products['l1']).toEqual({ product: 'sharepoint' });
});

test('[X10] a decision about a contest that was opened anew since is refused', () => {
  const world = approved();
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  const seen = world.present.history.length;
  world.act('registrar', 'close-contest', { line: 'l1' }, { at });
  world.act('registrar', 'open-contest', { line: 'l1' }, { at });
  const decision = { line: 'l1', standing: 'lost', comment: 'Older.' } as const;
  expect(world.act('reviewer', 'decide-contest', decision, { at, basedOn: seen })).toBe('claim-moved-on');
  expect(world.act('reviewer', 'decide-contest', decision, { at, basedOn: null })).toBe('claim-moved-on');
  expect(world.act('reviewer', 'decide-contest', decision, { at, basedOn: seen + 2 })).toBe('approved');
});
