import { expect, test } from 'vitest';
import { aFile, anActor, dayMs, hourMs, monday, noon, OneClaim } from '../testing/claims.ts';
import { acknowledgements, type RequestReason } from './action.ts';
import { advance, nextDue } from './advance.ts';
import type { Claim } from './claim.ts';
import { filesArrived } from './settle.ts';

const at = noon(monday);
/** Monday's request is due at the end of the next Monday. */
const due = (monday + 8) * dayMs;
const photo = aFile('photo');

const asked = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).request(at);

function arrive(world: OneClaim, sha256: string, when: number): void {
  world.missing.delete(sha256);
  world.claim = filesArrived(world.present, sha256, world.circumstances(anActor('registrar'), when));
}

/** Answers with a photo that has not arrived. */
function answer(world: OneClaim, when: number): string {
  world.missing.add(photo.sha256);
  return world.act('manager', 'respond', { comment: 'Here.', files: [photo] }, { at: when });
}

const last = (claim: Claim): object => claim.history[claim.history.length - 1] ?? {};
const kinds = (claim: Claim): string[] => claim.history.map(({ kind, outcome }) => `${kind} ${outcome}`).slice(5);

test('[O1] an answer made in time and received late is told until when it would have counted', () => {
  const world = asked();
  world.act('manager', 'respond', { comment: 'Signed.' }, { at: due, madeAt: due - 1, basedOn: 5 });
  expect(world.refusal).toEqual({
    code: 'window-over',
    clock: 'response',
    dueOn: monday + 7,
    dueBy: due,
    receivedAt: due,
    madeAt: due - 1,
    clockOffsetMs: 0
  });
  expect(kinds(world.present)).toEqual(['ran-out accepted', 'respond refused']);
  expect(world.present).toMatchObject({
    state: 'rejected',
    rejection: { reason: 'no-partner-response', on: monday + 8 }
  });
});

test('[O1] the entry has when it was made, received and put on record', () => {
  const world = asked();
  world.act('manager', 'respond', { comment: 'Signed.' }, { at: due - 1, madeAt: at, onRecordAt: due + 5 });
  expect(last(world.present)).toEqual({
    n: 6,
    action: 'action:c:6',
    kind: 'respond',
    by: 'a-manager',
    role: 'manager',
    madeAt: at,
    receivedAt: due - 1,
    onRecordAt: due + 5,
    outcome: 'accepted',
    state: 'in-review',
    said: { comment: 'Signed.' }
  });
});

test('[O7] the answer’s day is that of its receipt, the review begins on the day it came on record', () => {
  const world = asked();
  world.act('manager', 'respond', { comment: 'Signed.' }, { at: noon(monday + 2), onRecordAt: noon(monday + 4) });
  expect(world.present).toMatchObject({
    answeringDays: 2,
    clocks: [
      { clock: 'decision-target', extensions: [{ days: 2, why: 'answering-time', on: monday + 2 }] },
      { clock: 'review', startedOn: monday + 4 }
    ]
  });
});

test('[O2] an action counts no earlier than the last entry', () => {
  const world = asked();
  world.act('manager', 'comment', { text: 'Later.' }, { at: due + 1 });
  expect(world.act('manager', 'respond', { comment: 'x' }, { at: due - 1 })).toBe('window-over');
});

test('[E3] an answer waits for its files, and the clock with it; then it counts from its receipt', () => {
  const world = asked();
  expect(answer(world, due - hourMs)).toBe('action-required');
  const filesBy = (monday + 9) * dayMs;
  expect(world.present.waiting).toMatchObject([
    { receivedAt: due - hourMs, filesBy, missing: [photo.sha256], of: 2, stateSince: 5 }
  ]);
  expect(nextDue(world.present)).toBe(filesBy);
  arrive(world, photo.sha256, due + hourMs);
  expect(kinds(world.present)).toEqual(['files-arrived accepted', 'respond accepted']);
  expect(world.present).toMatchObject({ state: 'in-review', waiting: [], answeringDays: 5 });
  expect(last(world.present)).toMatchObject({ receivedAt: due - hourMs, onRecordAt: due + hourMs });
  expect(world.present.evidence.map(({ name, verifiedAt }) => ({ name, verifiedAt }))).toEqual([
    { name: 'letter.pdf', verifiedAt: at },
    { name: 'photo.pdf', verifiedAt: due + hourMs }
  ]);
});

