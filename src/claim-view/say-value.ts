import type { Claim } from '#rules/claim/claim.ts';
import type { EditKey, EditValue, ProductLine } from '#rules/claim/fields.ts';
import { formatDay } from '#texts/format.ts';
import { sayFieldText } from '#texts/say-field-text.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Reference } from '#workplace/workplace.ts';

/** A field's name as a person knows it. */
export function sayField(key: string): string {
  const fields: { readonly [name: string]: string } = texts.t.claim.fields;
  return key.startsWith('products/') ? texts.t.claim.productLine : (fields[key] ?? key);
}

/** A field's value as a person reads it; `null` where there is none. */
export function sayValue(key: EditKey | string, value: EditValue | undefined, reference: Reference): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? texts.t.common.yes : texts.t.common.no;
  if (typeof value === 'object') return sayProduct(value, reference);
  return sayFieldText(key, value);
}

export function sayProduct({ product, subscriptionId, renewsOn }: ProductLine, reference: Reference): string {
  const facts = [
    ...(subscriptionId ? [texts.t.claims.subscription(subscriptionId)] : []),
    ...(renewsOn === undefined ? [] : [texts.t.form.products.renews(formatDay(renewsOn))])
  ];
  const name = productName(product, reference);
  return facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
}

/** The product of a line, also of one that is gone: then the history says what it was. */
export function nameOfLine(line: string, { products, history }: Claim, reference: Reference): string {
  const product = products[line]?.product ?? findRemoved(line, history);
  return product ? productName(product, reference) : line;
}

function findRemoved(line: string, history: Claim['history']): string | null {
  for (const { changes, said } of [...history].reverse()) {
    const from = changes?.[`products/${line}`]?.from;
    if (from && typeof from === 'object') return from.product;
    const created = (said?.['products'] as Claim['products'] | undefined)?.[line];
    if (created) return created.product;
  }
  return null;
}

/** A product that the catalogue no longer has keeps its id. */
export function productName(id: string, reference: Reference): string {
  return reference.products.find((product) => product.id === id)?.name ?? id;
}
