import type { Dictionary } from '#texts/dictionary.ts';
import type { IconName } from '#ui/icons.ts';

/** What an administrator keeps. Each part adds its line, in the order of use. */
export interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly say: (t: Dictionary) => { readonly name: string; readonly what: string };
}

export const places: readonly Place[] = [
  { href: '/programme/evaluation', icon: 'scale', say: (t) => t.evaluation.place }
];
