import type { Instant } from '#rules/days/day.ts';

const dayMs = 86_400_000;
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * Days of one journey, counted from a Monday to come, at noon: the server's clock only moves forward. The test people's claims
 * count in UTC without holidays, so business days are Monday to Friday.
 */
export interface JourneyDays {
  /** Day 0 is the Monday, 7 the next one. */
  at(day: number, hour?: number, minute?: number): Instant;
  /** "Mon 30 Nov" */
  say(day: number): string;
  /** "Mon 30 Nov, 23:59, UTC": the last minute of that day, as somebody in another zone reads it. */
  endOf(day: number): string;
}

export function daysFromMonday(now: Instant = Date.now()): JourneyDays {
  const tomorrow = Math.floor(now / dayMs) + 1;
  // Day 4 of 1970 was a Monday.
  const monday = tomorrow + ((((4 - tomorrow) % 7) + 7) % 7);
  const say = (day: number): string => {
    const date = new Date((monday + day) * dayMs);
    const text = `${weekdays[date.getUTCDay()]} ${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
    return date.getUTCFullYear() === new Date().getFullYear() ? text : `${text} ${date.getUTCFullYear()}`;
  };
  return {
    at: (day, hour = 12, minute = 0) => (monday + day) * dayMs + (hour * 60 + minute) * 60_000,
    say,
    endOf: (day) => `${say(day)}, 23:59, UTC`
  };
}
