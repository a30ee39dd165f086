import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Day } from '#rules/days/day.ts';

export type ProductStanding = 'valid' | 'soon' | 'retired';

/** Whether the form offers it on a day: the same question that new-claim's catalogue asks. */
export function standingOf({ validFrom, validUntil }: CatalogueProduct, today: Day): ProductStanding {
  if (validUntil !== undefined && validUntil < today) return 'retired';
  return validFrom !== undefined && validFrom > today ? 'soon' : 'valid';
}

/** An id that nothing in the list has, that people can read. */
export function readableId(name: string, items: readonly { readonly id: string }[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 56) || 'item';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (items.every((item) => item.id !== id)) return id;
  }
}

/** The list with one of its items changed, or added at its end. */
export function withItem<T extends { readonly id: string }>(items: readonly T[], item: NoInfer<T>): readonly T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
}
