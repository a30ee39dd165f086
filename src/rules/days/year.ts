import type { Day } from './day.ts';

/** The same date a year later; of 29 February the 28th. Gregorian, by arithmetic: rules know no calendar of the machine. */
export const yearAfter = (day: Day): Day => inYear(day, 1);

/** The same date a year earlier: what is signed before it is older than twelve months. */
export const yearBefore = (day: Day): Day => inYear(day, -1);

/** The calendar year of a day. */
export const yearOf = (day: Day): number => civilOf(day).year;

function inYear(day: Day, years: number): Day {
  const { year, month, dayOfMonth } = civilOf(day);
  const last = month === 2 && dayOfMonth === 29 ? 28 : dayOfMonth;
  return dayOfCivil(year + years, month, last);
}

// Years begin in March here, so that the leap day is a year's last one; an era is 400 of them, 146,097 days.
// https://howardhinnant.github.io/date_algorithms.html
const daysToEpoch = 719_468;
const daysOfEra = 146_097;

function civilOf(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const shifted = day + daysToEpoch;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 };
}

function dayOfCivil(year: number, month: number, dayOfMonth: number): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - daysToEpoch;
}
