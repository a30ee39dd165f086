/** A civil day: whole days since 1970-01-01, without zone. */
export type Day = number;

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A zone's civil days, given by src/calendar: rules know no zones. */
export interface CivilTime {
  /** The civil day of an instant. */
  dayOf(at: Instant): Day;
  /** The earliest instant of a day, also where it begins at 01:00 or midnight comes twice. */
  startOf(day: Day): Instant;
}
