import { texts } from './texts.svelte.ts';

/** Of what was done here and does not count yet. Empty: nothing is said of it. */
export function sayUnsentMove({ kind, isHere }: { readonly kind: string; readonly isHere: boolean }): string {
  const { unsent, waitingForFiles } = texts.t.claims;
  const titles: { readonly [kind: string]: string } = isHere ? unsent.title : waitingForFiles.title;
  return titles[kind] ?? '';
}
