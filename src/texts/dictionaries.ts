import type { Language } from '#rules/language.ts';
import type { FirstTexts, RestTexts } from './dictionary.ts';
import type { ExplainerTexts } from './en/explainer.ts';

interface Dictionaries {
  readonly first: () => Promise<{ readonly first: FirstTexts }>;
  readonly rest: () => Promise<{ readonly rest: RestTexts }>;
  readonly explainer: () => Promise<{ readonly explainer: ExplainerTexts }>;
}

/** Loaded by a device when they are asked for, and never those of another language than the one that is used. */
export const dictionaries: { readonly [L in Language]: Dictionaries } = {
  en: {
    first: () => import('./en/first.ts'),
    rest: () => import('./en/rest.ts'),
    explainer: () => import('./en/explainer.ts')
  },
  'pt-BR': {
    first: () => import('./pt-br/first.ts'),
    rest: () => import('./pt-br/rest.ts'),
    explainer: () => import('./pt-br/explainer.ts')
  },
  es: {
    first: () => import('./es/first.ts'),
    rest: () => import('./es/rest.ts'),
    explainer: () => import('./es/explainer.ts')
  }
};
