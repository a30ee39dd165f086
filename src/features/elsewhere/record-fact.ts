import type { Claim } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';
import { formatDay } from '#texts/format.ts';
import type { FactName } from '#texts/en/elsewhere.ts';
import { sayNotDone } from '#claim-view/say-not-done.ts';
import { texts } from '#texts/texts.svelte.ts';
import { toasts } from '#ui/toasts.svelte.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { payloadOf, type FactDetails } from './facts.ts';
import { sayLearnt } from './say-fact.ts';

export interface FactOrder {
  readonly claim: Claim;
  readonly name: FactName;
  readonly happenedOn: Day;
  readonly learntFrom: string;
  /** Something is on record of a later day. */
  readonly isLate: boolean;
  readonly details?: FactDetails;
  readonly instead?: string | undefined;
}

/** Records, and offers to undo. Null: done; else why not. */
export async function recordFact(workplace: Workplace, order: FactOrder): Promise<string | null> {
  const { claim, name, happenedOn, learntFrom, details = {}, instead } = order;
  const { id } = claim;
  const acted = await workplace.act({
    ...{ claim: id, kind: 'record', happenedOn, learntFrom },
    ...payloadOf(name),
    ...details,
    ...(instead === undefined ? {} : { takesBack: instead })
  });
  if (!acted.ok) return sayNotDone(acted, claim.terms.zone);
  const t = texts.t.elsewhere.record;
  const fact = texts.t.elsewhere.facts[name];
  const state = texts.t.claim.states[acted.claim.state];
  const day = formatDay(happenedOn);
  const action = acted.action._id;
  toasts.show({
    text: order.isLate ? t.savedLate(fact, day, state) : t.saved(fact, day, sayLearnt(learntFrom)),
    tone: 'good',
    undo: () => void takeBack(workplace, { claim, action, happenedOn, learntFrom })
  });
  return null;
}

/** It stays in the history, and no longer counts. [L6] */
export async function takeBack(
  workplace: Workplace,
  order: Pick<FactOrder, 'claim' | 'happenedOn' | 'learntFrom'> & { readonly action: string }
): Promise<void> {
  const { claim, action, happenedOn, learntFrom } = order;
  const undone = await workplace.act({
    ...{ claim: claim.id, kind: 'record', fact: 'take-back', happenedOn, learntFrom },
    takesBack: action
  });
  if (undone.ok) toasts.show({ text: texts.t.elsewhere.record.undone });
  else toasts.show({ text: sayNotDone(undone, claim.terms.zone), tone: 'late' });
}
