import { findCivilTime } from '#calendar/civil-time.ts';
import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Terms } from '#rules/claim/claim.ts';
import { addBusinessDays } from '#rules/days/business-days.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { firstUnknownYear } from '#rules/days/known-years.ts';

export interface EndingCalendar {
  readonly calendar: string;
  /** The first year of which it knows no holiday. */
  readonly year: number;
  /** From this day on the longest of the clocks reaches into it. */
  readonly from: Day;
  readonly isNow: boolean;
}

/** So long before, whoever keeps a calendar is told: time for a holiday of their own, and for a year's decrees. */
const toldDaysBefore = 60;

/** Calendars of terms that are in force or to come, before a clock reaches into a year that they do not know. [X16] */
export function findCalendarsEnding(
  programme: ProgrammeDocument | null,
  resolve: (terms: Terms) => ResolvedTerms | null,
  now: Instant
): readonly EndingCalendar[] {
  const begins = (programme?.terms ?? []).map(({ from, terms }) => {
    const today = findCivilTime(terms.zone)?.dayOf(now) ?? Math.floor(now / 86_400_000);
    return { from, terms, today };
  });
  const inForce = begins.findLast(({ from, today }) => from <= today) ?? begins[0];
  const ending = new Map<string, EndingCalendar>();
  for (const begun of begins) {
    const { from, terms, today } = begun;
    const resolved = resolve(terms);
    if (!resolved || (begun !== inForce && from <= today)) continue;
    const first = begun === inForce ? today : from;
    const reached = firstReach(resolved, { first, last: today + toldDaysBefore });
    const known = ending.get(terms.calendar);
    if (reached && (!known || reached.from < known.from))
      ending.set(terms.calendar, { calendar: terms.calendar, ...reached, isNow: reached.from <= today });
  }
  return [...ending.values()];
}

function firstReach(
  { profile, holidays }: ResolvedTerms,
  { first, last }: { readonly first: Day; readonly last: Day }
): Pick<EndingCalendar, 'year' | 'from'> | null {
  const lengths = Object.values(profile.clocks).filter(({ unit }) => unit === 'business-days');
  const longest = Math.max(0, ...lengths.map(({ count }) => count));
  for (let from = first; from <= last; from++) {
    const year = firstUnknownYear({ after: from, upTo: addBusinessDays(from, longest, holidays) }, holidays);
    if (year !== null) return { year, from };
  }
  return null;
}
