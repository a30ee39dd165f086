import { civilTime, findCivilTime } from '#calendar/civil-time.ts';
import { usualEvaluationReasons } from '#documents/evaluation-reasons.ts';
import type {
  CalendarDocument,
  CatalogueProduct,
  EvaluationReasonsDocument,
  OrganisationDocument,
  ProfileDocument,
  ProgrammeDocument,
  RequirementsDocument
} from '#documents/reference-documents.ts';
import { usualEvidenceLimits } from '#rules/claim/evidence-limits.ts';
import type { EvidenceLimits, ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Terms } from '#rules/claim/claim.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';
import type { DeviceDatabase, StoredReference } from './database.ts';

/** What the programme has told this device, in memory. */
export interface ReferenceShelf {
  readonly programme: ProgrammeDocument | null;
  readonly products: readonly CatalogueProduct[];
  readonly requirements: RequirementsDocument['items'];
  /** The usual ones where the programme's list has not arrived. */
  readonly evaluationReasons: EvaluationReasonsDocument['reasons'];
  readonly calendars: ReadonlyMap<string, CalendarDocument>;
  readonly profiles: ReadonlyMap<string, ProfileDocument>;
  readonly organisations: ReadonlyMap<string, OrganisationDocument>;
  readonly limits: EvidenceLimits;
  /** Null where the profile or the calendar has not arrived. */
  resolve(terms: Terms): ResolvedTerms | null;
  /** What a claim comes under that is created now. */
  termsAt(at: Instant): ResolvedTerms;
  adjudicationOf(org: string): 'here' | 'elsewhere';
}

export async function readShelf(database: DeviceDatabase): Promise<ReferenceShelf> {
  return makeShelf(await database.reference.toArray());
}

export function makeShelf(rows: readonly StoredReference[]): ReferenceShelf {
  const documents = new Map(rows.map((row) => [row.id, row.document]));
  const programme = (documents.get('programme') as ProgrammeDocument | undefined) ?? null;
  const startingWith = <T>(prefix: string): ReadonlyMap<string, T> =>
    new Map(
      rows.filter(({ id }) => id.startsWith(prefix)).map((row) => [row.id.slice(prefix.length), row.document as T])
    );
  const profiles = startingWith<ProfileDocument>('profile:');
  const calendars = startingWith<CalendarDocument>('calendar:');
  const organisations = startingWith<OrganisationDocument>('organisation:');
  const resolved = new Map<string, ResolvedTerms>();

  const resolve = (terms: Terms): ResolvedTerms | null => {
    const key = `${terms.profile}/${terms.calendar}/${terms.zone}`;
    const known = resolved.get(key);
    if (known) return known;
    const profile = profiles.get(terms.profile)?.profile;
    const calendar = calendars.get(terms.calendar);
    // A zone may be newer than this browser.
    const civil = findCivilTime(terms.zone);
    if (!profile || !calendar || !civil) return null;
    const holidays = [...new Set(calendar.holidays.map(({ day }) => day))].sort((a, b) => a - b);
    const found: ResolvedTerms = { terms, profile, holidays, civil };
    resolved.set(key, found);
    return found;
  };

  return {
    programme,
    products: documentOf<{ products: readonly CatalogueProduct[] }>(documents, 'catalogue')?.products ?? [],
    requirements: documentOf<RequirementsDocument>(documents, 'requirements')?.items ?? [],
    evaluationReasons:
      documentOf<EvaluationReasonsDocument>(documents, 'evaluation-reasons')?.reasons ?? usualEvaluationReasons,
    calendars,
    profiles,
    organisations,
    limits: programme?.limits ?? usualEvidenceLimits,
    resolve,
    termsAt(at) {
      const inForce = programme?.terms
        .filter(({ from, terms }) => from <= (findCivilTime(terms.zone)?.dayOf(at) ?? -1))
        .at(-1);
      const terms = (inForce ?? programme?.terms[0])?.terms;
      return (terms && resolve(terms)) ?? defaultTerms();
    },
    adjudicationOf: (org) => organisations.get(org)?.adjudicated ?? 'here'
  };
}

function documentOf<T>(documents: ReadonlyMap<string, unknown>, id: string): T | undefined {
  return documents.get(id) as T | undefined;
}

// For what is drafted before the programme's own have arrived: the registrar gives a claim its terms anyway.
function defaultTerms(): ResolvedTerms {
  const terms = { profile: profile2020.id, calendar: 'none', zone: 'UTC' };
  return { terms, profile: profile2020, holidays: [], civil: civilTime(terms.zone) };
}
