// Figures of the calendar arithmetic, each against the same work done another way in the same run; medians of five.
import { addBusinessDays as addWithDateFns } from 'date-fns';
import { DateTime } from 'luxon';
import { answerCase, readCases, type ClockCase } from '../scripts/clock-case.ts';
import { addBusinessDays } from '../src/rules/days/business-days.ts';
import { luxonStartOfDay, slowAnswer, type RawCase } from '../tests/support/slow-clocks.ts';
import { playMoves } from '../src/rules/machine/play.ts';
import type { Figure } from './figure.ts';

export function benchClocks(): readonly Figure[] {
  return [...benchClaims(), ...benchAdding()];
}

const claims = 10_000;
/** luxon needs half a minute for all of them: a part is timed and multiplied. */
const luxonClaims = 200;
const dayMs = 86_400_000;
const firstDay = Date.UTC(2026, 0, 5, 9);

function benchClaims(): readonly Figure[] {
  const raw = Array.from({ length: claims }, (_, i) => aClaim(i));
  const read = readCases(JSON.stringify(raw));
  const cases: readonly ClockCase[] = read.ok ? read.cases : [];
  const ours = median(() => {
    for (const { moves, now, terms } of cases) playMoves(moves, now, terms);
  });
  const answered = median(() => {
    for (const one of cases) answerCase(one);
  });
  const theirs =
    median(() => {
      for (const one of raw.slice(0, luxonClaims)) slowAnswer(one, luxonStartOfDay);
    }) *
    (claims / luxonClaims);
  const other = { name: 'luxon day steps', value: theirs };
  const target = { of: 'other / ours', atLeast: 30 } as const;
  return [
    { name: `clocks of ${String(claims)} claims, ten moves each`, ours, unit: 'ms', other, target },
    { name: 'the same, with the answer as text', ours: answered, unit: 'ms', other, target }
  ];
}

function benchAdding(): readonly Figure[] {
  const holidays = Array.from({ length: 14 }, (_, i) => 20_454 + i * 26);
  const holidayTexts = new Set(holidays.map((day) => new Date(day * dayMs).toISOString().slice(0, 10)));
  const days = Array.from({ length: 1000 }, (_, i) => 20_454 + ((i * 37) % 365));
  let sum = 0;
  const ours = nanoseconds(
    2000,
    () => {
      for (const day of days) sum += addBusinessDays(day, 5, holidays);
    },
    days.length
  );
  const starts = days.map((day) => DateTime.fromMillis(day * dayMs, { zone: 'utc' }));
  const luxon = nanoseconds(
    5,
    () => {
      for (const start of starts) sum += stepWithLuxon(start, 5, holidayTexts);
    },
    days.length
  );
  const dates = days.map((day) => new Date(day * dayMs));
  const dateFns = nanoseconds(
    200,
    () => {
      for (const date of dates) sum += addWithDateFns(date, 5).getTime();
    },
    days.length
  );
  // Read, so that no engine may leave the work out.
  if (Number.isNaN(sum)) throw new Error('a sum of days is no number');
  return [
    {
      name: 'five business days with a year’s holidays',
      ours,
      unit: 'ns',
      other: { name: 'luxon, stepping', value: luxon },
      target: { of: 'other / ours', atLeast: 300 }
    },
    {
      name: 'the same against one that knows no holidays',
      ours,
      unit: 'ns',
      other: { name: 'date-fns', value: dateFns },
      target: { of: 'other / ours', atLeast: 8 }
    }
  ];
}

function stepWithLuxon(start: DateTime, count: number, holidays: ReadonlySet<string>): number {
  let end = start;
  for (let left = count; left > 0;) {
    end = end.plus({ days: 1 });
    if (end.weekday < 6 && !holidays.has(end.toISODate() ?? '')) left--;
  }
  return end.toMillis();
}

/** Two rounds of questions, a rejection, a dispute that is won: ten moves, all possible. */
function aClaim(index: number): RawCase {
  const zones = ['America/Sao_Paulo', 'Europe/London', 'UTC', 'America/Havana'];
  const kinds = [
    ...['submit', 'begin-review', 'request-information', 'respond', 'request-information', 'respond', 'reject'],
    ...['dispute', 'decide-dispute', 'withdraw']
  ];
  const first = firstDay + (index % 300) * dayMs + (index % 17) * 1_000_000;
  const moves = kinds.map((kind, i) => {
    const at = new Date(first + i * 2 * dayMs).toISOString();
    return kind === 'decide-dispute' ? { kind, at, outcome: 'approve' } : { kind, at };
  });
  const holidays = ['2026-01-01', '2026-02-16', '2026-02-17', '2026-04-03', '2026-04-21', '2026-05-01', '2026-09-07'];
  const zone = zones[index % zones.length] ?? 'UTC';
  return { id: String(index), profile: '2020', zone, holidays, now: new Date(first + 21 * dayMs).toISOString(), moves };
}

function median(run: () => void): number {
  run();
  const times = Array.from({ length: 5 }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[2] ?? Number.NaN;
}

/** Per item, of `items` worked on in each run. */
function nanoseconds(runs: number, run: () => void, items: number): number {
  const ms = median(() => {
    for (let i = 0; i < runs; i++) run();
  });
  return (ms * 1_000_000) / (runs * items);
}
