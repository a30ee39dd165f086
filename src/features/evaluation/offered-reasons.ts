import type { EvaluationProgramme } from '#rules/claim/action.ts';
import type { EvaluationReason } from '#rules/claim/evaluation-reason.ts';

/** What the programme's list has for a claim that is not eligible, in its order. */
export function offeredReasons(
  list: readonly EvaluationReason[],
  programme: EvaluationProgramme
): readonly EvaluationReason[] {
  return list.filter(({ retired, programmes }) => !retired && programmes.includes(programme));
}
