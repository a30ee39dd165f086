import { expect, test } from 'vitest';
import { anActor, monday, noon, OneClaim, dayMs } from '../testing/claims.ts';
import { recordableRejectionReasons, type Payloads } from './action.ts';
import { ranOutElsewhere } from '../clocks/whose-clock.ts';
import { replayMoves } from './replay.ts';

const late = noon(monday + 20);
const learntFrom = 'portal';

function record(world: OneClaim, fact: Omit<Payloads['record'], 'learntFrom'>, at = late): string {
  return world.act('manager', 'record', { ...fact, learntFrom }, { at });
}

const submitted = (): OneClaim =>
  new OneClaim({ adjudicated: 'elsewhere' }).draft(noon(monday)).submit(late, monday + 1);

test.each(['begin-review', 'approve', 'open'] as const)(
  '[L1] nobody sends %s to a claim that is decided elsewhere',
  (kind) => {
    expect(submitted().act('reviewer', kind, {}, { at: late })).toBe('adjudicated-elsewhere');
  }
);

test('[L1] nothing is recorded on a claim that is decided here', () => {
  const world = new OneClaim().draft(noon(monday)).submit(noon(monday));
  expect(record(world, { fact: 'approve', happenedOn: monday })).toBe('adjudicated-here');
  expect(world.act('manager', 'withdraw', { why: 'wrong-activity', happenedOn: monday }, { at: late })).toBe(
    'adjudicated-here'
  );
});

test('[L2] clocks run from the day on which it happened', () => {
  const world = submitted();
  record(world, { fact: 'begin-review', happenedOn: monday + 2 });
  record(world, { fact: 'request-information', happenedOn: monday + 3 });
  expect(world.present).toMatchObject({
    state: 'action-required',
    submittedOn: monday + 1,
    requests: [{ on: monday + 3, reasons: [], comment: '' }],
    clocks: [{ clock: 'response', startedOn: monday + 3, dueOn: monday + 10 }]
  });
});

test('[L2] a day in the future is refused', () => {
  expect(record(submitted(), { fact: 'approve', happenedOn: monday + 21 })).toBe('day-in-future');
});

test('[L2] a day before the submission is not possible', () => {
  expect(record(submitted(), { fact: 'approve', happenedOn: monday })).toBe('wrong-state');
});

test('[L3] a fact that is entered late makes the claim be worked out again', () => {
  const world = submitted();
  record(world, { fact: 'begin-review', happenedOn: monday + 2 });
  world.act('manager', 'respond', { comment: 'Signed.', happenedOn: monday + 7 }, { at: late });
  expect(world.refusal?.code).toBe('wrong-state');
  record(world, { fact: 'request-information', happenedOn: monday + 3 });
  world.act('manager', 'respond', { comment: 'Signed.', happenedOn: monday + 7 }, { at: late });
  expect(world.present).toMatchObject({ state: 'in-review', answeringDays: 2 });
  record(world, { fact: 'reject', happenedOn: monday + 8 });
  expect(world.present.state).toBe('rejected');
  // What is entered last is not what happened last.
  record(world, { fact: 'request-information', happenedOn: monday + 7 });
  expect(world.present).toMatchObject({ state: 'rejected', rejection: { on: monday + 8, reason: 'not-recorded' } });
});

test('[L3] a step that nobody recorded is implied by the next one', () => {
  const world = submitted();
  expect(record(world, { fact: 'approve', happenedOn: monday + 5 })).toBe('approved');
  expect(world.present).toMatchObject({ sentAt: (monday + 13) * dayMs });
  expect(record(world, { fact: 'decline-consent', happenedOn: monday + 14 })).toBe('rejected');
  expect(record(world, { fact: 'decide-dispute', happenedOn: monday + 16, outcome: 'approve' })).toBe('approved');
});

