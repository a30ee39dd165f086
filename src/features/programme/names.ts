import type { CalendarEntry, ProfileEntry, ProgrammeReply } from '#documents/programme-api.ts';
import type { ClockName } from '#rules/claim/profile.ts';
import { compareTexts } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';

/** Partners read "Your answer"; administrators speak of theirs. */
export const nameOfClock = (clock: ClockName): string =>
  clock === 'response' ? texts.t.programme.profile.partnersAnswer : texts.t.claim.clocks[clock];

/** The published ones are called what they are, in the person's language. */
export function nameOfProfile({ id, value }: Pick<ProfileEntry, 'id' | 'value'>): string {
  const published: { readonly [id: string]: string } = texts.t.programme.profiles.published;
  return value.name === id ? (published[id] ?? id) : value.name;
}

export const profileNamed = (reply: ProgrammeReply, id: string): string => {
  const found = reply.profiles.find((profile) => profile.id === id);
  return found ? nameOfProfile(found) : id;
};

export function nameOfCalendar({ value }: Pick<CalendarEntry, 'value'>): string {
  return value.holidays.length === 0 ? texts.t.programme.calendars.noDays : value.name;
}

export const calendarNamed = (reply: ProgrammeReply, id: string): string => {
  const found = reply.calendars.find((calendar) => calendar.id === id);
  return found ? nameOfCalendar(found) : id;
};

export const profileOptions = (reply: ProgrammeReply): readonly { readonly value: string; readonly label: string }[] =>
  reply.profiles
    .map((profile) => ({ value: profile.id, label: nameOfProfile(profile) }))
    .sort((a, b) => compareTexts(a.label, b.label));

export const calendarOptions = (reply: ProgrammeReply): readonly { readonly value: string; readonly label: string }[] =>
  reply.calendars
    .map((calendar) => ({ value: calendar.id, label: nameOfCalendar(calendar) }))
    .sort((a, b) => compareTexts(a.label, b.label));
