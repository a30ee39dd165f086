import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Day } from '#rules/days/day.ts';

export type ProductStanding = 'valid' | 'soon' | 'retired';

/** Whether the form offers it on a day: the same question that new-claim's catalogue asks. */
export function standingOf({ validFrom, validUntil }: CatalogueProduct, today: Day): ProductStanding {
  if (validUntil !== undefined && validUntil < today) return 'retired';
  return validFrom !== undefined && validFrom > today ? 'soon' : 'valid';
}

/** An id that no product has, that people can read. */
export function idForProduct(name: string, products: readonly Pick<CatalogueProduct, 'id'>[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 56) || 'product';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (products.every((product) => product.id !== id)) return id;
  }
}

/** The list with one product changed, or added at its end. */
export function withProduct(
  products: readonly CatalogueProduct[],
  product: CatalogueProduct
): readonly CatalogueProduct[] {
  return products.some(({ id }) => id === product.id)
    ? products.map((other) => (other.id === product.id ? product : other))
    : [...products, product];
}
