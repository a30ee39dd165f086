import { findCivilTime } from '#calendar/civil-time.ts';
import type { PartValues, ProgrammeReply } from '#documents/programme-api.ts';
import type { Fault } from '#documents/reference-shapes.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Holiday } from '#documents/reference-documents.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { resolveTerms } from './preview.ts';

type StartedTerms = PartValues['terms'][number];

export interface ShownTerms extends StartedTerms {
  readonly when: 'ended' | 'now' | 'later';
}

/** The day it is in a zone; where the zone is not known here, in UTC. */
export function dayIn(zone: string, at: Instant): Day {
  return findCivilTime(zone)?.dayOf(at) ?? Math.floor(at / 86_400_000);
}

/** What was, is and will be in force, each with its place in time. */
export function showTerms(terms: PartValues['terms'], now: Instant): readonly ShownTerms[] {
  const begun = terms.filter((entry) => entry.from <= dayIn(entry.terms.zone, now));
  const inForce = begun.at(-1) ?? terms[0];
  return terms.map((entry) => ({
    ...entry,
    when: entry === inForce ? 'now' : begun.includes(entry) ? 'ended' : 'later'
  }));
}

export const termsInForce = (reply: ProgrammeReply): StartedTerms | undefined =>
  showTerms(reply.parts.terms.value, reply.now).find(({ when }) => when === 'now');

/** A new one beside those that stand; what the server would refuse is said before. */
export function faultsOfNewTerms(entry: StartedTerms, standing: PartValues['terms'], now: Instant): readonly Fault[] {
  const faults: Fault[] = [];
  if (entry.from <= dayIn(entry.terms.zone, now)) faults.push({ path: 'from', code: 'not-in-the-future' });
  else if (standing.some(({ from }) => from === entry.from)) faults.push({ path: 'from', code: 'day-taken' });
  return faults;
}

export function resolveNamed(reply: ProgrammeReply, terms: StartedTerms['terms'] | undefined): ResolvedTerms | null {
  if (!terms) return null;
  return resolveTerms({
    profile: reply.profiles.find(({ id }) => id === terms.profile)?.value.profile,
    calendar: reply.calendars.find(({ id }) => id === terms.calendar)?.value,
    zone: terms.zone
  });
}

export const holidaysOf = (reply: ProgrammeReply, calendar: string): readonly Holiday[] =>
  reply.calendars.find(({ id }) => id === calendar)?.value.holidays ?? [];
