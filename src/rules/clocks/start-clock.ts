import { addBusinessDays } from '../days/business-days.ts';
import type { Day, Instant } from '../days/day.ts';
import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Clock, Extension } from '../claim/claim.ts';
import type { ClockLength, ClockName } from '../claim/profile.ts';

/** A clock from the day on which it starts; null where the profile has none of that name. It keeps the `dueOn` given here. [C1] */
export function startClock(name: ClockName, startedOn: Day, terms: ResolvedTerms): Clock | null {
  const length = terms.profile.clocks[name];
  if (!length) return null;
  const dueOn = lastDayOf(length, startedOn, terms.holidays);
  return { clock: name, startedOn, length, dueOn, dueBy: terms.civil.startOf(dueOn + 1), extensions: noExtensions };
}

/** The partner's answering time is business days also where the target itself should count calendar days. [C9] */
export function extendByAnsweringTime(target: Clock, extension: Extension, terms: ResolvedTerms): Clock {
  if (extension.days === 0) return target;
  return moveClock(target, extension, terms);
}

/** To the end of the first business day after the day on which the outage ended. [O6] */
export function extendByOutage(clock: Clock, endedOn: Day, terms: ResolvedTerms): Clock {
  return moveClock(clock, { days: 1, why: 'outage', on: endedOn }, terms);
}

/** It has run out when `dueBy` ≤ now: at exactly `dueBy` it is late. [C3] */
export function hasRunOut(clock: Clock, now: Instant): boolean {
  return clock.dueBy <= now;
}

/** [C1] */
export function lastDayOf(length: ClockLength, startedOn: Day, holidays: readonly Day[]): Day {
  return length.unit === 'days' ? startedOn + length.count : addBusinessDays(startedOn, length.count, holidays);
}

/** Both kinds count business days, also where the clock itself does not; an outage counts them from its own end. [C9] [O6] */
export function lastDayExtended(dueOn: Day, { why, on, days }: Extension, holidays: readonly Day[]): Day {
  return addBusinessDays(why === 'outage' ? on : dueOn, days, holidays);
}

const noExtensions: readonly Extension[] = [];

function moveClock(clock: Clock, extension: Extension, terms: ResolvedTerms): Clock {
  const { clock: name, startedOn, length } = clock;
  const dueOn = lastDayExtended(clock.dueOn, extension, terms.holidays);
  return {
    clock: name,
    startedOn,
    length,
    dueOn,
    dueBy: terms.civil.startOf(dueOn + 1),
    extensions: [...clock.extensions, extension]
  };
}
