import { expect, test } from 'vitest';
import { anActor, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { summariseClaim } from './summarise.ts';

const at = noon(monday);
const limits = { maxFileSize: 25_000_000, maxFiles: 10, types: ['application/pdf'] };

function attentionOf({ present }: OneClaim, role: PersonRole = 'manager') {
  const beheld = { actions: [], actor: anActor(role), limits, now: at + 10, nextDue: null, proof: null, unsent: null };
  return summariseClaim({ claim: present, ...beheld }).attention;
}

test('[V61] it needs a manager from the failure until the contact is corrected', () => {
  const world = new OneClaim({ mailsCustomer: true }).draft(at).submit(at).begin(at).approve(at);
  expect(attentionOf(world)).toBeNull();
  world.act('registrar', 'note-consent-mail', { round: 1, outcome: 'failed' }, { at: at + 1 });
  expect((['manager', 'contributor', 'reader', 'reviewer'] as const).map((role) => attentionOf(world, role))).toEqual([
    'contact',
    null,
    null,
    null
  ]);
  const changes = { customerContactEmail: { from: 'ana@aurora.example', to: 'eva@aurora.example' } };
  world.act('manager', 'correct-customer-contact', { changes }, { at: at + 2 });
  expect(attentionOf(world)).toBeNull();
});
