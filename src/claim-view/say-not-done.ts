import { sayRefusal } from '#texts/say-refusal.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted } from '#workplace/workplace.ts';

export type NotActed = Exclude<Acted, { readonly ok: true }>;

/** Why nothing was done, and what to do. `zone`: the claim's, where a moment may be told. */
export function sayNotDone(acted: NotActed, zone?: string): string {
  return 'refusal' in acted ? sayRefusal(acted.refusal, zone) : texts.t.claims.failures[acted.failure.code];
}
