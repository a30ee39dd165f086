import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Day } from '#rules/days/day.ts';

export type ProductStanding = 'valid' | 'soon' | 'retired';

/** Whether the form offers it on a day: the same question that new-claim's catalogue asks. */
export function standingOf({ validFrom, validUntil }: CatalogueProduct, today: Day): ProductStanding {
  if (validUntil !== undefined && validUntil < today) return 'retired';
  return validFrom !== undefined && validFrom > today ? 'soon' : 'valid';
}