test('[L3] asked again on a later day: the answer in between is implied, and takes its own day when that is told', () => {
  const world = submitted();
  record(world, { fact: 'request-information', happenedOn: monday + 2 });
  expect(record(world, { fact: 'request-information', happenedOn: monday + 2 })).toBe('wrong-state');
  expect(record(world, { fact: 'request-information', happenedOn: monday + 7 })).toBe('action-required');
  expect(world.present).toMatchObject({
    requests: [{ on: monday + 2 }, { on: monday + 7 }],
    // Three business days at most went by until the answer.
    answeringDays: 3,
    clocks: [{ clock: 'response', startedOn: monday + 7, dueOn: monday + 14 }]
  });
  world.act('manager', 'respond', { comment: 'Signed.', happenedOn: monday + 3 }, { at: late });
  expect(world.present).toMatchObject({
    state: 'action-required',
    answeringDays: 1,
    clocks: [{ clock: 'response', startedOn: monday + 7 }]
  });
  // A question that is told late has its place too, and the last one stays the open one.
  record(world, { fact: 'request-information', happenedOn: monday + 4 });
  expect(world.present).toMatchObject({
    requests: [{ on: monday + 2 }, { on: monday + 4 }, { on: monday + 7 }],
    clocks: [{ clock: 'response', startedOn: monday + 7 }]
  });
});

test('[L3] a colleague who had not seen the question does not record it a second time with a later day', () => {
  const world = submitted();
  const seen = world.present.history.length;
  record(world, { fact: 'request-information', happenedOn: monday + 2 });
  const again = (basedOn: number): string => {
    const said = { fact: 'request-information', happenedOn: monday + 3, learntFrom } as const;
    const action = world.action('record', said, { by: 'another-manager', basedOn });
    return world.receive(action, world.circumstances(anActor('manager'), late));
  };
  expect(again(seen)).toBe('claim-moved-on');
  expect(world.present).toMatchObject({ clocks: [{ clock: 'response', startedOn: monday + 2 }] });
  expect(again(world.present.history.length)).toBe('action-required');
  expect(world.present).toMatchObject({ clocks: [{ clock: 'response', startedOn: monday + 3 }] });
});

test('[L7] a rejection of which nobody said why has no reason made up for it', () => {
  const world = submitted();
  const first = record(world, { fact: 'reject', happenedOn: monday + 3 });
  expect(first).toBe('rejected');
  expect(world.present).toMatchObject({ rejection: { reason: 'not-recorded' } });
});

test.each(recordableRejectionReasons)('[L7] that the portal rejected for %s is recorded as it said', (reason) => {
  const world = submitted();
  record(world, { fact: 'request-information', happenedOn: monday + 2 });
  record(world, { fact: 'reject', reason, happenedOn: monday + 15 });
  expect(world.present).toMatchObject({ state: 'rejected', rejection: { reason, on: monday + 15 } });
  expect(world.act('manager', 'respond', { comment: 'It was in time.', happenedOn: monday + 16 }, { at: late })).toBe(
    'wrong-state'
  );
});

test('[L4] a window that runs out there rejects nothing', () => {
  const world = submitted();
  record(world, { fact: 'request-information', happenedOn: monday + 2 });
  expect(world.act('manager', 'comment', { text: 'Where is it?' }, { at: noon(monday + 60) })).toBe('action-required');
  expect(world.act('manager', 'respond', { comment: 'It was in time.' }, { at: noon(monday + 61) })).toBe('in-review');
});

test('[L4] a dispute window that runs out there is not for good', () => {
  const world = submitted();
  record(world, { fact: 'reject', happenedOn: monday + 2 });
  const long = noon(monday + 90);
  world.act('manager', 'comment', { text: 'Late.' }, { at: long });
  expect(world.present).toMatchObject({ state: 'rejected', rejection: { forGood: false } });
  expect(ranOutElsewhere(world.present, long)).toMatchObject({ clock: 'dispute-window' });
  expect(world.act('manager', 'dispute', { justification: 'x', happenedOn: monday + 10 }, { at: long })).toBe(
    'disputed'
  );
});

const adopted = (): OneClaim => {
  const world = new OneClaim({ adjudicated: 'elsewhere' });
  world.act('manager', 'create', { fields: { customerName: 'Padaria Central', portalClaimId: '77' } }, { at: late });
  return world;
};

