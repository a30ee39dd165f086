import { hashOfContent } from '#documents/canonical.ts';
import type {
  CalendarEntry,
  CalendarValue,
  PartName,
  PartValues,
  ProfileEntry,
  ProfileValue,
  ProgrammeReply,
  Revised
} from '#documents/programme-api.ts';
import type { CalendarDocument, ProfileDocument, ProgrammeDocument } from '#documents/reference-documents.ts';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Database, StoredDocument } from '../databases/database.ts';
import { haveBegun, parts, type Surroundings } from './parts.ts';

/** The programme's documents as they stand, each with the `_rev` it is changed from. */
export interface Standing {
  readonly now: Instant;
  readonly byId: ReadonlyMap<string, StoredDocument>;
}

export async function readStanding(database: Database, now: Instant): Promise<Standing> {
  const documents = await database.readRange({ from: 'a', to: 'z', limit: 100_000 });
  return { now, byId: new Map(documents.map((document) => [document._id, document])) };
}

export const revise = <T>(value: T): Revised<T> => ({ value, revision: hashOfContent(value) });

/** Seeded at each start: their absence would be a bug. */
export function documentOf({ byId }: Standing, id: string): StoredDocument {
  const found = byId.get(id);
  if (!found) throw new Error(`the reference database has no ${id}`);
  return found;
}

export function surroundingsOf({ now, byId }: Standing): Surroundings {
  const named = (prefix: string) =>
    new Set([...byId.keys()].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)));
  return { now, profiles: named('profile:'), calendars: named('calendar:') };
}

/** Published, or in force now or before: claims may have been created under it. [C2] */
export function isProfileInUse(standing: Standing, id: string): boolean {
  return (
    published.includes(id) ||
    termsOf(standing).some((entry) => entry.terms.profile === id && haveBegun(entry, standing.now))
  );
}

export const profileValue = (document: StoredDocument): ProfileValue => {
  const { name, profile } = document as unknown as ProfileDocument;
  return { name: name ?? profile.id, profile };
};

export const calendarValue = (document: StoredDocument): CalendarValue => {
  const { name, holidays, source } = document as unknown as CalendarDocument;
  return { name, holidays, ...(source ? { source } : {}) };
};

export function replyOf(standing: Standing): ProgrammeReply {
  const part = <P extends PartName>(name: P): Revised<PartValues[P]> =>
    revise(parts[name].read(documentOf(standing, parts[name].document)));
  const startingWith = (prefix: string) => [...standing.byId.values()].filter(({ _id }) => _id.startsWith(prefix));
  return {
    now: standing.now,
    parts: {
      name: part('name'),
      setUp: part('setUp'),
      terms: part('terms'),
      limits: part('limits'),
      guides: part('guides'),
      retention: part('retention'),
      catalogue: part('catalogue'),
      requirements: part('requirements'),
      reasons: part('reasons')
    },
    profiles: startingWith('profile:').map((document): ProfileEntry => {
      const id = document._id.slice('profile:'.length);
      const { copiedFrom } = document as unknown as ProfileDocument;
      return {
        id,
        ...revise(profileValue(document)),
        inUse: isProfileInUse(standing, id),
        ...(copiedFrom === undefined ? {} : { copiedFrom })
      };
    }),
    calendars: startingWith('calendar:').map((document): CalendarEntry => {
      const id = document._id.slice('calendar:'.length);
      const inUse = termsOf(standing).some(({ terms }) => terms.calendar === id);
      return { id, ...revise(calendarValue(document)), inUse };
    })
  };
}

// What the guide and the public documentation say, and what devices know that no programme has reached yet.
const published: readonly string[] = [profile2020.id, profile2023.id];

const termsOf = (standing: Standing): ProgrammeDocument['terms'] =>
  (documentOf(standing, 'programme') as unknown as ProgrammeDocument).terms;
