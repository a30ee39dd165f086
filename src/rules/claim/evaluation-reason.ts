import type { LocalText } from '../language.ts';
import type { ActionOf, EvaluationProgramme } from './action.ts';
import type { RefusalFact } from './refusal.ts';

/** One of the programme's list: why a claim qualifies or does not. Data that an operator can change. */
export interface EvaluationReason {
  readonly id: string;
  readonly text: LocalText;
  readonly programmes: readonly EvaluationProgramme[];
  /** No longer given; what was decided with it stays. */
  readonly retired?: true;
}

/** What the list says to the reason of an evaluation: its words, nothing where none is named, or why it is refused. [X11] */
export function findReason(
  { programme, outcome, reason }: ActionOf<'evaluate'>,
  list: readonly EvaluationReason[]
): { readonly ok: true; readonly text?: LocalText } | { readonly ok: false; readonly refusal: RefusalFact } {
  if (reason === undefined)
    return outcome === 'eligible' ? { ok: true } : { ok: false, refusal: { code: 'reason-missing' } };
  const listed = list.filter(({ id }) => id === reason)[0];
  const why = !listed
    ? 'unknown'
    : listed.retired
      ? 'retired'
      : listed.programmes.indexOf(programme) < 0
        ? 'of-another-programme'
        : null;
  if (!listed || why) return { ok: false, refusal: { code: 'reason-not-listed', reason, why } };
  return { ok: true, text: listed.text };
}
