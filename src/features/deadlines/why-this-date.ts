import type { LocalText } from '#rules/language.ts';
import { addBusinessDays, isBusinessDay, listSkippedDays } from '#rules/days/business-days.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Clock, Extension } from '#rules/claim/claim.ts';
import type { ClockLength, ClockName } from '#rules/claim/profile.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { CalendarDocument } from '#documents/reference-documents.ts';

/** Where a rule was read: the programme's own text, other public documentation, or worked out by us. */
export type RuleSource = 'guide-2020' | 'guide-2020-disputes' | 'published-2023' | 'worked-out' | 'operator';

export interface SkippedStretch {
  readonly from: Day;
  readonly to: Day;
  readonly why: 'weekend' | 'holiday';
  readonly name?: LocalText;
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

/** [D1] [D4] the start, the rule, what was passed over and what was added: the countdown's proof. */
export function explainDate(
  clock: Clock,
  { terms, profile, holidays }: ResolvedTerms,
  calendar?: CalendarDocument
): WhyThisDate {
  const isBusiness = clock.length.unit === 'business-days';
  const add = (day: Day, count: number): Day => (isBusiness ? addBusinessDays(day, count, holidays) : day + count);
  let due = add(clock.startedOn, clock.length.count);
  const counted = daysBetween(clock.startedOn, due).filter((day) => !isBusiness || isBusinessDay(day, holidays));
  const extensions = clock.extensions.map((extension): ExplainedExtension => {
    // Both kinds count business days, also where the clock itself does not; an outage counts them from its own end.
    due = addBusinessDays(extension.why === 'outage' ? extension.on : due, extension.days, holidays);
    return { ...extension, dueOn: due };
  });
  return {
    clock: clock.clock,
    length: clock.length,
    source: sourceOf(clock, profile.id),
    profile: profile.id,
    startedOn: clock.startedOn,
    counted,
    skipped: isBusiness ? stretchesOf({ after: clock.startedOn, upTo: clock.dueOn }, holidays, calendar) : [],
    extensions,
    dueOn: clock.dueOn,
    dueBy: clock.dueBy,
    zone: terms.zone,
    calendarChangedSince: due !== clock.dueOn
  };
}

function stretchesOf(
  range: { readonly after: Day; readonly upTo: Day },
  holidays: readonly Day[],
  calendar?: CalendarDocument
): readonly SkippedStretch[] {
  const { weekends, holidays: onWeekdays } = listSkippedDays(range, holidays);
  const stretches: SkippedStretch[] = [];
  for (const day of weekends) {
    const last = stretches.at(-1);
    if (last && last.to === day - 1) stretches[stretches.length - 1] = { ...last, to: day };
    else stretches.push({ from: day, to: day, why: 'weekend' });
  }
  for (const day of onWeekdays) {
    const name = calendar?.holidays.find((holiday) => holiday.day === day)?.name;
    stretches.push({ from: day, to: day, why: 'holiday', ...(name ? { name } : {}) });
  }
  return stretches.sort((a, b) => a.from - b.from);
}

/** The guide names every length but two: the decision target's unit, and how long the reviewers may take is repeated there. */
function sourceOf({ clock }: Clock, profile: string): RuleSource {
  if (profile === '2020') {
    if (clock === 'dispute-window' || clock === 'dispute-answer') return 'guide-2020-disputes';
    return clock === 'decision-target' ? 'worked-out' : 'guide-2020';
  }
  return profile === '2023' ? 'published-2023' : 'operator';
}

function daysBetween(after: Day, upTo: Day): readonly Day[] {
  return Array.from({ length: Math.max(0, upTo - after) }, (_, i) => after + 1 + i);
}
