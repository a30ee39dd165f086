import { describe, expect, test } from 'vitest';
import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Clock } from '../claim/claim.ts';
import { profile2020, profile2023 } from '../claim/profile.ts';
import type { Day } from '../days/day.ts';
import { explainDate } from './explain-date.ts';

const dayMs = 86_400_000;
const dayOf = (text: string): Day => Date.parse(text) / dayMs;
const consciousness = dayOf('2026-11-20');
const terms: ResolvedTerms = {
  terms: { profile: '2020', calendar: 'br', zone: 'UTC' },
  profile: profile2020,
  holidays: [consciousness],
  civil: { dayOf: (at) => Math.floor(at / dayMs), startOf: (day) => day * dayMs }
};
const response = (dueOn: Day, extensions: Clock['extensions'] = []): Clock => ({
  clock: 'response',
  startedOn: dayOf('2026-11-18'),
  length: { count: 5, unit: 'business-days' },
  dueOn,
  dueBy: (dueOn + 1) * dayMs,
  extensions
});

describe('why this date', () => {
  test('[D4] five business days over a weekend and a holiday', () => {
    expect(explainDate(response(dayOf('2026-11-26')), terms)).toEqual({
      clock: 'response',
      length: { count: 5, unit: 'business-days' },
      source: 'guide-2020',
      profile: '2020',
      startedOn: dayOf('2026-11-18'),
      counted: ['2026-11-19', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(dayOf),
      skipped: [
        { from: consciousness, to: consciousness, why: 'holiday' },
        { from: dayOf('2026-11-21'), to: dayOf('2026-11-22'), why: 'weekend' }
      ],
      extensions: [],
      dueOn: dayOf('2026-11-26'),
      dueBy: dayOf('2026-11-27') * dayMs,
      zone: 'UTC',
      calendarChangedSince: false
    });
  });

  test('[D4] calendar days pass over nothing', () => {
    const consent: Clock = { ...response(dayOf('2026-11-25')), clock: 'consent', length: { count: 7, unit: 'days' } };
    expect(explainDate(consent, terms)).toMatchObject({ skipped: [], calendarChangedSince: false });
    expect(explainDate(consent, terms).counted).toHaveLength(7);
  });

  test.each([
    { clock: 'response', source: 'guide-2020' },
    { clock: 'consent', source: 'guide-2020' },
    { clock: 'decision-target', source: 'worked-out' },
    { clock: 'dispute-window', source: 'guide-2020-disputes' },
    { clock: 'dispute-answer', source: 'guide-2020-disputes' }
  ] as const)('[C15] the length of $clock was read where $source says', ({ clock: name, source }) => {
    const length = profile2020.clocks[name] ?? { count: 0, unit: 'days' };
    const asked = { ...response(dayOf('2026-11-26')), clock: name, length };
    expect(explainDate(asked, terms).source).toBe(source);
    // Changed by the programme, it stands in no publication any more.
    const changed = { ...asked, length: { ...length, count: length.count + 1 } };
    expect(explainDate(changed, terms).source).toBe('operator');
  });

  test('[C15] what 2023 counts was published for it', () => {
    const length = { count: 14, unit: 'business-days' } as const;
    const of2023 = { ...terms, profile: profile2023 };
    expect(explainDate({ ...response(dayOf('2026-11-26')), length }, of2023).source).toBe('published-2023');
    expect(explainDate(response(dayOf('2026-11-26')), of2023).source).toBe('operator');
  });

  test('[D4] an extension moves the last day on, and says to when', () => {
    const extension = { days: 1, why: 'outage', on: dayOf('2026-11-28') } as const;
    const why = explainDate(response(dayOf('2026-11-30'), [extension]), terms);
    expect(why.extensions).toEqual([{ ...extension, dueOn: dayOf('2026-11-30') }]);
    expect(why.calendarChangedSince).toBe(false);
    expect(why.skipped.at(-1)).toEqual({ from: dayOf('2026-11-28'), to: dayOf('2026-11-29'), why: 'weekend' });
  });

  test('[D4] the decision target moves on by the business days that the answer took', () => {
    const answer = { days: 2, why: 'answering-time', on: dayOf('2026-11-25') } as const;
    const target: Clock = { ...response(dayOf('2026-11-30'), [answer]), clock: 'decision-target' };
    expect(explainDate(target, terms).extensions).toEqual([{ ...answer, dueOn: dayOf('2026-11-30') }]);
  });

  test('[D4] a clock keeps its day when a holiday is added afterwards', () => {
    expect(explainDate(response(dayOf('2026-11-25')), terms).calendarChangedSince).toBe(true);
  });
});
