import { expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { ShownClaim } from '#workplace/workplace.ts';
import { nothingPrepared } from '#workplace/prepared.ts';
import { disputeOf, longestJustification, readDispute } from './dispute-draft.ts';
import { findLateAnswer } from './late-answer.ts';

const photo = { sha256: 'p', name: 'p.jpg', type: 'image/jpeg', size: 1, chunks: 'c', covers: ['l1'] };
const dueBy = 1_000_000;
const tooLate = (clockOffsetMs = 0): RefusalFact => ({
  code: 'window-over',
  dueBy,
  receivedAt: dueBy + 5,
  clockOffsetMs
});
const payload = { kind: 'respond', clockOffsetMs: 2, comment: 'Signed.', files: [photo] };
const row = (madeAt: number, stage: 'refused' | 'on-device', refusal?: RefusalFact): object => ({
  ...{ id: 'action:c:1', kind: 'respond', madeAt, stage, document: payload },
  ...(refusal ? { refusal } : {})
});
const shown = (
  actions: readonly object[],
  {
    history = [],
    waiting = [] as readonly object[],
    reason = 'no-partner-response',
    doomed = new Map<string, RefusalFact>(),
    open = true
  } = {}
): ShownClaim =>
  ({
    claim: {
      state: 'rejected',
      rejection: { reason },
      clocks: open ? [{ clock: 'dispute-window' }] : [],
      history,
      waiting
    } as unknown as Claim,
    actions,
    doomed
  }) as unknown as ShownClaim;

test('[H15] made before the last moment and refused for being late: found, with both moments', () => {
  expect(findLateAnswer(shown([row(dueBy - 1, 'refused', tooLate())]))).toEqual({
    action: 'action:c:1',
    madeAt: dueBy - 1,
    madeAtServer: dueBy + 1,
    receivedAt: dueBy + 5,
    dueBy,
    comment: 'Signed.',
    changes: {},
    files: [photo],
    isOwn: true
  });
});

test('[H15] made after it, also by the server’s time where the device’s clock was behind: none', () => {
  expect(findLateAnswer(shown([row(dueBy, 'refused', tooLate())]))).toBeNull();
  expect(findLateAnswer(shown([row(dueBy - 10, 'refused', tooLate(10))]))).toBeNull();
  expect(findLateAnswer(shown([row(dueBy + 9, 'refused', tooLate(-10))]))).not.toBeNull();
});

test('[H15] one that has not reached the programme and is known to be too late: found', () => {
  const doomed = new Map([['action:c:1', tooLate()]]);
  expect(findLateAnswer(shown([row(dueBy - 1, 'on-device')], { doomed }))).toMatchObject({ receivedAt: null, dueBy });
});

test('[H15] one of a colleague: found on the record', () => {
  const refused = { outcome: 'refused', receivedAt: dueBy + 5, refusal: tooLate() };
  const entry = { action: 'action:c:2', kind: 'respond', madeAt: dueBy - 1, said: { comment: 'Ours.' }, ...refused };
  expect(findLateAnswer(shown([], { history: [entry] as never }))).toMatchObject({
    ...{ action: 'action:c:2', comment: 'Ours.', files: [], isOwn: false }
  });
});

test('[H15] none where a reviewer rejected, the window is over, or a dispute waits for its files', () => {
  const late = row(dueBy - 1, 'refused', tooLate());
  expect(findLateAnswer(shown([late], { reason: 'insufficient-poe' }))).toBeNull();
  expect(findLateAnswer(shown([late], { open: false }))).toBeNull();
  expect(findLateAnswer(shown([late], { waiting: [{ action: { kind: 'dispute' } }] }))).toBeNull();
});

test('[H15] the dispute carries the proof, each file once, and no more words than an action takes', () => {
  const answer = findLateAnswer(shown([row(dueBy - 1, 'refused', tooLate())]));
  if (!answer) throw new Error('no late answer');
  const lateAnswer = { action: 'action:c:1', madeAt: dueBy - 1 };
  expect(disputeOf({ justification: ' Why ' }, [photo], { answer, text: 'Signed.' })).toEqual({
    justification: 'Why\n\nSigned.',
    files: [photo],
    lateAnswer
  });
  expect(disputeOf({ justification: '  ' }, [], null)).toEqual({});
  const long = disputeOf({ justification: 'x'.repeat(longestJustification) }, [], { answer, text: 'y' });
  expect(long.justification).toHaveLength(longestJustification);
});

test('[H15] a draft of an older version is read as far as it can be', () => {
  expect(readDispute({ justification: 7 })).toEqual({ ...nothingPrepared, justification: '', withLate: true });
  expect(readDispute({ justification: 'a', withLate: false })).toEqual({
    ...nothingPrepared,
    justification: 'a',
    withLate: false
  });
});
