import { describe, expect, test } from 'vitest';
import type { CalendarDocument } from '#documents/reference-documents.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Clock } from '#rules/claim/claim.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import type { Day } from '#rules/days/day.ts';
import { explainDate } from './why-this-date.ts';

// [H3] The reason of a date counts every day that counts, and names what was passed over.
// [W39] The source that is named is the section in which the length stands.
// [H4] Extensions are added one after the other; a date that no longer follows from the calendar says so.

const dayMs = 86_400_000;
const dayOf = (text: string): Day => Date.parse(text) / dayMs;
const consciousness = dayOf('2026-11-20');
const calendar: CalendarDocument = {
  _id: 'calendar:br',
  v: 1,
  name: 'Brasil',
  holidays: [{ day: consciousness, name: { en: 'Black Awareness Day', 'pt-BR': 'Dia da Consciência Negra' } }]
};
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
  test('[H3] five business days over a weekend and a holiday', () => {
    expect(explainDate(response(dayOf('2026-11-26')), terms, calendar)).toEqual({
      clock: 'response',
      length: { count: 5, unit: 'business-days' },
      source: 'guide-2020',
      profile: '2020',
      startedOn: dayOf('2026-11-18'),
      counted: ['2026-11-19', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map(dayOf),
      skipped: [
        {
          from: consciousness,
          to: consciousness,
          why: 'holiday',
          name: { en: 'Black Awareness Day', 'pt-BR': 'Dia da Consciência Negra' }
        },
        { from: dayOf('2026-11-21'), to: dayOf('2026-11-22'), why: 'weekend' }
      ],
      extensions: [],
      dueOn: dayOf('2026-11-26'),
      dueBy: dayOf('2026-11-27') * dayMs,
      zone: 'UTC',
      calendarChangedSince: false
    });
  });

  test('[H3] calendar days pass over nothing', () => {
    const consent: Clock = { ...response(dayOf('2026-11-25')), clock: 'consent', length: { count: 7, unit: 'days' } };
    expect(explainDate(consent, terms, calendar)).toMatchObject({ skipped: [], calendarChangedSince: false });
    expect(explainDate(consent, terms, calendar).counted).toHaveLength(7);
  });

  test.each([
    { clock: 'response', source: 'guide-2020' },
    { clock: 'consent', source: 'guide-2020' },
    { clock: 'decision-target', source: 'worked-out' },
    { clock: 'dispute-window', source: 'guide-2020-disputes' },
    { clock: 'dispute-answer', source: 'guide-2020-disputes' }
  ] as const)('[W39] the length of $clock was read where $source says', ({ clock: name, source }) => {
    expect(explainDate({ ...response(dayOf('2026-11-26')), clock: name }, terms, calendar).source).toBe(source);
  });

  test('[H4] an extension moves the last day on, and says to when', () => {
    const extension = { days: 1, why: 'outage', on: dayOf('2026-11-28') } as const;
    const why = explainDate(response(dayOf('2026-11-30'), [extension]), terms, calendar);
    expect(why.extensions).toEqual([{ ...extension, dueOn: dayOf('2026-11-30') }]);
    expect(why.calendarChangedSince).toBe(false);
    expect(why.skipped.at(-1)).toEqual({ from: dayOf('2026-11-28'), to: dayOf('2026-11-29'), why: 'weekend' });
  });

  test('[H4] the decision target moves on by the business days that the answer took', () => {
    const answer = { days: 2, why: 'answering-time', on: dayOf('2026-11-25') } as const;
    const target: Clock = { ...response(dayOf('2026-11-30'), [answer]), clock: 'decision-target' };
    expect(explainDate(target, terms, calendar).extensions).toEqual([{ ...answer, dueOn: dayOf('2026-11-30') }]);
  });

  test('[H4] a clock keeps its day when a holiday is added afterwards', () => {
    expect(explainDate(response(dayOf('2026-11-25')), terms, calendar).calendarChangedSince).toBe(true);
  });
});
