import { expect, test } from 'vitest';
import { anActor, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { summariseClaim } from './summarise.ts';
import { findUnsentMove } from './unsent-move.ts';

const at = noon(monday);
const limits = { maxFileSize: 25_000_000, maxFiles: 10, types: ['application/pdf'] };

const worlds = {
  submit: () => new OneClaim().draft(at),
  respond: () => new OneClaim().draft(at).submit(at).begin(at).request(at),
  dispute: () => new OneClaim().draft(at).submit(at).begin(at).reject(at)
} as const;

function act(world: OneClaim, kind: keyof typeof worlds): void {
  if (kind === 'submit') world.submit(at + 1);
  else if (kind === 'respond') world.respond(at + 1);
  else world.act('manager', 'dispute', { justification: 'It was.' }, { at: at + 1 });
}

test.each([
  { kind: 'submit', clock: null, then: 'intake' },
  { kind: 'respond', clock: 'response', then: 'review' },
  { kind: 'dispute', clock: 'dispute-window', then: 'dispute-answer' }
] as const)('[S27] until $kind is received its row says $clock, and $then only once it counts', (given) => {
  const world = worlds[given.kind]();
  const onRecord = world.present;
  act(world, given.kind);
  const actions = [{ id: 'here', kind: given.kind, stage: 'on-device' }] as const;
  const unsent = findUnsentMove({ actions, doomed: new Map(), onRecord });
  const beheld = { actions: [], actor: anActor('manager'), limits, now: at + 10, nextDue: null, proof: null };
  const row = summariseClaim({ claim: world.present, ...beheld, unsent });
  expect({ attention: row.attention, unsent: row.unsent, clock: row.clock }).toEqual({
    attention: 'unsent',
    unsent: { kind: given.kind, isHere: true },
    clock: given.clock
  });
  expect(summariseClaim({ claim: world.present, ...beheld, unsent: null }).clock).toBe(given.then);
});
