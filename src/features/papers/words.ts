import type { Claim } from '#rules/claim/claim.ts';
import type { FieldName, FileManifest, ProductLine } from '#rules/claim/fields.ts';
import { sheetOf, type SheetSection } from '#papers/claim-sheet.ts';
import { formatList, formatPaperDay } from '#texts/format.ts';
import { sayFieldText } from '#texts/say-field-text.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Reference } from '#workplace/workplace.ts';

export const sayProduct = ({ product }: ProductLine, reference: Reference): string =>
  reference.products.find(({ id }) => id === product)?.name ?? product;

/** The claim in the portal's order, in the person's language. */
export function saySheet(claim: Claim, reference: Reference): readonly SheetSection[] {
  const t = texts.t.papers.pack;
  return sheetOf(claim, {
    sections: t.sections,
    field: (name) => texts.t.claim.fields[name],
    value: sayValue,
    product: (line) => sayProduct(line, reference),
    productRow: t.product,
    subscriptionRow: t.subscription
  });
}

function sayValue(name: FieldName, value: string | boolean): string {
  if (typeof value === 'boolean') return value ? texts.t.common.yes : texts.t.common.no;
  return sayFieldText(name, value);
}

/** What a file shows: products, signature. */
export function sayFile(file: FileManifest, claim: Claim, reference: Reference): readonly string[] {
  const t = texts.t.papers.pack;
  const covered = file.covers.flatMap((line) => claim.products[line] ?? []).map((line) => sayProduct(line, reference));
  return [
    ...(covered.length > 0 ? [t.covers(formatList(covered))] : []),
    ...(file.signedOn === undefined ? [] : [saySignature(file.signedBy, formatPaperDay(file.signedOn))])
  ];
}

export function saySignature(by: string | null | undefined, on: string): string {
  const t = texts.t.papers.pack;
  return by ? t.signed(by, on) : t.signedOn(on);
}
