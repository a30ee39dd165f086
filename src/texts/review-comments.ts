import type { Language } from '#rules/language.ts';
import { reviewComments as english, type ReviewCommentTexts } from './en/review-comments.ts';
import { reviewComments as spanish } from './es/review-comments.ts';
import { reviewComments as portuguese } from './pt-br/review-comments.ts';

/** All are at hand, and short: the partner's language is not always the reviewer's. */
export const reviewComments: { readonly [L in Language]: ReviewCommentTexts } = {
  en: english,
  'pt-BR': portuguese,
  es: spanish
};
