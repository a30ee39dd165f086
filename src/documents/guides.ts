import type { EvaluationProgramme } from '#rules/claim/action.ts';
import type { Guides } from './reference-documents.ts';

/** The guide names this address for all incentive programmes. */
export const usualGuides: Guides = { general: 'https://aka.ms/partnerincentives' };

/** Where a partner reads what this incentive programme asks for, or all of them. */
export function guideFor(programme: EvaluationProgramme | null, guides: Guides | undefined): string {
  const given = guides ?? usualGuides;
  return (programme === null ? undefined : given[programme]) ?? given.general;
}