test('[L5] a claim that the portal has is taken over as far as it is known, and goes on from there', () => {
  const world = adopted();
  expect(record(world, { fact: 'approve', happenedOn: monday + 5 })).toBe('wrong-state');
  expect(record(world, { fact: 'submit', happenedOn: monday + 1 })).toBe('submitted');
  expect(record(world, { fact: 'reject', happenedOn: monday + 5 })).toBe('rejected');
  expect(record(world, { fact: 'dispute', happenedOn: monday + 6 })).toBe('disputed');
  expect(record(world, { fact: 'withdraw', happenedOn: monday + 7 })).toBe('rejected');
  expect(world.present).toMatchObject({ submittedOn: monday + 1, rejection: { reason: 'partner-request' } });
});

test('[L5] an answer and a dispute that were made there need no words here', () => {
  const world = submitted();
  record(world, { fact: 'request-information', happenedOn: monday + 2 });
  expect(world.act('manager', 'respond', { happenedOn: monday + 3 }, { at: late })).toBe('in-review');
  record(world, { fact: 'reject', happenedOn: monday + 4 });
  expect(world.act('manager', 'dispute', { happenedOn: monday + 5 }, { at: late })).toBe('disputed');
});

test('[L5] what the portal calls the claim is learnt in any state, and nothing else with it', () => {
  const world = submitted();
  record(world, { fact: 'approve', happenedOn: monday + 5 });
  const named = { portalClaimId: { from: null, to: '77' } };
  const other = { mpnId: { from: '4711002', to: '1' } };
  expect(world.act('manager', 'edit', { changes: { ...named, ...other } }, { at: late })).toBe('wrong-state');
  expect(world.act('contributor', 'edit', { changes: named }, { at: late })).toBe('role-may-not');
  expect(world.act('manager', 'edit', { changes: named }, { at: late })).toBe('approved');
  expect(world.present.fields.portalClaimId).toBe('77');
  const here = new OneClaim().draft(noon(monday)).submit(noon(monday)).begin(noon(monday));
  expect(here.act('manager', 'edit', { changes: named }, { at: noon(monday) })).toBe('wrong-state');
});

test('[L2] a move that was made there has its place, also where a colleague recorded what came after it', () => {
  const world = submitted();
  record(world, { fact: 'request-information', happenedOn: monday + 2 });
  const seen = world.present.history.length;
  record(world, { fact: 'begin-review', happenedOn: monday + 5 });
  record(world, { fact: 'request-information', happenedOn: monday + 6 });
  const answer = { comment: 'Signed.', happenedOn: monday + 3 };
  expect(world.act('manager', 'respond', answer, { at: late, basedOn: seen })).toBe('action-required');
  expect(world.present).toMatchObject({ requests: [{ on: monday + 2 }, { on: monday + 6 }], answeringDays: 1 });
});

test('[L6] what was recorded by mistake is taken back, and the claim is worked out again without it', () => {
  const world = submitted();
  record(world, { fact: 'reject', happenedOn: monday + 2 });
  record(world, { fact: 'dispute', happenedOn: monday + 3 });
  const [wrong] = world.present.history.filter(({ said }) => said?.['fact'] === 'reject');
  const takesBack = String(wrong?.action);
  expect(record(world, { fact: 'take-back', happenedOn: monday + 3, takesBack })).toBe('submitted');
  expect(replayMoves(world.present, {}, { terms: world.terms, now: late })).toMatchObject({
    state: 'submitted',
    idle: [{ kind: 'dispute', happenedOn: monday + 3 }]
  });
  expect(world.present.history.map(({ outcome }) => outcome)).not.toContain('refused');
  expect(record(world, { fact: 'take-back', happenedOn: monday + 3, takesBack })).toBe('nothing-changed');
  expect(record(world, { fact: 'take-back', happenedOn: monday + 3 })).toBe('nothing-changed');
});

test('[L6] another fact stands for the wrong one', () => {
  const world = submitted();
  record(world, { fact: 'reject', happenedOn: monday + 2 });
  const takesBack = String(world.present.history.at(-1)?.action);
  expect(record(world, { fact: 'approve', happenedOn: monday + 2 })).toBe('wrong-state');
  expect(record(world, { fact: 'approve', happenedOn: monday + 3, takesBack })).toBe('approved');
  expect(record(world, { fact: 'approve', happenedOn: monday + 3, takesBack })).toBe('nothing-changed');
});
