import { expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { nothingPrepared } from '#workplace/prepared.ts';
import { answerFrom, isEmptyAnswer, answerOf, changesOf, emptyAnswer, readAnswer } from './answer-draft.ts';

const claim: Pick<Claim, 'fields' | 'products'> = {
  fields: { mpnId: '4711002', customerContactName: 'Ana' },
  products: { a: { product: 'teams' }, b: { product: 'exchange' } }
};

test('[H11] what equals the claim is not a change, and an emptied field is removed', () => {
  const draft = { ...emptyAnswer, fields: { mpnId: '4711002', customerContactName: '', partnerContactName: 'Rui' } };
  expect(changesOf(draft, claim)).toEqual({
    customerContactName: { from: 'Ana', to: null },
    partnerContactName: { from: null, to: 'Rui' }
  });
});

test('[H11] a removed product says what it was; the last product stays', () => {
  expect(changesOf({ ...emptyAnswer, removed: ['b', 'gone'] }, claim)).toEqual({
    'products/b': { from: { product: 'exchange' }, to: null }
  });
  expect(changesOf({ ...emptyAnswer, removed: ['a', 'b'] }, claim)).toEqual({});
});

test('[H11] an answer leaves out what has nothing to say', () => {
  expect(answerOf({ ...emptyAnswer, comment: '  ' }, claim, [])).toEqual({});
  expect(answerOf({ ...emptyAnswer, comment: ' Page 2 ' }, claim, [])).toEqual({ comment: 'Page 2' });
});

test('[H11] a draft from another version keeps what can be understood', () => {
  expect(
    readAnswer({ comment: 'x', done: ['missing-poe', 'other'], removed: 'a', fields: { mpnId: '1', zip: '2' } })
  ).toEqual({ ...nothingPrepared, comment: 'x', done: ['missing-poe'], removed: [], fields: { mpnId: '1' } });
  expect(readAnswer(undefined)).toEqual(emptyAnswer);
});

test('[W37] a prepared answer stands in the form just as it was prepared', () => {
  const draft = { ...emptyAnswer, comment: 'Page 2', removed: ['b'], fields: { customerContactName: '', mpnId: '77' } };
  const proposed = changesOf(draft, claim);
  const prepared = { action: 'a', by: 'x', role: 'contributor', at: 1, move: 'respond', files: [] } as const;
  const taken = answerFrom({ ...prepared, comment: 'Page 2', proposed });
  expect(taken).toEqual({ ...draft, prepared: 'a' });
  expect(changesOf(taken, claim)).toEqual(proposed);
  expect([isEmptyAnswer(taken), isEmptyAnswer(emptyAnswer)]).toEqual([false, true]);
});
