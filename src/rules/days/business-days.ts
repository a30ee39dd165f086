import type { Day } from './day.ts';

/**
 * The day itself is not counted: one business day after a Friday is Monday. `holidays` is sorted, as `sortHolidays` gives it. [D1]
 */
export function addBusinessDays(day: Day, count: number, holidays: readonly Day[]): Day {
  if (count <= 0) return day;
  let weekdays = weekdaysUpTo(day) + count;
  let due = weekdayOfNumber(weekdays);
  // Each holiday that fell on a weekday pushes the end on by one weekday, which may bring further holidays within reach.
  for (let i = firstAfter(holidays, day); i < holidays.length; i++) {
    const holiday = holidays[i] as Day;
    if (holiday > due) break;
    if (isWeekend(holiday) || holiday === holidays[i - 1]) continue;
    weekdays++;
    due = weekdayOfNumber(weekdays);
  }
  return due;
}

/** Business days after `after`, up to and including `upTo`; 0 when `upTo` is not later. [D1] */
export function countBusinessDays(range: DayRange, holidays: readonly Day[]): number {
  const { after, upTo } = range;
  if (upTo <= after) return 0;
  let count = weekdaysUpTo(upTo) - weekdaysUpTo(after);
  for (let i = firstAfter(holidays, after); i < holidays.length; i++) {
    const holiday = holidays[i] as Day;
    if (holiday > upTo) break;
    if (!isWeekend(holiday) && holiday !== holidays[i - 1]) count--;
  }
  return count;
}

/** Monday to Friday, less the holidays. [D1] */
export function isBusinessDay(day: Day, holidays: readonly Day[]): boolean {
  if (isWeekend(day)) return false;
  return holidays[firstAfter(holidays, day) - 1] !== day;
}

export function isWeekend(day: Day): boolean {
  return weekdayIndex(day) > 4;
}

export interface DayRange {
  readonly after: Day;
  readonly upTo: Day;
}

export interface SkippedDays {
  /** Saturdays and Sundays, also those that are holidays. */
  readonly weekends: readonly Day[];
  /** Holidays from Monday to Friday. */
  readonly holidays: readonly Day[];
}

/** The days of a range that a count of business days passes over: what "why this date" shows. [D4] */
export function listSkippedDays(range: DayRange, holidays: readonly Day[]): SkippedDays {
  const weekends: Day[] = [];
  let saturday = range.after + 1 + ((12 - weekdayIndex(range.after + 1)) % 7);
  // A range may begin on a Sunday.
  if (weekdayIndex(range.after + 1) === 6 && range.after + 1 <= range.upTo) weekends.push(range.after + 1);
  for (; saturday <= range.upTo; saturday += 7) {
    weekends.push(saturday);
    if (saturday + 1 <= range.upTo) weekends.push(saturday + 1);
  }
  const onWeekdays: Day[] = [];
  for (let i = firstAfter(holidays, range.after); i < holidays.length; i++) {
    const holiday = holidays[i] as Day;
    if (holiday > range.upTo) break;
    if (!isWeekend(holiday) && holiday !== holidays[i - 1]) onWeekdays.push(holiday);
  }
  return { weekends, holidays: onWeekdays };
}

/** Sorted and without double ones, as every function here expects them. */
export function sortHolidays(days: readonly Day[]): readonly Day[] {
  return [...days].sort((a, b) => a - b).filter((day, i, sorted) => day !== sorted[i - 1]);
}

/** 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
function weekdayIndex(day: Day): number {
  const index = (day + 3) % 7;
  return index < 0 ? index + 7 : index;
}

/** How many weekdays there are from Monday 1969-12-29 up to and including the day; negative before. */
function weekdaysUpTo(day: Day): number {
  const week = Math.floor((day + 3) / 7);
  const index = day + 3 - week * 7;
  return week * 5 + (index > 4 ? 5 : index + 1);
}

function weekdayOfNumber(number: number): Day {
  const week = Math.floor((number - 1) / 5);
  return week * 7 + (number - 1 - week * 5) - 3;
}

/** Index of the first holiday later than the day: binary search, a calendar may span decades. */
function firstAfter(holidays: readonly Day[], day: Day): number {
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((holidays[middle] as Day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
