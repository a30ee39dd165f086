import type { Terms } from '#rules/claim/claim.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Instant } from '#rules/days/day.ts';
import { sayTimeLeft, sayUntil } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { IconName } from '#ui/icons.ts';
import { isPartnersClock, whoseMove } from '#rules/clocks/whose-clock.ts';
import { countDown } from '#rules/clocks/count-down.ts';
import { toneOf, type RunningClock, type Tone } from './tone.ts';

export interface SaidCountdown {
  /** "2 business days left to answer" */
  readonly left: string;
  /** "2 business days left": where the words around say what for. */
  readonly brief: string;
  /** "until Fri 27 Nov, 23:59, São Paulo" */
  readonly until: string;
  readonly tone: Tone;
  readonly icon: IconName;
  readonly isOver: boolean;
  /** Why the day may not be what the calendar of that year would give; null where there is no doubt. */
  readonly doubt: string | null;
}

/** A countdown in words. `resolved` is null on a device that was never told of the terms: then the last moment alone is said. */
export function sayClock(
  clock: RunningClock,
  { terms, resolved, now }: { readonly terms: Terms; readonly resolved: ResolvedTerms | null; readonly now: Instant }
): SaidCountdown {
  const { purposes, missed } = texts.t.deadlines;
  const until = sayUntil({ dueBy: clock.dueBy, zone: terms.zone, now });
  if (!resolved) {
    const isOver = clock.dueBy <= now;
    const left = isOver ? (sayElsewhere(clock) ?? missed[clock.clock]) : texts.t.claim.clocks[clock.clock];
    return {
      left,
      brief: left,
      until,
      tone: isOver ? 'late' : 'calm',
      icon: isOver ? 'warning' : 'clock',
      isOver,
      doubt: null
    };
  }
  const countdown = countDown(clock, { now, civil: resolved.civil, holidays: resolved.holidays });
  const { daysLeft, daysLate, isOver } = countdown;
  const tone = toneOf(clock.clock, countdown);
  const { unit } = clock;
  const left = sayTimeLeft({ daysLeft, daysLate, unit, dueBy: clock.dueBy, zone: terms.zone, now });
  const full = isOver ? sayMissed(clock, daysLate > 0 ? left : null) : `${left} ${purposes[clock.clock]}`;
  return {
    left: full,
    brief: isOver ? full : left,
    until,
    tone,
    icon: iconOf(tone),
    isOver,
    doubt: countdown.unknownYear === null ? null : texts.t.deadlines.unknownYear(countdown.unknownYear)
  };
}

function sayMissed(running: RunningClock, late: string | null): string {
  const { clock } = running;
  const there = sayElsewhere(running);
  if (there) return there;
  const missed = texts.t.deadlines.missed[clock];
  // What the partner or the customer missed is over, not late: only the reviewers can be late.
  return late && whoseMove(clock) === 'reviewer' ? `${missed}: ${late}` : missed;
}

/** The portal has rejected by now, or made it final: what is certain is only that somebody should look. [L4] */
function sayElsewhere({ clock, elsewhere }: RunningClock): string | null {
  if (!elsewhere || !isPartnersClock(clock)) return null;
  return texts.t.deadlines.missedElsewhere[clock];
}

function iconOf(tone: Tone): IconName {
  return tone === 'late' || tone === 'wait' ? 'warning' : 'clock';
}
