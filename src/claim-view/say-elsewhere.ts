import { formatDay } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { FactName } from '#texts/en/elsewhere.ts';
import type { DatedMove } from '#rules/claim/replay.ts';

/** "in the portal"; of an action without one, such as an old one, the portal it is. */
export function sayLearntFrom(from: unknown): string {
  const t = texts.t.elsewhere;
  const known: { readonly [source: string]: string } = t.learnt;
  if (typeof from !== 'string') return t.learnt.portal;
  return known[from] ?? t.learntOther(from);
}

/** What a recorded fact says: "Action required". */
export function sayFact(fact: string, outcome?: unknown): string {
  const t = texts.t.elsewhere;
  const facts: { readonly [fact: string]: string } = t.facts;
  if (fact === 'take-back') return t.history.mistake;
  const name: FactName | string =
    fact === 'decide-dispute' ? (outcome === 'approve' ? 'dispute-won' : 'dispute-lost') : fact;
  return facts[name] ?? fact;
}

/** "No longer counts: Rejected, Mon 23 Nov." */
export function sayTakenBack({ kind, said, happenedOn }: Pick<DatedMove, 'kind' | 'said' | 'happenedOn'>): string {
  const what = kind === 'respond' ? texts.t.claim.happened.respond : sayFact(kind, said.outcome);
  return texts.t.elsewhere.history.takesBack(what, formatDay(happenedOn));
}
