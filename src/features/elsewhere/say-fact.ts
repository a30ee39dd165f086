import type { DatedMove } from '#rules/claim/replay.ts';
import { formatDay } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import { nameOfMove } from './facts.ts';
import { isSource } from './last-source.ts';

export function sayMove(move: Pick<DatedMove, 'kind' | 'said'>): string {
  const name = nameOfMove(move);
  return name === 'respond' ? texts.t.claim.happened.respond : texts.t.elsewhere.facts[name];
}

/** "in the portal" */
export function sayLearnt(from: string): string {
  const t = texts.t.elsewhere;
  return isSource(from) ? t.learnt[from] : t.learntOther(from);
}

/** "Last: Action required, Mon 23 Nov, in the portal." */
export function sayLastMove(move: DatedMove): string {
  const { last, lastOwn } = texts.t.elsewhere.card;
  const from: unknown = (move.said as { readonly learntFrom?: unknown }).learntFrom;
  const day = formatDay(move.happenedOn);
  return typeof from === 'string' ? last(sayMove(move), day, sayLearnt(from)) : lastOwn(sayMove(move), day);
}
