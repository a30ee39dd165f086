import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { ProductLine } from '#rules/claim/fields.ts';

/** A product line by its product's name; where a product has several lines, the end of the subscription tells them apart. */
export function nameOfLine(
  line: string,
  products: { readonly [line: string]: ProductLine },
  catalogue: readonly CatalogueProduct[]
): string {
  const { product = line, subscriptionId } = products[line] ?? {};
  const name = catalogue.find(({ id }) => id === product)?.name ?? product;
  const siblings = Object.values(products).filter((other) => other.product === product).length;
  return siblings > 1 && subscriptionId ? `${name} …${subscriptionId.slice(-4)}` : name;
}
