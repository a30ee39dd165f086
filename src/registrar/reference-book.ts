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
import { ChangeReader, theStart } from './change-reader.ts';
import type { RecordDatabase, Sequence, StoredDocument } from './record-store.ts';
import { resumeFrom } from './sequences.ts';

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

const pageSize = 500;

/** Reads of the reference database what has changed. */
export class ReferenceReader {
  readonly #database: RecordDatabase;
  readonly #documents = new Map<string, StoredDocument>();
  #reader: ChangeReader | null = null;
  #read: { readonly updateSeq: Sequence; readonly book: ReferenceBook } | null = null;
  #reading: Promise<unknown> = Promise.resolve();

  constructor(database: RecordDatabase) {
    this.#database = database;
  }

  /** What was written before the call is in it. */
  book(): Promise<ReferenceBook> {
    const next = this.#reading.catch(() => undefined).then(() => this.#follow());
    this.#reading = next;
    return next;
  }

  async #follow(): Promise<ReferenceBook> {
    const { updateSeq } = await this.#database.facts();
    if (this.#read?.updateSeq === updateSeq) return this.#read.book;
    const since = this.#reader?.place.since ?? 0;
    // A restored database may be behind what was read before.
    if (!this.#reader || resumeFrom({ kept: [since], updateSeq }) !== since) {
      this.#reader = new ChangeReader({ database: this.#database, prefix: '', limit: pageSize, from: theStart });
      this.#documents.clear();
    }
    for (;;) {
      const { documents, deleted, isLast } = await this.#reader.next();
      for (const document of documents) this.#documents.set(document._id, document);
      for (const id of deleted) this.#documents.delete(id);
      if (isLast) break;
    }
    // Nobody decides by terms of which a part is missing.
    if (this.#reader.place.unread.length > 0) throw new Error('the reference database cannot be read as it is named');
    this.#read = { updateSeq, book: makeBook(this.#documents) };
    return this.#read.book;
  }
}

function makeBook(documents: ReadonlyMap<string, StoredDocument>): ReferenceBook {
  const programme = readProgramme(documents.get('programme') ?? null);
  const listed = documents.get('evaluation-reasons');
  const profiles = pick(documents, 'profile:', (document) => read<Profile>(profileShape, document['profile']));
  const calendars = pick(documents, 'calendar:', (document) =>
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

function pick<T>(
  documents: ReadonlyMap<string, StoredDocument>,
  prefix: string,
  readOne: (document: StoredDocument) => T | null
): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const [id, document] of documents) {
    const value = id.startsWith(prefix) ? readOne(document) : null;
    if (value !== null) all.set(id, value);
  }
  return all;
}