test('[E3] a submission waits for evidence that was added before', () => {
  const world = new OneClaim();
  world.missing.add(aFile('letter').sha256);
  world.draft(at).submit(at);
  expect(world.present).toMatchObject({ state: 'editing', waiting: [{ of: 1 }] });
  arrive(world, aFile('letter').sha256, at + hourMs);
  expect(world.present).toMatchObject({ state: 'submitted', submittedOn: monday, waiting: [] });
});

test('[E3] a file that arrives again, or that nobody waits for, changes nothing', () => {
  const world = asked();
  const before = world.present;
  arrive(world, aFile('letter').sha256, at + 1);
  arrive(world, aFile('other').sha256, at + 1);
  expect(world.present).toBe(before);
});

test('[E4] files that never arrive: refused, and the clock takes effect as if the answer had not come', () => {
  const world = asked();
  answer(world, due - hourMs);
  const filesBy = (monday + 9) * dayMs;
  const circumstances = world.circumstances(anActor('clock'), filesBy);
  expect(advance(world.present, filesBy - 1, circumstances.terms, [])).toBe(world.present);
  world.claim = advance(world.present, filesBy, circumstances.terms, []);
  expect(kinds(world.present)).toEqual(['respond refused', 'ran-out accepted']);
  expect(world.present.history[5]?.refusal).toEqual({ code: 'files-never-arrived', filesBy, missing: [photo.sha256] });
  expect(world.present).toMatchObject({
    state: 'rejected',
    rejection: { reason: 'no-partner-response', at: due, on: monday + 8 },
    clocks: [{ clock: 'dispute-window', startedOn: monday + 8 }]
  });
});

test('[E4] a file on the last moment is in time, a moment later it is not', () => {
  for (const [moment, state] of [
    [-1, 'in-review'],
    [0, 'rejected']
  ] as const) {
    const world = asked();
    answer(world, due - hourMs);
    arrive(world, photo.sha256, (monday + 9) * dayMs + moment);
    expect(world.present.state).toBe(state);
  }
});

test('[E4] received on a Friday, the files have time until the end of Monday', () => {
  const world = asked();
  answer(world, noon(monday + 4));
  expect(world.present.waiting[0]?.filesBy).toBe((monday + 8) * dayMs);
});

test('[O5] comments and withdrawal go on meanwhile, and what waited is overtaken', () => {
  const world = asked();
  answer(world, at + 1);
  expect(world.act('contributor', 'comment', { text: 'The photo follows.' }, { at: at + 2 })).toBe('action-required');
  expect(world.act('manager', 'withdraw', { why: 'wrong-mpn-id' }, { at: at + 3 })).toBe('rejected');
  arrive(world, photo.sha256, at + 4);
  expect(kinds(world.present).slice(-2)).toEqual(['files-arrived accepted', 'respond refused']);
});

test('[O5] a comment goes on while a submission waits for its files', () => {
  const world = new OneClaim();
  world.missing.add(aFile('letter').sha256);
  world.draft(at);
  expect(world.act('contributor', 'comment', { text: 'Too early.' }, { at })).toBe('wrong-state');
  world.submit(at);
  expect(world.act('contributor', 'comment', { text: 'The letter follows.' }, { at: at + 1 })).toBe('editing');
  arrive(world, aFile('letter').sha256, at + hourMs);
  expect(world.present).toMatchObject({ state: 'submitted', comments: [{ text: 'The letter follows.' }] });
});

