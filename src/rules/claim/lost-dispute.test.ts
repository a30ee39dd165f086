import { expect, test } from 'vitest';
import { dayMs, monday, noon, OneClaim, termsFor } from '../testing/claims.ts';
import { profile2020 } from './profile.ts';

const at = noon(monday);

function disputed(world: OneClaim): OneClaim {
  world.draft(at).submit(at).begin(at).reject(at).act('manager', 'dispute', { justification: 'It was there.' }, { at });
  return world;
}

test('[A19] where a lost dispute is not final the rejection can be disputed again, as often as the profile allows', () => {
  const terms = termsFor({ ...profile2020, lostDisputeIsFinal: false, disputesAllowed: 2 });
  const world = disputed(new OneClaim({ terms }));
  const lost = { outcome: 'reject', comment: 'Still.' } as const;
  expect(world.act('reviewer', 'decide-dispute', lost, { at: at + 3 * dayMs })).toBe('rejected');
  expect(world.present).toMatchObject({ rejection: { reason: 'dispute-lost', forGood: false } });
  expect(world.present.clocks).toMatchObject([{ clock: 'dispute-window', startedOn: monday + 3 }]);
  expect(world.act('manager', 'dispute', { justification: 'New proof.' }, { at: at + 4 * dayMs })).toBe('disputed');
  world.act('reviewer', 'decide-dispute', lost, { at: at + 5 * dayMs });
  expect(world.present).toMatchObject({ rejection: { forGood: true } });
});
