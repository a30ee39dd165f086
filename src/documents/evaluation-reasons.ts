import type { EvaluationProgramme } from '#rules/claim/action.ts';

/** The programme's list: why a claim does not qualify. Its sentences are in the texts (`evaluation.reasons`). */
const programmesByReason = {
  'usage-below-threshold': ['OSU'],
  'no-usage-growth': ['OSU'],
  'opted-out': ['OSU'],
  'associated-after-the-sale': ['OSA'],
  'subscription-not-eligible': ['OSA'],
  'product-excluded': ['OSU', 'OSA'],
  'customer-excluded': ['OSU', 'OSA'],
  'partner-not-enrolled': ['OSU', 'OSA'],
  'partner-requirements-not-met': ['OSU', 'OSA']
} as const satisfies { readonly [reason: string]: readonly EvaluationProgramme[] };

export type EvaluationReason = keyof typeof programmesByReason;

export function evaluationReasonsOf(programme: EvaluationProgramme): readonly EvaluationReason[] {
  const reasons = Object.keys(programmesByReason) as EvaluationReason[];
  return reasons.filter((reason) => programmesByReason[reason].some((each) => each === programme));
}
