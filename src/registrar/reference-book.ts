import * as z from 'zod/mini';
import { findCivilTime } from '#calendar/civil-time.ts';
import { usualEvaluationReasons } from '#documents/evaluation-reasons.ts';
import type { CalendarDocument, ProgrammeDocument, Retention } from '#documents/reference-documents.ts';
import {
  check,
  holidaysShape,
  limitsShape,
  profileShape,
  reasonsShape,
  retentionShape,
  startedTermsShape,
  type LimitsValue
} from '#documents/reference-shapes.ts';
import type { EvidenceLimits, ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { EvaluationReason } from '#rules/claim/evaluation-reason.ts';
import { usualEvidenceLimits } from '#rules/claim/evidence-limits.ts';
import type { Profile } from '#rules/claim/profile.ts';
import { sortHolidays } from '#rules/days/business-days.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordDatabase, Sequence, StoredDocument } from './record-store.ts';

/**
 * The programme's terms as they are now, in memory. A calendar that changed counts for clocks that start later. A document that does not
 * fit its shape (a backup, a hand in the database) is as if it were not there: who needs it waits, everybody else goes on. [R60]
 */
export interface ReferenceBook {
  readonly limits: EvidenceLimits;
  /** Where there are none that fit: the usual ones. */
  readonly evaluationReasons: readonly EvaluationReason[];
  /** Null: nothing is ever deleted. */
  readonly retention: Retention | null;
  /** What a claim that is created now comes under; null where that cannot be told: whoever asked waits. */
  termsAt(at: Instant): ResolvedTerms | null;
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
  const programme = readProgramme(await database.get('programme'));
  const listed = await database.get('evaluation-reasons');
  const profiles = await readAll(database, 'profile:', (document) => read<Profile>(profileShape, document['profile']));
  const calendars = await readAll(database, 'calendar:', (document) =>
    read<CalendarDocument['holidays']>(holidaysShape, document['holidays'])
  );
  const resolved = new Map<string, ResolvedTerms>();

  const resolve = (terms: Terms): ResolvedTerms | null => {
    const key = JSON.stringify([terms.profile, terms.calendar, terms.zone]);
    const known = resolved.get(key);
    if (known) return known;
    const profile = profiles.get(`profile:${terms.profile}`);
    const calendar = calendars.get(`calendar:${terms.calendar}`);
    const civil = findCivilTime(terms.zone);
    if (!profile || !calendar || !civil) return null;
    const holidays = sortHolidays(calendar.map(({ day }) => day));
    const found: ResolvedTerms = { terms, profile, holidays, civil };
    resolved.set(key, found);
    return found;
  };

  return {
    limits: programme.limits,
    evaluationReasons: read<readonly EvaluationReason[]>(reasonsShape, listed?.['reasons']) ?? usualEvaluationReasons,
    retention: programme.retention,
    resolve,
    termsAt(at) {
      // Of terms in a zone that is not known here nobody can say whether they have begun.
      const known = programme.terms.flatMap((entry) => {
        const civil = findCivilTime(entry.terms.zone);
        return civil ? [{ ...entry, civil }] : [];
      });
      if (known.length < programme.terms.length) return null;
      const inForce = known.filter(({ from, civil }) => from <= civil.dayOf(at)).at(-1) ?? known[0];
      return inForce ? resolve(inForce.terms) : null;
    }
  };
}

/** Each part by itself: wrong limits take the terms from nobody. */
function readProgramme(document: StoredDocument | null) {
  const { largeFile: _, ...limits } = read<LimitsValue>(limitsShape, {
    ...(document?.['limits'] as object | undefined),
    largeFile: document?.['largeFile']
  }) ?? { ...usualEvidenceLimits, largeFile: 0 };
  return {
    limits,
    terms: read<ProgrammeDocument['terms']>(z.array(startedTermsShape), document?.['terms']) ?? [],
    retention: read<Retention>(retentionShape, document?.['retention'])
  };
}

function read<T>(shape: z.ZodMiniType<unknown>, value: unknown): T | null {
  const checked = check<T>(shape, value);
  return checked.ok ? checked.value : null;
}

async function readAll<T>(
  database: RecordDatabase,
  prefix: string,
  readOne: (document: StoredDocument) => T | null
): Promise<ReadonlyMap<string, T>> {
  const documents = await database.range({ from: prefix, to: `${prefix}\uffff` });
  const all = new Map<string, T>();
  for (const document of documents) {
    const value = readOne(document);
    if (value !== null) all.set(document._id, value);
  }
  return all;
}
