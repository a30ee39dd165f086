import type { Instant } from '#rules/days/day.ts';
import { partOf, type Part } from './count.ts';
import type { ClaimFacts } from './facts.ts';

export const aspects = ['organisation', 'location', 'product', 'month'] as const;
export type Aspect = (typeof aspects)[number];

/** Empty: all of them. */
export type Choice = { readonly [A in Aspect]: string };

export const everything: Choice = { organisation: '', location: '', product: '', month: '' };

/** A claim of several products is one of each. */
export function keysOf(facts: ClaimFacts, aspect: Aspect): readonly string[] {
  switch (aspect) {
    case 'organisation':
      return [facts.org];
    case 'location':
      return facts.location === null ? [] : [facts.location];
    case 'product':
      return facts.products;
    case 'month':
      return facts.month === null ? [] : [facts.month];
    default:
      return aspect satisfies never;
  }
}

export function choose(facts: readonly ClaimFacts[], choice: Choice): readonly ClaimFacts[] {
  const chosen = aspects.filter((aspect) => choice[aspect] !== '');
  if (chosen.length === 0) return facts;
  return facts.filter((each) => chosen.every((aspect) => keysOf(each, aspect).includes(choice[aspect])));
}

/** What there is to choose from: everything that occurs. */
export function optionsOf(facts: readonly ClaimFacts[], aspect: Aspect): readonly string[] {
  return [...new Set(facts.flatMap((each) => keysOf(each, aspect)))];
}

export interface Compared {
  readonly key: string;
  readonly claims: number;
  readonly returned: Part;
  readonly approved: Part;
  readonly missed: number;
}

/** Side by side, the most claims first; months in their order. */
export function compare(facts: readonly ClaimFacts[], aspect: Aspect, now: Instant): readonly Compared[] {
  const groups = new Map<string, ClaimFacts[]>();
  for (const each of facts)
    for (const key of keysOf(each, aspect)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  const compared = [...groups].map(([key, group]) => compareGroup(key, group, now));
  return compared.sort((a, b) => (aspect === 'month' ? 0 : b.claims - a.claims) || (a.key < b.key ? -1 : 1));
}

function compareGroup(key: string, group: readonly ClaimFacts[], now: Instant): Compared {
  const submitted = group.filter(({ month }) => month !== null).length;
  const decided = group.filter(({ outcome }) => outcome !== null && outcome !== 'partner-request');
  const deadlines = group.flatMap((each) => each.deadlines);
  return {
    key,
    claims: group.length,
    returned: partOf(group.filter(({ isReturned }) => isReturned).length, submitted),
    approved: partOf(decided.filter(({ outcome }) => outcome === 'approved').length, decided.length),
    missed: deadlines.filter(({ isMissed, dueBy }) => isMissed ?? dueBy <= now).length
  };
}
