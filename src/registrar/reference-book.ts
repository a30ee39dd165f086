import { civilTime } from '#calendar/civil-time.ts';
import type { CalendarDocument, ProfileDocument, ProgrammeDocument } from '#documents/reference-documents.ts';
import type { EvidenceLimits, ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordDatabase, Sequence } from './record-store.ts';

/** The programme's terms as they are now, in memory. A calendar that changed counts for clocks that start later. */
export interface ReferenceBook {
  readonly limits: EvidenceLimits;
  /** What a claim that is created now comes under. */
  termsAt(at: Instant): ResolvedTerms;
  /** Null where the profile or the calendar is not (yet) there: whoever asked waits. */
  resolve(terms: Terms): ResolvedTerms | null;
}

/** Reads the reference database again only after it has changed. */
export class ReferenceReader {
  readonly #database: RecordDatabase;
  #read: { readonly updateSeq: Sequence; readonly book: ReferenceBook } | null = null;

  constructor(database: RecordDatabase) {
    this.#database = database;
  }

  async book(): Promise<ReferenceBook> {
    const { updateSeq } = await this.#database.info();
    if (this.#read?.updateSeq !== updateSeq) this.#read = { updateSeq, book: await readBook(this.#database) };
    return this.#read.book;
  }
}

async function readBook(database: RecordDatabase): Promise<ReferenceBook> {
  const programme = (await database.get('programme')) as unknown as ProgrammeDocument | null;
  if (!programme) throw new Error('the reference database has no programme yet');
  const profiles = await readAll<ProfileDocument>(database, 'profile:');
  const calendars = await readAll<CalendarDocument>(database, 'calendar:');
  const resolved = new Map<string, ResolvedTerms>();

  const resolve = (terms: Terms): ResolvedTerms | null => {
    const key = JSON.stringify([terms.profile, terms.calendar, terms.zone]);
    const known = resolved.get(key);
    if (known) return known;
    const profile = profiles.get(`profile:${terms.profile}`)?.profile;
    const calendar = calendars.get(`calendar:${terms.calendar}`);
    if (!profile || !calendar) return null;
    const holidays = [...new Set(calendar.holidays.map(({ day }) => day))].sort((a, b) => a - b);
    const found: ResolvedTerms = { terms, profile, holidays, civil: civilTime(terms.zone) };
    resolved.set(key, found);
    return found;
  };

  return {
    limits: programme.limits,
    resolve,
    termsAt(at) {
      const inForce = programme.terms.filter(({ from, terms }) => from <= civilTime(terms.zone).dayOf(at)).at(-1);
      const terms = resolve((inForce ?? programme.terms[0])?.terms ?? { profile: '', calendar: '', zone: 'UTC' });
      if (!terms)
        throw new Error('the programme names a profile or a calendar that the reference database does not have');
      return terms;
    }
  };
}

async function readAll<T>(database: RecordDatabase, prefix: string): Promise<ReadonlyMap<string, T>> {
  const documents = await database.range({ from: prefix, to: `${prefix}\uffff` });
  return new Map(documents.map((document) => [document._id, document as unknown as T]));
}
