import { texts } from './texts.svelte.ts';

/** A reason of a newer list is said as it stands. */
export function sayEvaluationReason(reason: string): string {
  const reasons: { readonly [reason: string]: string } = texts.t.evaluation.reasons;
  return reasons[reason] ?? reason;
}
