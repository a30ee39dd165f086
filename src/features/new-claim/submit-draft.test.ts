import { expect, test } from 'vitest';
import { acknowledgements } from '#rules/claim/action.ts';
import { emptySubmit, readSubmit, submissionOf } from './submit-draft.ts';

const [first, second] = acknowledgements;

test.each([
  { stored: undefined, draft: emptySubmit },
  { stored: { note: 5, acknowledged: first }, draft: emptySubmit },
  { stored: { note: 'Please hurry.' }, draft: { note: 'Please hurry.', acknowledged: [] } },
  {
    stored: { acknowledged: [second, 'of-another-version', first] },
    draft: { note: '', acknowledged: [first, second] }
  }
])('[W67] of $stored what can be read is kept, in the order of the screen', ({ stored, draft }) => {
  expect(readSubmit(stored)).toEqual(draft);
});

test.each([
  { note: ' \n ', submission: { acknowledged: [first] } },
  { note: ' Please hurry. ', submission: { acknowledged: [first], note: 'Please hurry.' } }
])('[W67] of the note "$note" only what says something is sent', ({ note, submission }) => {
  expect(submissionOf({ note, acknowledged: [first] })).toEqual(submission);
});
