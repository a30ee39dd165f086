import { sayNotDone } from '#claim-view/say-not-done.ts';
import type { Workplace } from '#workplace/workplace.ts';
import type { EvaluationItem } from './evaluation-items.ts';

export type Outcome = { readonly outcome: 'eligible' } | { readonly outcome: 'not-eligible'; readonly reason: string };

export interface Evaluated {
  readonly done: number;
  /** Why those that are left were not evaluated, by customer. */
  readonly problems: readonly string[];
}

/** One action for each claim. What cannot be done leaves the others alone, and says why. */
export async function evaluateAll(
  workplace: Workplace,
  order: {
    readonly items: readonly EvaluationItem[];
    readonly outcome: Outcome;
    readonly progress: (done: number) => void;
  }
): Promise<Evaluated> {
  const problems: string[] = [];
  let done = 0;
  for (const { claim, programme } of order.items) {
    const { id, org, terms, fields } = claim;
    const acted = await workplace.act({ claim: id, org, kind: 'evaluate', programme, ...order.outcome });
    if (acted.ok) order.progress(++done);
    else {
      problems.push(`${String(fields.customerName ?? id)}: ${sayNotDone(acted, terms.zone)}`);
    }
  }
  return { done, problems };
}