test.each(['submit', 'dispute'] as const)(
  '[O5] a %s that waits for its files is withdrawn, and does not come back',
  (kind) => {
    const world = new OneClaim();
    if (kind === 'submit') {
      world.missing.add(aFile('letter').sha256);
      world.draft(at).submit(at);
    } else {
      world.draft(at).submit(at).begin(at).reject(at);
      world.missing.add(photo.sha256);
      world.act('manager', 'dispute', { files: [photo] }, { at });
    }
    const before = world.present.state;
    expect(world.present.waiting.length).toBe(1);
    expect(world.act('manager', 'withdraw', { why: 'wrong-mpn-id' }, { at: at + 1 })).toBe('rejected');
    expect(world.present).toMatchObject({ waiting: [], rejection: { reason: 'partner-request', why: 'wrong-mpn-id' } });
    const entries = world.present.history.slice(-2).map((entry) => [entry.kind, entry.outcome, entry.receivedAt]);
    expect(entries).toEqual([
      [kind, 'accepted', at],
      ['withdraw', 'accepted', at + 1]
    ]);
    arrive(world, aFile('letter').sha256, at + hourMs);
    arrive(world, photo.sha256, at + hourMs);
    expect(world.present.state).toBe('rejected');
    expect(before).toBe(kind === 'submit' ? 'editing' : 'rejected');
  }
);

test('[O3] an answer whose state was left meanwhile is refused as overtaken', () => {
  const world = asked();
  answer(world, at + 1);
  world.act('manager', 'respond', { comment: 'By post.' }, { at: at + 2 });
  arrive(world, photo.sha256, at + 3);
  expect(last(world.present)).toMatchObject({
    outcome: 'refused',
    receivedAt: at + 1,
    refusal: { code: 'overtaken', state: 'in-review', action: 'respond' }
  });
});

test('[O3] what waits is judged as of its receipt, also when the window is over by then', () => {
  const world = new OneClaim().draft(at).submit(at).begin(at).reject(at);
  const windowEnd = (monday + 31) * dayMs;
  world.missing.add(photo.sha256);
  world.act('manager', 'dispute', { files: [photo] }, { at: windowEnd - 1 });
  arrive(world, photo.sha256, windowEnd + hourMs);
  expect(world.present).toMatchObject({ state: 'disputed', disputes: 1 });
});

test('[O5] while one answer waits past the end, another is too late all the same', () => {
  const world = asked();
  answer(world, due - 1);
  expect(world.act('manager', 'respond', { comment: 'Also.' }, { at: due })).toBe('window-over');
  expect(world.present.state).toBe('action-required');
});

test.each([
  { from: due - 2 * hourMs, until: due - 1, dueOn: monday + 8, why: 'within the hour after' },
  { from: due - 2 * hourMs, until: due - hourMs, dueOn: monday + 8, why: 'an hour after, exactly' },
  { from: due - 2 * hourMs, until: due - hourMs - 1, dueOn: null, why: 'more than an hour after' },
  { from: due, until: due + 60_000, dueOn: monday + 9, why: 'it ran out as the record went down' },
  { from: due - hourMs, until: due + 4 * dayMs, dueOn: monday + 14, why: 'a long outage' },
  { from: due + 1, until: due + hourMs, dueOn: null, why: 'the record went down afterwards' }
])('[O6] $why: the response clock is due on day $dueOn', ({ from, until, dueOn }) => {
  const world = asked();
  const claim = advance(world.present, due, world.terms, [{ from, until }], due + 10 * dayMs);
  if (dueOn === null) {
    expect(claim.state).toBe('rejected');
    return;
  }
  expect(claim).toMatchObject({
    state: 'action-required',
    clocks: [{ clock: 'response', dueOn, dueBy: (dueOn + 1) * dayMs, extensions: [{ days: 1, why: 'outage' }] }]
  });
  expect(last(claim)).toMatchObject({
    kind: 'extended',
    role: 'registrar',
    said: { clock: 'response', why: 'outage', from: monday + 7, to: dueOn, outage: { from, until } }
  });
});

test('[O6] an answer received while the record was down, after the clock’s end, is accepted', () => {
  const world = asked();
  world.outages = [{ from: due - hourMs, until: due + 3 * hourMs }];
  const received = { at: due + hourMs, onRecordAt: due + 3 * hourMs };
  expect(world.act('manager', 'respond', { comment: 'Signed.' }, received)).toBe('in-review');
});

