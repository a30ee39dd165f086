import { findCivilTime } from '#calendar/civil-time.ts';
import type { CalendarValue } from '#documents/programme-api.ts';
import type { Holiday } from '#documents/reference-documents.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import { clockNames, type ClockLength, type ClockName, type Profile } from '#rules/claim/profile.ts';
import { startClock } from '#rules/clocks/start-clock.ts';
import { explainDate } from '#rules/clocks/explain-date.ts';
import { sortHolidays } from '#rules/days/business-days.ts';
import type { Day, Instant } from '#rules/days/day.ts';

/** One clock as it would run. */
export interface PreviewedClock {
  readonly clock: ClockName;
  /** Null: this profile has no such clock. */
  readonly runs: {
    readonly length: ClockLength;
    readonly dueOn: Day;
    readonly dueBy: Instant;
    readonly weekendDays: number;
    readonly holidays: readonly Holiday[];
  } | null;
}

/** Every clock, if it starts on this day: by the rules by which claims are decided. [C1] [D4] */
export function previewClocks(
  terms: ResolvedTerms,
  startedOn: Day,
  named: readonly Holiday[]
): readonly PreviewedClock[] {
  return clockNames.map((clock) => {
    const started = startClock(clock, startedOn, terms);
    if (!started) return { clock, runs: null };
    const { length, dueOn, dueBy } = started;
    const { skipped } = explainDate(started, terms);
    const weekends = skipped.filter(({ why }) => why === 'weekend');
    const holidays = skipped.filter(({ why }) => why === 'holiday');
    const runs = {
      length,
      dueOn,
      dueBy,
      weekendDays: weekends.reduce((days, { from, to }) => days + to - from + 1, 0),
      holidays: holidays.flatMap(({ from: day }) => named.find((holiday) => holiday.day === day) ?? [])
    };
    return { clock, runs };
  });
}

/** The terms as a claim would have them; null where something of them is missing or not known here. */
export function resolveTerms(order: {
  readonly profile: Profile | undefined;
  readonly calendar: CalendarValue | undefined;
  readonly zone: string;
}): ResolvedTerms | null {
  const { profile, calendar, zone } = order;
  const civil = findCivilTime(zone);
  if (!profile || !calendar || !civil) return null;
  const holidays = sortHolidays(calendar.holidays.map(({ day }) => day));
  return { terms: { profile: profile.id, calendar: '', zone }, profile, holidays, civil };
}
