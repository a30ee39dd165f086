import { usualEvidenceLimits, usualLargeFile } from '#rules/claim/evidence-limits.ts';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import { usualEvaluationReasons } from '#documents/evaluation-reasons.ts';
import type {
  CalendarDocument,
  EvaluationReasonsDocument,
  ProfileDocument,
  ProgrammeDocument,
  ReferenceDocument
} from '#documents/reference-documents.ts';
import { catalogue } from './catalogue.ts';
import { requirements } from './requirements.ts';

/** Without terms: nobody has chosen them, and no claim is created under what nobody chose. [X12] */
export const defaultProgramme: ProgrammeDocument = {
  _id: 'programme',
  v: 1,
  name: 'On Record',
  terms: [],
  limits: usualEvidenceLimits,
  largeFile: usualLargeFile
};

const profiles: readonly ProfileDocument[] = [profile2020, profile2023].map((profile) => ({
  _id: `profile:${profile.id}`,
  v: 1,
  profile
}));

const noHolidays: CalendarDocument = { _id: 'calendar:none', v: 1, name: 'UTC', holidays: [] };

const evaluationReasons: EvaluationReasonsDocument = {
  _id: 'evaluation-reasons',
  v: 1,
  reasons: usualEvaluationReasons
};

export const referenceDefaults: readonly ReferenceDocument[] = [
  defaultProgramme,
  ...profiles,
  noHolidays,
  catalogue,
  requirements,
  evaluationReasons
];