test('[O6] an outage extends the dispute window, and not consent', () => {
  const rejected = new OneClaim().draft(at).submit(at).begin(at).reject(at);
  const windowEnd = (monday + 31) * dayMs;
  const outage = (end: number) => [{ from: end - hourMs, until: end + hourMs }];
  expect(advance(rejected.present, windowEnd, rejected.terms, outage(windowEnd))).toMatchObject({
    rejection: { forGood: false },
    clocks: [{ clock: 'dispute-window', dueOn: monday + 32 }]
  });
  const approved = new OneClaim().draft(at).submit(at).begin(at).approve(at);
  expect(advance(approved.present, due, approved.terms, outage(due))).toMatchObject({ sentAt: due, clocks: [] });
});

test('[O4] a void stands in the history in place of what the gate refused, and changes nothing else', () => {
  const world = asked();
  const before = world.present;
  world.act('contributor', 'void', { replaces: 'action:c:x' }, { at: at + 1 });
  expect({ ...world.present, history: [] }).toEqual({ ...before, history: [] });
  expect(last(world.present)).toMatchObject({ kind: 'void', said: { replaces: 'action:c:x' } });
});

test('[A12] an answer made in round one that arrives in round two is refused', () => {
  const world = asked();
  const roundOne = { at: at + 3, madeAt: at + 1, basedOn: world.present.history.length };
  world.act('manager', 'respond', { comment: 'Round one, another colleague.' }, { at: at + 2 });
  const reasons: readonly RequestReason[] = ['missing-poe'];
  world.act('reviewer', 'request-information', { reasons, comment: 'Again.', removeProducts: [] }, { at: at + 2 });
  world.act('manager', 'respond', { comment: 'Round one.' }, roundOne);
  expect(world.refusal).toMatchObject({ code: 'claim-moved-on', state: 'action-required', basedOn: 5, stateSince: 7 });
  expect(world.act('manager', 'comment', { text: 'But look.' }, { ...roundOne, at: at + 4 })).toBe('action-required');
});

test('[A12] what follows one’s own offline move is not refused', () => {
  const world = new OneClaim().draft(at);
  const offline = { basedOn: null, at };
  expect(world.act('manager', 'submit', { acknowledged: acknowledgements }, offline)).toBe('submitted');
  expect(world.act('manager', 'withdraw', { why: 'wrong-activity' }, offline)).toBe('rejected');
});

test('[A12] who disputes offline what only the clock rejected is not refused, and after the window is told until when', () => {
  const world = asked();
  expect(world.act('manager', 'dispute', { justification: 'We did.' }, { at: due + hourMs, basedOn: 5 })).toBe(
    'disputed'
  );
  const late = asked();
  const windowEnd = (monday + 39) * dayMs;
  expect(late.act('manager', 'dispute', { justification: 'We did.' }, { at: windowEnd, basedOn: 6 })).toBe(
    'window-over'
  );
});

test('[A12] a dispute made offline together with the answer that is too late carries it as its proof', () => {
  const world = asked();
  world.act('manager', 'respond', { comment: 'Signed.' }, { at: due, madeAt: due - hourMs, basedOn: 5 });
  const late = world.present.history.find(({ kind }) => kind === 'respond')?.action ?? '';
  const lateAnswer = { action: late, madeAt: due - hourMs };
  expect(world.act('manager', 'dispute', { files: [aFile('page')], lateAnswer }, { at: due, basedOn: 5 })).toBe(
    'disputed'
  );
  expect(last(world.present)).toMatchObject({ kind: 'dispute', said: { lateAnswer } });
});

test('[A12] a claim that a colleague discarded and restored has moved on', () => {
  const world = new OneClaim().draft(at);
  world.act('contributor', 'discard', {}, { at });
  world.act('contributor', 'restore', {}, { at });
  const submit = { acknowledged: acknowledgements };
  expect(world.act('manager', 'submit', submit, { at, basedOn: null })).toBe('claim-moved-on');
});
