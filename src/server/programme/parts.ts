import type * as z from 'zod/mini';
import { array } from 'zod/mini';
import { findCivilTime } from '#calendar/civil-time.ts';
import type { ChangeKind } from '#documents/administration-api.ts';
import { usualGuides } from '#documents/guides.ts';
import type { PartName, PartValues } from '#documents/programme-api.ts';
import type {
  CatalogueDocument,
  EvaluationReasonsDocument,
  ProgrammeDocument,
  RequirementsDocument
} from '#documents/reference-documents.ts';
import {
  guidesShape,
  limitsShape,
  nameShape,
  productsShape,
  reasonsShape,
  requirementsShape,
  retentionShape,
  setUpShape,
  startedTermsShape,
  type Fault
} from '#documents/reference-shapes.ts';
import { canonicalJson } from '#documents/canonical.ts';
import type { Instant } from '#rules/days/day.ts';
import type { StoredDocument } from '../databases/database.ts';

/** What a part is held against besides its own shape. */
export interface Surroundings {
  readonly now: Instant;
  readonly profiles: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
}

/** A part of a document that is saved as one. */
export interface Part<T> {
  readonly document: string;
  readonly what: ChangeKind;
  readonly shape: z.ZodMiniType<unknown>;
  read(document: StoredDocument): T;
  write(document: StoredDocument, value: T): StoredDocument;
  /** What its shape cannot know. */
  examine(value: T, standing: T, surroundings: Surroundings): readonly Fault[];
}

/** Terms that begin within the minute count as begun: a claim may be created under them before the write is done. */
const soonMs = 60_000;

/** Whether claims may have been created under these terms. */
export function haveBegun({ from, terms }: ProgrammeDocument['terms'][number], now: Instant): boolean {
  const civil = findCivilTime(terms.zone);
  return !civil || from <= civil.dayOf(now + soonMs);
}

const ofProgramme = (document: StoredDocument) => document as unknown as ProgrammeDocument;
const nothing = (): readonly Fault[] => [];

export const parts: { readonly [P in PartName]: Part<PartValues[P]> } = {
  name: {
    document: 'programme',
    what: 'programme-renamed',
    shape: nameShape,
    read: (document) => ofProgramme(document).name,
    write: (document, name) => ({ ...document, name }),
    examine: nothing
  },
  setUp: {
    document: 'programme',
    what: 'set-up-changed',
    shape: setUpShape,
    read: (document) => ofProgramme(document).setUp ?? { confirmed: [] },
    write: (document, setUp) => ({ ...document, setUp }),
    examine: ({ calendar }, _, { calendars }) =>
      calendar === undefined || calendars.has(calendar) ? [] : [{ path: 'calendar', code: 'calendar-unknown' }]
  },
  terms: {
    document: 'programme',
    what: 'terms-changed',
    shape: array(startedTermsShape),
    read: (document) => ofProgramme(document).terms,
    write: (document, terms) => ({ ...document, terms: [...terms].sort((a, b) => a.from - b.from) }),
    examine: examineTerms
  },
  limits: {
    document: 'programme',
    what: 'limits-changed',
    shape: limitsShape,
    read: (document) => ({ ...ofProgramme(document).limits, largeFile: ofProgramme(document).largeFile }),
    write: (document, { largeFile, ...limits }) => ({ ...document, limits, largeFile }),
    examine: nothing
  },
  guides: {
    document: 'programme',
    what: 'guides-changed',
    shape: guidesShape,
    read: (document) => ofProgramme(document).guides ?? usualGuides,
    write: (document, guides) => ({ ...document, guides }),
    examine: nothing
  },
  retention: {
    document: 'programme',
    what: 'retention-changed',
    shape: retentionShape,
    read: (document) => ofProgramme(document).retention ?? { settledFilesDays: null },
    write: (document, retention) => ({ ...document, retention }),
    examine: nothing
  },
  catalogue: {
    document: 'catalogue',
    what: 'catalogue-changed',
    shape: productsShape,
    read: (document) => (document as unknown as CatalogueDocument).products,
    write: (document, products) => ({ ...document, products }),
    examine: examineProducts
  },
  requirements: {
    document: 'requirements',
    what: 'requirements-changed',
    shape: requirementsShape,
    read: (document) => (document as unknown as RequirementsDocument).items,
    write: (document, items) => ({ ...document, items }),
    examine: nothing
  },
  reasons: {
    document: 'evaluation-reasons',
    what: 'reasons-changed',
    shape: reasonsShape,
    read: (document) => (document as unknown as EvaluationReasonsDocument).reasons,
    write: (document, reasons) => ({ ...document, reasons }),
    examine: examineReasons
  }
};

/**
 * What was in force stays for ever as it was; what is added begins on a later day. [C2] The first terms begin at once: what was received
 * before is created under them. [X13]
 */
function examineTerms(
  value: PartValues['terms'],
  standing: PartValues['terms'],
  { now, profiles, calendars }: Surroundings
): readonly Fault[] {
  const begun = standing.filter((entry) => haveBegun(entry, now));
  const faults: Fault[] = [];
  const areFirst = standing.length === 0;
  if (areFirst && value.length > 0 && !value.some((entry) => haveBegun(entry, now)))
    faults.push({ path: '0.from', code: 'not-begun' });
  const isBegun = (entry: PartValues['terms'][number]) =>
    begun.some((other) => canonicalJson(other) === canonicalJson(entry));
  if (begun.some((entry) => !value.some((other) => canonicalJson(other) === canonicalJson(entry))))
    faults.push({ path: '', code: 'not-in-the-future' });
  value.forEach((entry, index) => {
    const { from, terms } = entry;
    if (value.findIndex((other) => other.from === from) !== index)
      faults.push({ path: `${index}.from`, code: 'day-taken' });
    if (isBegun(entry)) return;
    if (haveBegun(entry, now) && !areFirst) faults.push({ path: `${index}.from`, code: 'not-in-the-future' });
    if (!profiles.has(terms.profile)) faults.push({ path: `${index}.terms.profile`, code: 'profile-unknown' });
    if (!calendars.has(terms.calendar)) faults.push({ path: `${index}.terms.calendar`, code: 'calendar-unknown' });
  });
  return faults;
}

/** A product is retired, never deleted, and never another one under the same id: claims name it. */
function examineProducts(value: PartValues['catalogue'], standing: PartValues['catalogue']): readonly Fault[] {
  return standing.flatMap(({ id, solutionArea }): readonly Fault[] => {
    const index = value.findIndex((product) => product.id === id);
    if (index < 0) return [{ path: '', code: 'product-removed' }];
    return value[index]?.solutionArea === solutionArea ? [] : [{ path: `${index}.solutionArea`, code: 'area-changed' }];
  });
}

/** A reason is retired, never deleted: its id is that of what was decided with it, and of nothing else. */
function examineReasons(value: PartValues['reasons'], standing: PartValues['reasons']): readonly Fault[] {
  const isGone = standing.some(({ id }) => value.every((reason) => reason.id !== id));
  return isGone ? [{ path: '', code: 'reason-removed' }] : [];
}
