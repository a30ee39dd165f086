import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import type { Databases } from '#server/databases/database.ts';
import { defaultProgramme } from '#server/reference/reference-defaults.ts';
import { referenceDatabase, writeReference } from '#server/reference/reference-seeding.ts';

/** Days of UTC and no holidays: what most tests count by. */
export const programmeOfTests: ProgrammeDocument = {
  ...defaultProgramme,
  terms: [{ from: 0, terms: { profile: '2020', calendar: 'none', zone: 'UTC' } }]
};

/** As an administrator would have: without terms no claim is created. [X12] */
export const chooseTestTerms = (databases: Databases): Promise<void> =>
  writeReference(databases.open(referenceDatabase), programmeOfTests);
