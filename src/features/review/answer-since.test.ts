import { expect, test } from 'vitest';
import { acknowledgements } from '#rules/claim/action.ts';
import { aFile, anActor, completeFields, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { answerSince, noteOnSubmission, reviewerOf } from './answer-since.ts';

const at = noon(monday);
const asked = (): OneClaim =>
  new OneClaim()
    .draft(at)
    .submit(at)
    .begin(at)
    .request(at + 1);

test('[W4] nothing is told where nothing was asked, or nothing has come', () => {
  const world = new OneClaim().draft(at).submit(at).begin(at);
  expect(answerSince(world.present)).toBeNull();
  expect(answerSince(world.request(at).present)).toBeNull();
});

test('[W4] while the partner works on it, what has changed is told from its first value to its last', () => {
  const world = asked();
  const edit = (from: string, to: string): string =>
    world.act('manager', 'edit', { changes: { partnerContactName: { from, to } } }, { at: at + 2 });
  edit('Rui Dias', 'Bea');
  edit('Bea', 'Carla');
  world.act('manager', 'edit', { changes: { mpnId: { from: '4567890', to: '7' } } }, { at: at + 2 });
  world.act('manager', 'edit', { changes: { mpnId: { from: '7', to: '4567890' } } }, { at: at + 2 });
  world.act('manager', 'add-evidence', { files: [aFile('signed')] }, { at: at + 3 });
  expect(answerSince(world.present)).toEqual({
    askedAt: at + 1,
    answeredAt: null,
    comments: [],
    changes: { partnerContactName: { from: completeFields.partnerContactName, to: 'Carla' } },
    files: new Set([aFile('signed').sha256])
  });
});

test('[W4] after a second question only what came since that is told', () => {
  const world = asked()
    .respond(at + 2)
    .request(at + 3);
  expect(answerSince(world.present)).toBeNull();
  world.act('manager', 'respond', { comment: 'Here it is.' }, { at: at + 4 });
  expect(answerSince(world.present)).toMatchObject({ askedAt: at + 3, answeredAt: at + 4, comments: ['Here it is.'] });
});

test.each([
  { note: 'Please hurry.', told: 'Please hurry.' },
  { note: undefined, told: null }
])('[W76] of the note "$note" on a submission $told is told', ({ note, told }) => {
  const world = new OneClaim().draft(at);
  world.act('manager', 'submit', { acknowledged: acknowledgements, ...(note ? { note } : {}) }, { at });
  expect(noteOnSubmission(world.present)).toBe(told);
});

test('[W76] a submission that was refused has no note', () => {
  const world = new OneClaim().draft(at).submit(at);
  world.act('manager', 'submit', { acknowledged: acknowledgements, note: 'Twice' }, { at });
  expect(world.refusal).not.toBeNull();
  expect(noteOnSubmission(world.present)).toBeNull();
});

test('[W76] who reviews is who began the last review, not who was refused it', () => {
  const world = new OneClaim().draft(at).submit(at);
  expect(reviewerOf(world.present)).toBeNull();
  world.begin(at);
  const late = world.action('begin-review', {}, { by: 'somebody' });
  world.receive(late, world.circumstances({ ...anActor('reviewer'), id: 'somebody' }, at));
  expect(world.refusal).not.toBeNull();
  expect(reviewerOf(world.present)).toBe('a-reviewer');
});
