import { findCivilTime } from '#calendar/civil-time.ts';
import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { Day, Instant } from '#rules/days/day.ts';

/** The terms that a claim would be created under; null before the programme's own have arrived. [C2] */
export function termsOn(programme: ProgrammeDocument | null | undefined, at: Instant): Terms | null {
  const begun = programme?.terms.findLast(({ from, terms }) => from <= (findCivilTime(terms.zone)?.dayOf(at) ?? -1));
  return (begun ?? programme?.terms[0])?.terms ?? null;
}

/** The civil day by which the catalogue's dates count: that of the programme's zone, wherever the person is. */
export function programmeDay(programme: ProgrammeDocument | null | undefined, at: Instant): Day {
  const zone = termsOn(programme, at)?.zone ?? 'UTC';
  return (findCivilTime(zone) ?? findCivilTime('UTC'))?.dayOf(at) ?? 0;
}
