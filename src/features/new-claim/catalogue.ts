import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { ClaimFields } from '#rules/claim/fields.ts';
import type { Day } from '#rules/days/day.ts';
import { fold } from './remembered.ts';
import type { FormContent } from './typed-values.ts';

/** What can be claimed for the solution area and activity, today. */
export function productsFor(
  catalogue: readonly CatalogueProduct[],
  fields: ClaimFields,
  today: Day
): readonly CatalogueProduct[] {
  return catalogue.filter(
    ({ solutionArea, activities, validFrom, validUntil }) =>
      solutionArea === fields.solutionArea &&
      (activities.length === 0 || activities.some((activity) => activity === fields.activity)) &&
      (validFrom ?? today) <= today &&
      (validUntil ?? today) >= today
  );
}

/** Every typed word begins a word of the product's name. */
export function searchProducts(products: readonly CatalogueProduct[], typed: string): readonly CatalogueProduct[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return products.filter(({ name }) => {
    const parts = fold(name).split(/[\s/()-]+/);
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}

/** The lines of one product, in the order in which they were added. */
export function linesOf(product: string, products: FormContent['products']): readonly string[] {
  return Object.keys(products).filter((line) => products[line]?.product === product);
}

/** Chosen lines that are none of what is claimed now: the solution area was changed, or the product left the catalogue. */
export function strangeLines(
  products: FormContent['products'],
  offered: readonly CatalogueProduct[]
): readonly string[] {
  return Object.keys(products).filter((line) => !offered.some(({ id }) => id === products[line]?.product));
}

/** Lines whose subscription another line of this claim names too. */
export function repeatedSubscriptions(products: FormContent['products']): readonly string[] {
  const id = (line: string) => products[line]?.subscriptionId?.trim().toLowerCase() ?? '';
  return Object.keys(products).filter(
    (line) =>
      id(line) !== '' &&
      Object.keys(products).some(
        (other) => other !== line && id(other) === id(line) && products[other]?.product === products[line]?.product
      )
  );
}

export function nameOfProduct(catalogue: readonly CatalogueProduct[], product: string): string {
  return catalogue.find(({ id }) => id === product)?.name ?? product;
}
