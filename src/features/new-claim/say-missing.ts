import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Missing } from '#rules/claim/form.ts';
import { nameOfProduct } from './catalogue.ts';
import type { FormContent } from './typed-values.ts';

/** One thing that is missing, by the name under which the form asks for it. */
export function sayMissing(
  { field }: Missing,
  { products }: Pick<FormContent, 'products'>,
  catalogue: readonly CatalogueProduct[]
): string {
  const { form, claim } = texts.t;
  if (field === 'products') return form.missing.products;
  if (field === 'evidence') return form.missing.evidence;
  if (isLine(field)) {
    const product = products[field.slice('products/'.length)]?.product ?? '';
    return form.missing.subscription(nameOfProduct(catalogue, product));
  }
  return claim.fields[field];
}

const isLine = (field: Missing['field']): field is `products/${string}` => field.startsWith('products/');
