import { describe, expect, test } from 'vitest';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, Clock, PastClock } from '#rules/claim/claim.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import type { Day } from '#rules/days/day.ts';
import { layOutAxis, placeLabels } from './timeline-axis.ts';
import { layOutTimeline, lineOf } from './timeline.ts';

const dayMs = 86_400_000;
const dayOf = (text: string): Day => Date.parse(text) / dayMs;
const terms: ResolvedTerms = {
  terms: { profile: '2020', calendar: 'none', zone: 'UTC' },
  profile: profile2020,
  holidays: [],
  civil: { dayOf: (at) => Math.floor(at / dayMs), startOf: (day) => day * dayMs }
};
const clock = (name: Clock['clock'], startedOn: string, dueOn: string): Clock => ({
  clock: name,
  startedOn: dayOf(startedOn),
  length: { count: 5, unit: 'business-days' },
  dueOn: dayOf(dueOn),
  dueBy: (dayOf(dueOn) + 1) * dayMs,
  extensions: []
});
const ended = (of: Clock, endedOn: string): PastClock => ({ ...of, endedOn: dayOf(endedOn), ranOut: false });
const claimIn = (state: Claim['state'], clocks: readonly Clock[], pastClocks: readonly PastClock[]): Claim =>
  ({ state, clocks, pastClocks, rejection: { forGood: false, on: 0 } }) as unknown as Claim;

describe('timeline', () => {
  const intake = ended(clock('intake', '2026-11-16', '2026-11-23'), '2026-11-18');
  const target = clock('decision-target', '2026-11-16', '2026-11-30');

  test('[H5] in review: intake past, review half, consent to come; the decision target is not a stretch', () => {
    const claim = claimIn('in-review', [clock('review', '2026-11-18', '2026-11-25'), target], [intake]);
    const way = layOutTimeline(claim, terms, Date.parse('2026-11-22T00:00Z'));
    expect(way.segments.map(({ clock: name, phase, passed }) => ({ name, phase, passed }))).toEqual([
      { name: 'intake', phase: 'past', passed: 1 },
      { name: 'review', phase: 'now', passed: 0.5 },
      { name: 'consent', phase: 'to-come', passed: 0 }
    ]);
    expect(way).toMatchObject({ ending: 'sent', hasEnded: false, endsOn: dayOf('2026-12-02') });
  });

  test('[H6] a reviewer who is late: the days after the last one, up to today', () => {
    const claim = claimIn('in-review', [clock('review', '2026-11-18', '2026-11-25')], [intake]);
    const [, late] = layOutTimeline(claim, terms, Date.parse('2026-11-28T12:00Z')).segments;
    expect(late).toMatchObject({ lateFrom: dayOf('2026-11-26'), lateDays: 2, to: dayOf('2026-11-28'), passed: 1 });
  });

  test('[H6] a review that ended late keeps its late days; an answer that never came has none', () => {
    const late = ended(clock('review', '2026-11-18', '2026-11-25'), '2026-11-27');
    const over = ended(clock('response', '2026-11-27', '2026-12-04'), '2026-12-05');
    const way = layOutTimeline(claimIn('rejected', [], [intake, late, over]), terms, Date.parse('2026-12-06T12:00Z'));
    expect(way.segments.map((segment) => segment.lateFrom)).toEqual([null, dayOf('2026-11-26'), null]);
  });

  test('[W38] what ran out ends on its last day in words; a rejection is for good when its window was over', () => {
    const over = { ...ended(clock('response', '2026-11-25', '2026-12-02'), '2026-12-03'), ranOut: true };
    const window = { ...ended(clock('dispute-window', '2026-12-03', '2027-01-02'), '2027-01-03'), ranOut: true };
    const claim = claimIn('rejected', [], [intake, over, window]);
    const rejection = { reason: 'no-partner-response', on: dayOf('2026-12-03'), forGood: true };
    const way = layOutTimeline({ ...claim, rejection } as Claim, terms, Date.parse('2027-01-10T12:00Z'));
    expect(way.segments.slice(1).map(({ from, to }) => [from, to])).toEqual([
      [dayOf('2026-11-25'), dayOf('2026-12-02')],
      [dayOf('2026-12-03'), dayOf('2027-01-02')]
    ]);
    expect(way.endsOn).toBe(dayOf('2027-01-03'));
    // Of an earlier round: the last rejection was for good at once.
    const lost = { ...rejection, reason: 'dispute-lost', on: dayOf('2027-02-01') };
    expect(layOutTimeline({ ...claim, rejection: lost } as Claim, terms, Date.parse('2027-03-01')).endsOn).toBe(
      lost.on
    );
  });

  test('[W38] where the portal decides, an answer after the last day is said with the day on which it came', () => {
    const late = { ...ended(clock('response', '2026-11-25', '2026-12-02'), '2026-12-05'), ranOut: true };
    const claim = { ...claimIn('in-review', [], [intake, late]), adjudicated: 'elsewhere' } as Claim;
    expect(layOutTimeline(claim, terms, Date.parse('2026-12-06T12:00Z')).segments[1]?.to).toBe(dayOf('2026-12-05'));
  });

  test('[H7] the axis begins a day before and ends a day after', () => {
    const claim = claimIn('in-review', [clock('review', '2026-11-18', '2026-11-25')], [intake]);
    const way = layOutTimeline(claim, terms, Date.parse('2026-11-22T12:00Z'));
    const axis = layOutAxis(way, 800, [dayOf('2026-11-20')]);
    expect(axis.days[0]?.day).toBe(dayOf('2026-11-15'));
    expect(axis.days.at(-1)?.day).toBe(dayOf('2026-12-03'));
    expect(axis.days.filter((day) => day.kind === 'holiday').map((day) => day.day)).toEqual([dayOf('2026-11-20')]);
    expect(axis.days.filter((day) => day.kind === 'weekend')).toHaveLength(5);
    expect(axis.width).toBeLessThanOrEqual(800);
    expect(axis.nowX).toBe(axis.middleOf(dayOf('2026-11-22')));
  });

  test('[H7] names that would lie over each other go up a row, and none leaves the picture', () => {
    const labels = placeLabels(
      [
        { x: 10, text: 'Submitted' },
        { x: 20, text: 'Review' },
        { x: 195, text: 'You' }
      ],
      200
    );
    expect(labels.map(({ row }) => row)).toEqual([0, 1, 0]);
    expect(Math.max(...labels.map(({ x, text }) => x + text.length * 7))).toBeLessThanOrEqual(200);
  });

  test('[H5] a list shows four steps, whatever the state', () => {
    expect(lineOf('action-required', true)).toEqual(['past', 'past', 'now', 'to-come']);
    expect(lineOf('approved', false)).toEqual(['past', 'past', 'past', 'past']);
    expect(lineOf('rejected', true)).toEqual(['past', 'past', 'stopped', 'now']);
  });
});
