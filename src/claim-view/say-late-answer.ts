import type { Claim } from '#rules/claim/claim.ts';
import type { EditValue } from '#rules/claim/fields.ts';
import { formatMoment } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Reference } from '#workplace/workplace.ts';
import type { LateAnswer } from './late-answer.ts';
import { sayField, sayValue } from './say-value.ts';

/** What a late answer changed, a line each: a dispute changes no field, so it is told in its words. */
export function sayLateChanges({ changes }: Pick<LateAnswer, 'changes'>, reference: Reference): readonly string[] {
  const t = texts.t.disputes.late;
  const say = (key: string, value: EditValue): string => sayValue(key, value, reference) ?? t.empty;
  return Object.entries(changes).flatMap(([key, change]) => {
    if (!change) return [];
    const { from, to } = change;
    if (to === null && key.startsWith('products/')) return [t.removed(sayField(key), say(key, from))];
    return [t.change(sayField(key), say(key, from), say(key, to))];
  });
}

/** The late answer as it stands in the justification. */
export function sayLateAnswer(answer: LateAnswer, claim: Pick<Claim, 'terms'>, reference: Reference): string {
  const t = texts.t.disputes.late;
  const changes = sayLateChanges(answer, reference);
  return [
    t.intro(formatMoment(answer.madeAtServer, claim.terms.zone)),
    answer.comment.trim(),
    changes.length > 0 ? [t.introChanges, ...changes].join('\n') : ''
  ]
    .filter(Boolean)
    .join('\n');
}
