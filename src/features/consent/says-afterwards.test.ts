import { expect, test } from 'vitest';
import type { ApprovedClaim } from '#rules/claim/claim.ts';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import { dayMs, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { saysAfterwards } from './says-afterwards.ts';

const at = noon(monday);

function told(): OneClaim {
  const world = new OneClaim({ mailsCustomer: true }).draft(at).submit(at).begin(at).approve(at);
  world.act('registrar', 'note-consent-mail', { round: 1, outcome: 'sent', takenAt: at }, { at });
  return world;
}
const approved = ({ present }: OneClaim): ApprovedClaim => {
  if (present.state !== 'approved') throw new Error(`it is ${present.state}`);
  return present;
};

test('[W47] whoever was told need not answer, until the claim was sent for evaluation', () => {
  const world = told();
  expect(saysAfterwards(approved(world), profile2020)).toBe('nothingNeeded');
  expect(saysAfterwards(approved(world), profile2023)).toBe('anyTime');
  world.act('manager', 'comment', { text: 'Later.' }, { at: at + 10 * dayMs });
  expect(approved(world).sentAt).not.toBeNull();
  expect(saysAfterwards(approved(world), profile2020)).toBeNull();
});
