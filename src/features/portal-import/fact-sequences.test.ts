import { expect, test } from 'vitest';
import { monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { factSequences } from './fact-sequences.ts';
import { claimStateOf, type PortalState } from './portal-states.ts';

type Recorded = ReturnType<typeof factSequences>[number];

function stand(steps: Recorded): OneClaim {
  const world = new OneClaim({ adjudicated: 'elsewhere' }).draft(noon(monday));
  for (const [i, step] of steps.entries())
    world.act('manager', 'record', { ...step, happenedOn: monday + i, learntFrom: 'export' }, { at: noon(monday + 9) });
  return world;
}

/** The first way that the rules allow, as the import takes it. */
function wayFrom(before: Recorded, state: Exclude<PortalState, 'ignored'>): readonly string[] | undefined {
  const way = factSequences(state).find((steps) => {
    const world = stand([...before, ...steps]);
    return world.refusal === null && world.present.state === claimStateOf(state);
  });
  return way?.map(({ fact }) => fact);
}

const submit = { fact: 'submit' } as const;
const approve = { fact: 'approve' } as const;
const dispute = [submit, { fact: 'reject' }, { fact: 'dispute' }] as const;

test.each([
  { from: [], state: 'submitted', way: ['submit'] },
  { from: [], state: 'in-review', way: ['submit', 'begin-review'] },
  { from: [], state: 'action-required', way: ['submit', 'request-information'] },
  { from: [], state: 'approved', way: ['submit', 'approve'] },
  { from: [], state: 'rejected', way: ['submit', 'reject'] },
  { from: [], state: 'declined', way: ['submit', 'approve', 'decline-consent'] },
  { from: [], state: 'withdrawn', way: ['submit', 'withdraw'] },
  { from: [], state: 'disputed', way: ['submit', 'reject', 'dispute'] },
  { from: [submit], state: 'in-review', way: ['begin-review'] },
  { from: [submit], state: 'withdrawn', way: ['withdraw'] },
  { from: [submit, approve], state: 'declined', way: ['decline-consent'] },
  { from: [submit, approve], state: 'rejected', way: ['decline-consent'] },
  { from: dispute, state: 'approved', way: ['decide-dispute'] },
  { from: dispute, state: 'rejected', way: ['decide-dispute'] }
] as const)('[W80] from $from the portal’s "$state" is reached by $way', ({ from, state, way }) => {
  expect(wayFrom(from, state)).toEqual(way);
});

test('[W80] a claim that the portal calls a draft has nothing to be recorded', () => {
  expect(factSequences('editing')).toEqual([]);
});
