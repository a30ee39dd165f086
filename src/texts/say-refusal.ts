import type { RefusalFact } from '#rules/claim/refusal.ts';
import { formatMoment, formatNumber, formatSize } from './format.ts';
import type { Facts } from './refusal-facts.ts';
import { texts } from './texts.svelte.ts';

/** What happened, what it means, what to do: a refusal in the person's language. `zone`: the claim's. */
export function sayRefusal(refusal: RefusalFact, zone?: string): string {
  const { refusals, claim } = texts.t;
  const known: { readonly [code: string]: ((facts: Facts) => string) | undefined } = refusals;
  const sentence = known[refusal.code] ?? refusals.unknown;
  const number = (name: string): number | null => (typeof refusal[name] === 'number' ? refusal[name] : null);
  const word = (words: { readonly [key: string]: string }, name: string): string => words[String(refusal[name])] ?? '';
  const orEmpty = (value: number | null, say: (value: number) => string): string => (value === null ? '' : say(value));
  return sentence({
    moment: (name) => orEmpty(number(name), (at) => formatMoment(at, zone)),
    lastMoment: (name) => orEmpty(number(name), (at) => formatMoment(at - 1, zone)),
    size: (name) => orEmpty(number(name), formatSize),
    number: (name) => orEmpty(number(name), formatNumber),
    text: (name) => (typeof refusal[name] === 'string' ? refusal[name] : ''),
    state: (name) => word(claim.states, name),
    action: (name) => word(claim.orders, name),
    field: (name) =>
      String(refusal[name] ?? '').startsWith('products/')
        ? claim.productLine
        : word({ ...claim.fields, ...claim.formParts }, name)
  });
}
