import { expect, test } from 'vitest';
import { advance, nextDue } from '../claim/advance.ts';
import { profile2023 } from '../claim/profile.ts';
import { dayMs, monday, noon, OneClaim, termsFor } from '../testing/claims.ts';
import { clocksOf } from './show-clocks.ts';
import { explainDate } from './explain-date.ts';

const at = noon(monday);
const submitted = (holidays: readonly number[] = []): OneClaim =>
  new OneClaim({ terms: termsFor(undefined, holidays) }).draft(at).submit(at);

test('[C1] the clocks of a submitted claim, with a holiday on the way', () => {
  const world = submitted([monday + 2]);
  const business = (count: number) => ({ count, unit: 'business-days' });
  expect(world.present.clocks).toEqual([
    {
      clock: 'decision-target',
      startedOn: monday,
      length: business(10),
      dueOn: monday + 15,
      dueBy: (monday + 16) * dayMs,
      extensions: []
    },
    {
      clock: 'intake',
      startedOn: monday,
      length: business(5),
      dueOn: monday + 8,
      dueBy: (monday + 9) * dayMs,
      extensions: []
    }
  ]);
});

test('[C1] a clock of calendar days may end at the weekend', () => {
  const world = submitted()
    .begin(at)
    .approve(noon(monday + 5));
  expect(world.present.clocks).toMatchObject([{ clock: 'consent', dueOn: monday + 12, dueBy: (monday + 13) * dayMs }]);
});

test('[C1] 2023 has fourteen days to review, and no decision target', () => {
  const world = new OneClaim({ terms: termsFor(profile2023) }).draft(at).submit(at).begin(at);
  expect(world.present.clocks).toMatchObject([{ clock: 'review', dueOn: monday + 18 }]);
});

test.each([
  { now: (monday + 8) * dayMs - 1, daysLeft: 0, runOut: false },
  { now: (monday + 8) * dayMs, daysLeft: 0, runOut: true },
  { now: noon(monday + 4), daysLeft: 1, runOut: false },
  { now: noon(monday + 5), daysLeft: 1, runOut: false },
  { now: at, daysLeft: 5, runOut: false },
  { now: noon(monday + 40), daysLeft: 0, runOut: true }
])('[C3] [C10] intake at $now: $daysLeft left, run out $runOut', ({ now, daysLeft, runOut }) => {
  const world = submitted();
  expect(clocksOf(world.present, now, world.terms)[1]).toEqual({
    clock: 'intake',
    startedOn: monday,
    dueOn: monday + 7,
    dueBy: (monday + 8) * dayMs,
    daysLeft,
    runOut
  });
});

test('[C4] [C6] a rejection by the clock happens when it was due, however late somebody looks', () => {
  const world = submitted().begin(at).request(at);
  const due = (monday + 8) * dayMs;
  expect(nextDue(world.present)).toBe(due);
  expect(advance(world.present, due - 1, world.terms, [])).toBe(world.present);
  const claim = advance(world.present, due + 3 * dayMs, world.terms, []);
  expect(claim).toMatchObject({
    state: 'rejected',
    rejection: { reason: 'no-partner-response', at: due, on: monday + 8, forGood: false },
    clocks: [{ clock: 'dispute-window', startedOn: monday + 8, dueOn: monday + 38 }]
  });
  expect(claim.history.at(-1)).toMatchObject({
    kind: 'ran-out',
    by: 'clock',
    receivedAt: due,
    onRecordAt: due + 3 * dayMs,
    state: 'rejected',
    said: { clock: 'response', dueOn: monday + 7, dueBy: due }
  });
});

test('[C5] clocks that ran out take effect before an action that is then refused', () => {
  const world = submitted().begin(at).request(at);
  world.act('reviewer', 'approve', {}, { at: noon(monday + 60) });
  expect(world.present.history.slice(5).map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual([
    'ran-out accepted',
    'ran-out accepted',
    'approve refused'
  ]);
  expect(world.present).toMatchObject({ state: 'rejected', clocks: [], rejection: { forGood: true } });
});

test('[C7] when consent is over the claim stays approved and is sent', () => {
  const world = submitted().begin(at).approve(at);
  const claim = advance(world.present, (monday + 8) * dayMs, world.terms, []);
  expect(claim).toMatchObject({ state: 'approved', sentAt: (monday + 8) * dayMs, clocks: [], stateSince: 5 });
  expect(claim.history.at(-1)).toMatchObject({ kind: 'sent', by: 'clock' });
});

test('[C8] when the dispute window is over the rejection is for good', () => {
  const world = submitted().begin(at).reject(at);
  const due = (monday + 31) * dayMs;
  expect(advance(world.present, due - 1, world.terms, [])).toMatchObject({ rejection: { forGood: false } });
  expect(world.act('manager', 'dispute', { justification: 'x' }, { at: due })).toBe('window-over');
  expect(world.present).toMatchObject({ rejection: { forGood: true }, clocks: [] });
});

test('[C9] the answering time of every round is added to the decision target, which pauses meanwhile', () => {
  const world = submitted().begin(at).request(at);
  expect(world.present.clocks.map(({ clock }) => clock)).toEqual(['response']);
  world
    .respond(noon(monday + 3))
    .request(noon(monday + 4))
    .respond(noon(monday + 8));
  expect(world.present).toMatchObject({
    answeringDays: 5,
    clocks: [
      {
        clock: 'decision-target',
        startedOn: monday,
        dueOn: monday + 21,
        extensions: [
          { days: 3, why: 'answering-time', on: monday + 3 },
          { days: 2, why: 'answering-time', on: monday + 8 }
        ]
      },
      { clock: 'review', startedOn: monday + 8 }
    ]
  });
});

test('[D4] why a date is as it is', () => {
  const holidays = [monday + 2, monday + 6];
  const world = submitted(holidays);
  const [, intake] = world.present.clocks;
  expect(intake && explainDate(intake, world.terms)).toMatchObject({
    startedOn: monday,
    dueOn: monday + 8,
    skipped: [
      { from: monday + 2, to: monday + 2, why: 'holiday' },
      { from: monday + 5, to: monday + 6, why: 'weekend' }
    ],
    extensions: []
  });
});
