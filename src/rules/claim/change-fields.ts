import type { Claim } from './claim.ts';
import type { Changes, ClaimFields, EditKey, EditValue, FieldName, FieldValue, ProductLine } from './fields.ts';
import { fieldNames } from './fields.ts';
import type { Clashes } from './history.ts';

export interface Changed {
  readonly fields: ClaimFields;
  readonly products: Claim['products'];
  /** What was taken; also a field that already had the value. */
  readonly taken: Changes;
  /** What was not, because the value the person saw no longer stands. */
  readonly clashes: Clashes;
}

/** A field is taken when it still has the value that the person saw, or already the one they want. [E1] */
export function changeFields(claim: Pick<Claim, 'fields' | 'products'>, changes: Changes): Changed {
  const fields: { [F in FieldName]?: FieldValue } = { ...claim.fields };
  const products: { [line: string]: ProductLine } = { ...claim.products };
  const taken: { [key: string]: { readonly from: EditValue; readonly to: EditValue } } = {};
  const clashes: { [key: string]: { readonly from: EditValue; readonly to: EditValue; readonly stands: EditValue } } =
    {};
  for (const key of keysOf(changes)) {
    const change = changes[key];
    if (!change) continue;
    const stands = valueOf(claim, key);
    if (!isSameValue(stands, change.from) && !isSameValue(stands, change.to)) {
      clashes[key] = { ...change, stands };
      continue;
    }
    taken[key] = change;
    if (isFieldName(key)) setField(fields, key, change.to);
    else setLine(products, lineOf(key), change.to);
  }
  return { fields, products, taken, clashes };
}

/** What is no field and no product line, or has a value of the wrong kind: the gate lets none of it pass. */
export function findMalformedKeys(changes: Changes): readonly string[] {
  return keysOf(changes).filter((key) => {
    const to = changes[key]?.to;
    if (to === undefined) return true;
    if (isFieldName(key)) return typeof to === 'object' && to !== null;
    return !/^products\/[A-Za-z0-9-]{1,64}$/.test(key) || (typeof to !== 'object' && to !== null);
  });
}

export function keysOf(changes: Changes): readonly EditKey[] {
  return Object.keys(changes) as EditKey[];
}

export function isFieldName(key: string): key is FieldName {
  return fieldNames.some((name) => name === key);
}

function valueOf(claim: Pick<Claim, 'fields' | 'products'>, key: EditKey): EditValue {
  return (isFieldName(key) ? claim.fields[key] : claim.products[lineOf(key)]) ?? null;
}

function lineOf(key: string): string {
  return key.slice('products/'.length);
}

function setField(fields: { [F in FieldName]?: FieldValue }, key: FieldName, to: EditValue): void {
  if (to === null) delete fields[key];
  else if (typeof to !== 'object') fields[key] = to;
}

/**
 * A contest is the registrar's: whatever an edit says of it, the one that stands remains, as long as the line is about the same product.
 * Another product in its place was contested by nobody. [X8]
 */
function setLine(products: { [line: string]: ProductLine }, line: string, to: EditValue): void {
  const stood = products[line] ?? null;
  const contest = stood && isSameProduct(stood, to) ? stood.contest : undefined;
  if (to === null) delete products[line];
  if (typeof to !== 'object' || to === null) return;
  products[line] = {
    product: to.product,
    ...(to.subscriptionId === undefined ? {} : { subscriptionId: to.subscriptionId }),
    ...(to.renewsOn === undefined ? {} : { renewsOn: to.renewsOn }),
    ...(contest ? { contest } : {})
  };
}

function isSameValue(a: EditValue, b: EditValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return isSameProduct(a, b) && a.renewsOn === b.renewsOn;
}

function isSameProduct(a: ProductLine, b: EditValue): boolean {
  if (typeof b !== 'object' || b === null) return false;
  return a.product === b.product && a.subscriptionId === b.subscriptionId;
}
