import { expect, test } from 'vitest';
import { findCivilTime } from '#calendar/civil-time.ts';
import { textToDay } from '#calendar/day-text.ts';
import type { CalendarValue } from '#documents/programme-api.ts';
import { profile2020, profile2023, type ClockName } from '#rules/claim/profile.ts';
import type { Day } from '#rules/days/day.ts';
import { playMoves, type PlayedMove } from '#rules/machine/play.ts';
import { previewClocks, resolveTerms } from './preview.ts';

const dayOf = (text: string): Day => textToDay(text) ?? 0;
const named = (text: string, name: string) => ({ day: dayOf(text), name: { en: name, 'pt-BR': name } });
const brazil: CalendarValue = {
  name: 'Brasil',
  holidays: [named('2026-11-02', 'Finados'), named('2026-11-20', 'Consciência Negra'), named('2026-12-25', 'Natal')]
};
const none: CalendarValue = { name: 'UTC', holidays: [] };
const own = {
  ...profile2020,
  id: 'own',
  clocks: { ...profile2020.clocks, response: { count: 3, unit: 'days' } }
} as const;

/** What leads to each clock, all on one day. */
const ways: { readonly [C in ClockName]: readonly PlayedMove['kind'][] } = {
  intake: ['submit'],
  'decision-target': ['submit'],
  review: ['submit', 'begin-review'],
  response: ['submit', 'begin-review', 'request-information'],
  consent: ['submit', 'begin-review', 'approve'],
  'dispute-window': ['submit', 'begin-review', 'reject'],
  'dispute-answer': ['submit', 'begin-review', 'reject', 'dispute']
};

const days = ['2026-10-30', '2026-11-19', '2026-11-20', '2026-11-21', '2026-12-24', '2027-03-13'];
const zones = ['UTC', 'America/Sao_Paulo', 'America/Havana', 'Pacific/Kiritimati'];

test.each(
  [profile2020, profile2023, own].flatMap((profile) =>
    zones.flatMap((zone) => [none, brazil].map((calendar) => ({ profile, zone, calendar })))
  )
)(
  '[C1] the preview under $profile.id, $zone, $calendar.name is what a claim’s clocks get',
  ({ profile, zone, calendar }) => {
    const terms = resolveTerms({ profile, calendar, zone });
    const civil = findCivilTime(zone);
    if (!terms || !civil) throw new Error('these are known');
    for (const day of days.map(dayOf))
      for (const { clock, runs } of previewClocks(terms, day, calendar.holidays)) {
        const at = civil.startOf(day);
        const moves = ways[clock].map((kind, i): PlayedMove => ({ kind, at: at + i }));
        const { position, refused } = playMoves(moves, at + moves.length, terms);
        const given = position.clocks.find((running) => running.clock === clock);
        expect([clock, refused, runs?.dueOn, runs?.dueBy]).toEqual([clock, [], given?.dueOn, given?.dueBy]);
      }
  }
);

test('[D4] the preview names the weekends and holidays that are passed over', () => {
  const terms = resolveTerms({ profile: profile2020, calendar: brazil, zone: 'America/Sao_Paulo' });
  if (!terms) throw new Error('these are known');
  const rows = previewClocks(terms, dayOf('2026-11-18'), brazil.holidays);
  expect(rows.find(({ clock }) => clock === 'response')?.runs).toMatchObject({
    dueOn: dayOf('2026-11-26'),
    weekendDays: 2,
    holidays: [{ name: { en: 'Consciência Negra' } }]
  });
  expect(rows.find(({ clock }) => clock === 'consent')?.runs).toMatchObject({ weekendDays: 0, holidays: [] });
});

test('the preview says when a clock does not run, and nothing of what is not known', () => {
  const terms = resolveTerms({ profile: profile2023, calendar: none, zone: 'UTC' });
  if (!terms) throw new Error('these are known');
  const rows = previewClocks(terms, dayOf('2026-11-18'), []);
  expect(rows.filter(({ runs }) => runs === null).map(({ clock }) => clock)).toEqual(['decision-target', 'consent']);
  expect(resolveTerms({ profile: profile2023, calendar: none, zone: 'Mars/Olympus' })).toBeNull();
  expect(resolveTerms({ profile: undefined, calendar: none, zone: 'UTC' })).toBeNull();
});
