import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCase, readCases } from '../../scripts/clock-case.ts';
import { scannedStartOfDay, slowAnswer, type RawCase } from '../../tests/support/slow-clocks.ts';

const text = readFileSync(new URL('../../tests/support/clock-cases.json', import.meta.url), 'utf8');
const known = JSON.parse(text) as readonly (RawCase & { readonly expected: object })[];

function answer(raw: readonly RawCase[]): readonly unknown[] {
  const read = readCases(JSON.stringify(raw));
  if (!read.ok) throw new Error(read.sentence);
  return read.cases.map(answerCase);
}

describe('known cases', () => {
  test.each(known)('[C11] case $id: the clocks are as expected', (raw) => {
    expect(answer([raw])).toEqual([{ id: raw.id, ...raw.expected }]);
  });

  test.each(known)('[C11] case $id: day by day it comes out the same', (raw) => {
    expect(slowAnswer(raw, scannedStartOfDay)).toEqual({ id: raw.id, ...raw.expected });
  });
});

const zones = [
  ...['UTC', 'America/Sao_Paulo', 'America/Havana', 'America/Santiago', 'Africa/Cairo', 'Atlantic/Azores'],
  ...['Asia/Beirut', 'America/Asuncion', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Apia'],
  ...['Europe/London', 'America/Los_Angeles', 'Africa/Casablanca', 'Pacific/Chatham', 'America/St_Johns', 'Asia/Gaza']
];
const kinds = [
  ...['submit', 'begin-review', 'request-information', 'respond', 'approve', 'reject', 'decline-consent', 'withdraw'],
  ...['dispute', 'decide-dispute']
];
const likely: { readonly [state: string]: readonly string[] } = {
  editing: ['submit'],
  submitted: ['begin-review', 'begin-review', 'withdraw'],
  'in-review': ['approve', 'reject', 'request-information', 'request-information'],
  'action-required': ['respond', 'respond', 'withdraw'],
  approved: ['decline-consent', 'decline-consent', 'withdraw'],
  rejected: ['dispute'],
  disputed: ['decide-dispute', 'decide-dispute', 'withdraw']
};
const starts = [
  '2017-10-10',
  '2018-10-20',
  '2018-02-01',
  '2026-02-20',
  '2026-09-20',
  '2026-10-10',
  '2027-03-01',
  '2011-12-10'
];

const plans = fc.record({
  profile: fc.constantFrom('2020', '2023'),
  zone: fc.constantFrom(...zones),
  start: fc.constantFrom(...starts),
  holidays: fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 14 }),
  steps: fc.array(
    fc.record({
      wild: fc.integer({ min: 0, max: 9 }),
      pick: fc.nat(999),
      // To a clock's very end, one millisecond before, to the same instant, or some minutes on.
      when: fc.constantFrom('due', 'before-due', 'same', 'later', 'later', 'later'),
      minutes: fc.integer({ min: 1, max: 12_000 }),
      outcome: fc.constantFrom('approve', 'reject')
    }),
    { maxLength: 10 }
  )
});

/** A case that goes on where it stands, as the steps say; the last step is `now`. */
function planToCase(plan: typeof plans extends fc.Arbitrary<infer T> ? T : never): RawCase {
  const first = Date.parse(`${plan.start}T00:00:00Z`);
  const holidays = plan.holidays.map((day) => new Date(first + day * 86_400_000).toISOString().slice(0, 10));
  const head = { id: 'random', profile: plan.profile, zone: plan.zone, holidays };
  const moves: { kind: string; at: string; outcome?: string }[] = [];
  let now = new Date(first).toISOString();
  for (const step of plan.steps) {
    const standing = slowAnswer({ ...head, now, moves }, scannedStartOfDay);
    const ends = standing.clocks.map((clock) => Date.parse(clock.dueBy)).filter((end) => end > Date.parse(now));
    const end = ends[step.pick % Math.max(1, ends.length)];
    let at = Date.parse(now) + step.minutes * 60_000;
    if (step.when === 'same') at = Date.parse(now);
    else if (end !== undefined && step.when === 'due') at = end;
    else if (end !== undefined && step.when === 'before-due') at = end - 1;
    const fitting = step.wild === 0 ? kinds : (likely[standing.state] ?? kinds);
    const kind = fitting[step.pick % fitting.length] ?? 'submit';
    now = new Date(at).toISOString();
    moves.push(kind === 'decide-dispute' ? { kind, at: now, outcome: step.outcome } : { kind, at: now });
  }
  // Every other case is looked at some time after its last move.
  const last = plan.steps.at(-1);
  if (last && last.pick % 2 === 0) now = new Date(Date.parse(now) + last.minutes * 60_000).toISOString();
  return { ...head, now, moves };
}

test('[C12] any moves in any zone come out as day by day with luxon', { timeout: 240_000 }, () => {
  const runs = Number(process.env['RULES_RUNS'] ?? 60);
  fc.assert(
    fc.property(plans, (plan) => {
      const raw = planToCase(plan);
      expect(answer([raw])).toEqual([slowAnswer(raw, scannedStartOfDay)]);
    }),
    { numRuns: runs }
  );
});

test.each([
  { text: 'no json', sentence: 'this is not JSON.' },
  { text: '{}', sentence: 'an array of cases is expected.' },
  { text: '[{"id":"a","profile":"2021"}]', sentence: 'case "a": `profile` is "2020" or "2023".' },
  { text: '[{"profile":"2020","zone":"Mars/Base"}]', sentence: 'case number 1: "Mars/Base" is no known time zone.' }
])('[C11] a file that says $text is answered with a sentence', ({ text: content, sentence }) => {
  expect(readCases(content)).toEqual({ ok: false, sentence });
});
