import type { Language } from '#rules/language.ts';
import type { RequestReason } from '#rules/claim/action.ts';
import { reviewComments } from '#texts/review-comments.ts';

export interface CommentOrder {
  readonly language: Language;
  readonly reasons: readonly RequestReason[];
  readonly customer: string;
  /** Names of the products that the evidence does not show; of all that are claimed where nothing is known. */
  readonly productsNotShown: readonly string[];
  readonly productsToRemove: readonly string[];
}

/** [W9] One sentence per reason in the programme's order, then what to remove; nothing chosen, nothing said. */
export function composeComment({
  language,
  reasons,
  customer,
  productsNotShown,
  productsToRemove
}: CommentOrder): string {
  const t = reviewComments[language];
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const asks = reasons.map((reason) => t.asks[reason]({ customer, products: list.format(productsNotShown) }));
  if (productsToRemove.length > 0) asks.push(t.remove(list.format(productsToRemove)));
  if (asks.length === 0) return '';
  return asks.length === 1 ? `${asks[0]}` : [t.opening, ...asks.map((ask) => `– ${ask}`)].join('\n');
}
