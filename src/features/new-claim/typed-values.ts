import type { Changes, ClaimFields, EditKey, EditValue, FieldName, ProductLine } from '#rules/claim/fields.ts';

/**
 * What the person has typed and not yet sent, over the claim as it stands. `seen` is what the claim said when they began: the edit
 * carries it as `from`, so that a colleague's change made meanwhile comes back as a clash instead of being overwritten.
 */
export interface TypedValue {
  readonly seen: EditValue;
  readonly to: EditValue;
}
export type TypedValues = { readonly [K in EditKey]?: TypedValue };

/** A claim's form: its fields and product lines. */
export interface FormContent {
  readonly fields: ClaimFields;
  readonly products: { readonly [line: string]: ProductLine };
}

export const emptyForm: FormContent = { fields: {}, products: {} };

export function valueIn(form: FormContent, key: EditKey): EditValue {
  const line = lineOf(key);
  return (line ? form.products[line] : form.fields[key as FieldName]) ?? null;
}

/** The claim with the typed values on top. */
export function withTyped(form: FormContent, typed: TypedValues): FormContent {
  const fields: { [field: string]: unknown } = { ...form.fields };
  const products: { [line: string]: ProductLine } = { ...form.products };
  for (const [key, value] of entriesOf(typed)) {
    const line = lineOf(key);
    if (!line) put(fields, key, value.to === '' ? null : value.to);
    else put(products, line, isLine(value.to) ? value.to : null);
  }
  return { fields, products };
}

/** Types a value. A value typed back to what the claim says is no change, and is forgotten. */
export function typeValue(typed: TypedValues, form: FormContent, key: EditKey, to: EditValue): TypedValues {
  const seen = typed[key]?.seen ?? valueIn(form, key);
  const next: { [key: string]: TypedValue } = { ...definedOnly(typed) };
  if (isSame(to === '' ? null : to, seen) && isSame(seen, valueIn(form, key))) delete next[key];
  else next[key] = { seen, to };
  return next;
}

/** The edit that sends these keys: only what differs from what the person saw. */
export function changesOf(typed: TypedValues, keys: (key: EditKey) => boolean): Changes {
  const changes: { [key: string]: { from: EditValue; to: EditValue } } = {};
  for (const [key, value] of entriesOf(typed)) {
    const to = value.to === '' ? null : value.to;
    if (keys(key) && !isSame(value.seen, to)) changes[key] = { from: value.seen, to };
  }
  return changes;
}

export function withoutKeys(typed: TypedValues, keys: (key: EditKey) => boolean): TypedValues {
  return Object.fromEntries(entriesOf(typed).filter(([key]) => !keys(key)));
}

export function keysOf(typed: TypedValues): readonly EditKey[] {
  return entriesOf(typed).map(([key]) => key);
}

/** What a stored draft holds, read without trust: it may come from an older version of the app. */
export function readTyped(stored: unknown): TypedValues {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([, value]) => typeof value === 'object' && value !== null && 'seen' in value && 'to' in value
    )
  );
}

/** A new line's name: the product's, with a number when the product is there already (one per subscription). */
export function newLineFor(product: string, products: FormContent['products']): string {
  if (!(product in products)) return product;
  let n = 2;
  while (`${product}-${n}` in products) n++;
  return `${product}-${n}`;
}

export function isSame(a: EditValue, b: EditValue): boolean {
  if (!isLine(a) || !isLine(b)) return a === b;
  const isSameSubscription = (a.subscriptionId ?? '') === (b.subscriptionId ?? '');
  return a.product === b.product && isSameSubscription && a.renewsOn === b.renewsOn;
}

const lineOf = (key: string): string | null => (key.startsWith('products/') ? key.slice('products/'.length) : null);
const isLine = (value: EditValue): value is ProductLine => typeof value === 'object' && value !== null;

function put<T>(target: { [name: string]: T }, name: string, value: T | null): void {
  if (value === null) delete target[name];
  else target[name] = value;
}

function definedOnly(typed: TypedValues): { readonly [key: string]: TypedValue } {
  return Object.fromEntries(entriesOf(typed));
}

function entriesOf(typed: TypedValues): readonly (readonly [EditKey, TypedValue])[] {
  return Object.entries(typed) as unknown as readonly (readonly [EditKey, TypedValue])[];
}
