import { expect, test } from 'vitest';
import type { ActionDocument } from '#documents/action-document.ts';
import type { ClaimAction } from '#rules/claim/action.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { anActor, monday, noon, OneClaim, termsFor } from '#rules/testing/claims.ts';
import type { StoredAction } from './database.ts';
import { makeShelf } from './reference-shelf.ts';
import { showClaim } from './show-claim.ts';

const at = noon(monday);
const { terms } = termsFor();
const shelf = makeShelf([
  { id: `profile:${terms.profile}`, document: { profile: profile2020 } as never },
  { id: `calendar:${terms.calendar}`, document: { holidays: [] } as never }
]);
const beholder = { actor: anActor('manager'), shelf, now: at + 10, hasFile: () => true };

function rowOf({ id, ...content }: ClaimAction, seq: number): StoredAction {
  const document = { ...content, _id: id, _rev: '1-a', v: 1 } as unknown as ActionDocument;
  return { id, claim: content.claim, kind: content.kind, madeAt: content.madeAt, seq, document, stage: 'on-device' };
}

test('[A15] a device’s waiting actions lie on top, and what would be refused is told; what is on record is not applied twice', () => {
  const world = new OneClaim().draft(at).submit(at).begin(at).request(at);
  const respond = world.action('respond', { comment: 'Signed.' }, { madeAt: at + 1 });
  const again = world.action('respond', { comment: 'Twice.' }, { madeAt: at + 2 });
  const comment = world.action('comment', { text: 'Thanks.' }, { madeAt: at + 3 });
  const shown = showClaim(world.present, [respond, again, comment].map(rowOf), beholder);
  expect({ state: shown.claim?.state, refused: [...shown.doomed].map(([id, { code }]) => [id, code]) }).toEqual({
    state: 'in-review',
    refused: [[again.id, 'wrong-state']]
  });
  const onRecord = showClaim(shown.claim, [respond, comment].map(rowOf), beholder);
  expect(onRecord).toEqual({ claim: shown.claim, doomed: new Map() });
});
