import { isBusinessDay, listSkippedDays } from '../days/business-days.ts';
import type { Day, Instant } from '../days/day.ts';
import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Clock, Extension } from '../claim/claim.ts';
import { profile2020, profile2023, type ClockLength, type ClockName, type Profile } from '../claim/profile.ts';
import { lastDayOf, lastDayExtended } from './start-clock.ts';

/** Where a rule was read: the programme's own text, other public documentation, worked out by us, or as the programme set it. */
export type RuleSource = 'guide-2020' | 'guide-2020-disputes' | 'published-2023' | 'worked-out' | 'operator';

/** Days that were passed over; a holiday's name is the calendar's. */
export interface SkippedStretch {
  readonly from: Day;
  readonly to: Day;
  readonly why: 'weekend' | 'holiday';
}

export interface ExplainedExtension extends Extension {
  readonly dueOn: Day;
}

/** Everything a person needs to count the days again by hand. */
export interface WhyThisDate {
  readonly clock: ClockName;
  readonly length: ClockLength;
  readonly source: RuleSource;
  readonly profile: string;
  /** Not counted itself. */
  readonly startedOn: Day;
  /** Each day that counts, in order; the last one is the last day before any extension. */
  readonly counted: readonly Day[];
  readonly skipped: readonly SkippedStretch[];
  readonly extensions: readonly ExplainedExtension[];
  readonly dueOn: Day;
  readonly dueBy: Instant;
  readonly zone: string;
  /** Counting again gives another day, because the calendar was changed since: a clock keeps the day that it was given. */
  readonly calendarChangedSince: boolean;
}

/** The start, the rule, what was passed over and what was added: the countdown's proof. [D1] [D4] */
export function explainDate(clock: Clock, { terms, profile, holidays }: ResolvedTerms): WhyThisDate {
  const { length, startedOn, dueOn, dueBy } = clock;
  const isBusiness = length.unit === 'business-days';
  let due = lastDayOf(length, startedOn, holidays);
  const counted = daysBetween(startedOn, due).filter((day) => !isBusiness || isBusinessDay(day, holidays));
  const extensions = clock.extensions.map((extension): ExplainedExtension => {
    due = lastDayExtended(due, extension, holidays);
    return { ...extension, dueOn: due };
  });
  return {
    clock: clock.clock,
    length,
    source: sourceOf(clock, profile.id),
    profile: profile.id,
    startedOn,
    counted,
    skipped: isBusiness ? stretchesOf({ after: startedOn, upTo: dueOn }, holidays) : [],
    extensions,
    dueOn,
    dueBy,
    zone: terms.zone,
    calendarChangedSince: due !== dueOn
  };
}

function stretchesOf(
  range: { readonly after: Day; readonly upTo: Day },
  holidays: readonly Day[]
): readonly SkippedStretch[] {
  const { weekends, holidays: onWeekdays } = listSkippedDays(range, holidays);
  const stretches: SkippedStretch[] = [];
  for (const day of weekends) {
    const last = stretches.at(-1);
    if (last && last.to === day - 1) stretches[stretches.length - 1] = { ...last, to: day };
    else stretches.push({ from: day, to: day, why: 'weekend' });
  }
  for (const day of onWeekdays) stretches.push({ from: day, to: day, why: 'holiday' });
  return stretches.sort((a, b) => a.from - b.from);
}

/** The guide names every length but two: the decision target's unit, and how long the reviewers may take is repeated there. */
const publishedIn: { readonly [C in ClockName]: RuleSource } = {
  intake: 'guide-2020',
  review: 'guide-2020',
  response: 'guide-2020',
  'decision-target': 'worked-out',
  consent: 'guide-2020',
  'dispute-window': 'guide-2020-disputes',
  'dispute-answer': 'guide-2020-disputes'
};

/** A published profile's length that the programme has changed since stands nowhere but with the programme. [C15] */
function sourceOf({ clock, length }: Clock, profile: string): RuleSource {
  const isAsIn = ({ id, clocks }: Profile): boolean =>
    id === profile && clocks[clock]?.count === length.count && clocks[clock].unit === length.unit;
  if (isAsIn(profile2020)) return publishedIn[clock];
  return isAsIn(profile2023) ? 'published-2023' : 'operator';
}

function daysBetween(after: Day, upTo: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, upTo - after) }, (_, i) => after + 1 + i);
}
