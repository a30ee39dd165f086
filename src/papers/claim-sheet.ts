import type { Claim } from '#rules/claim/claim.ts';
import { fieldsIn, type FieldName, type ProductLine } from '#rules/claim/fields.ts';
import { belongsToForm } from '#rules/claim/form.ts';

export interface SheetRow {
  readonly label: string;
  /** As the portal takes it; empty where nothing was filled in. */
  readonly value: string;
}

export interface SheetSection {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

/** How the words of a sheet are said: in the person's language. */
export interface SheetWords {
  readonly sections: { readonly [S in SectionName]: string };
  readonly field: (name: FieldName) => string;
  readonly value: (name: FieldName, value: string | boolean) => string;
  readonly product: (line: ProductLine) => string;
  readonly productRow: (n: number) => string;
  readonly subscriptionRow: (n: number) => string;
}

type SectionName = 'activity' | 'location' | 'customer' | 'products' | 'contacts' | 'revenue';

/** The portal's form asks in this order. docs/domain.md, "The claim form, in order". */
const portalOrder: readonly SectionName[] = ['activity', 'location', 'customer', 'products', 'contacts', 'revenue'];

/** What is typed into the portal, in the order in which it asks. */
export function sheetOf(claim: Pick<Claim, 'fields' | 'products'>, words: SheetWords): readonly SheetSection[] {
  const { fields, products } = claim;
  return portalOrder.flatMap((section) => {
    const rows =
      section === 'products'
        ? rowsOfProducts(Object.values(products), words)
        : fieldsIn(section)
            // No portal asks for the language: it stands here where somebody chose it.
            .filter(
              (name) => belongsToForm(name, fields) && (name !== 'customerLanguage' || fields[name] !== undefined)
            )
            .map((name) => {
              // Not ticked is an answer, where something can be ticked.
              const value = fields[name] ?? (name === 'incentiveOptOut' ? false : undefined);
              return { label: words.field(name), value: value === undefined ? '' : words.value(name, value) };
            });
    return rows.length === 0 ? [] : [{ title: words.sections[section], rows }];
  });
}

function rowsOfProducts(products: readonly ProductLine[], words: SheetWords): readonly SheetRow[] {
  return products.flatMap((line, index) => [
    { label: words.productRow(index + 1), value: words.product(line) },
    ...(line.subscriptionId ? [{ label: words.subscriptionRow(index + 1), value: line.subscriptionId }] : [])
  ]);
}

/** The same as plain text, to be pasted or read anywhere. */
export function sheetToText(title: string, sections: readonly SheetSection[]): string {
  const lines = sections.flatMap(({ title: heading, rows }) => [
    '',
    heading,
    ...rows.map(({ label, value }) => `${label}: ${value}`)
  ]);
  return `${[title, ...lines].join('\r\n')}\r\n`;
}
