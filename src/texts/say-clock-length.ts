import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { ClockName } from '#rules/claim/profile.ts';
import { startClock } from '#rules/clocks/start-clock.ts';
import type { Day } from '#rules/days/day.ts';
import { formatDay, sayDays } from './format.ts';
import { texts } from './texts.svelte.ts';

/**
 * "5 business days (until Wed 2 Dec)", of the claim's own profile and calendar, if the clock starts on `startsOn`; without the day
 * where that is not known yet (null). Null where the profile has no such clock.
 */
export function sayClockLength(clock: ClockName, startsOn: Day | null, terms: ResolvedTerms): string | null {
  const length = terms.profile.clocks[clock];
  if (!length) return null;
  const said = sayDays(length.count, length.unit);
  const started = startsOn === null ? null : startClock(clock, startsOn, terms);
  return started ? texts.t.deadlines.lengthUntil(said, formatDay(started.dueOn)) : said;
}
