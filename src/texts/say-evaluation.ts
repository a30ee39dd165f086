import { reasonGiven } from '#documents/evaluation-reasons.ts';
import { texts } from './texts.svelte.ts';

/** Why a claim was evaluated as it was, in the words of that time; null where no reason was given. */
export const sayEvaluationReason = (evaluation: Parameters<typeof reasonGiven>[0]): string | null =>
  reasonGiven(evaluation, texts.locale);
