import type { SummaryRow } from '#device/rows.ts';
import { fieldsIn, type ClaimFields, type FieldName } from '#rules/claim/fields.ts';

/** A customer of an earlier claim, offered while a new one is typed. */
export interface RememberedCustomer {
  /** The latest claim about them: its fields fill in the form. */
  readonly claim: string;
  readonly name: string;
  readonly domain: string;
  readonly tenantId: string;
}

/** Each customer once, the latest claim first; the tenant tells them apart, or the domain where no tenant is known. */
export function customersIn(rows: readonly SummaryRow[], except: string): readonly RememberedCustomer[] {
  const latestFirst = rows
    .filter((row) => row.id !== except && row.customerName)
    .sort((a, b) => b.changedAt - a.changedAt);
  const byKey = new Map<string, RememberedCustomer>();
  for (const { id, customerName, customerDomain, tenantId } of latestFirst) {
    const key = (tenantId || customerDomain || customerName).toLowerCase();
    if (!byKey.has(key)) byKey.set(key, { claim: id, name: customerName, domain: customerDomain, tenantId });
  }
  return [...byKey.values()];
}

/** Every typed word begins a word of the name, or the domain or tenant id contains it. */
export function matchCustomers(
  customers: readonly RememberedCustomer[],
  typed: string,
  limit: number
): readonly RememberedCustomer[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const matches = customers.filter((customer) => {
    const nameWords = fold(customer.name).split(/\s+/);
    const rest = `${fold(customer.domain)} ${fold(customer.tenantId)}`;
    return words.every((word) => nameWords.some((part) => part.startsWith(word)) || rest.includes(word));
  });
  return matches.slice(0, limit);
}

/** What picking a remembered customer fills in. */
export function customerFieldsOf(fields: ClaimFields): ClaimFields {
  return pick(fields, fieldsIn('customer'));
}

export interface RememberedContact {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  /** Empty: nobody chose one for them. */
  readonly language: string;
}

/** The people named in earlier claims about this customer, each once by e-mail, the latest first. */
export function contactsIn(
  claims: readonly ClaimFields[],
  which: 'customer' | 'technical'
): readonly RememberedContact[] {
  const byEmail = new Map<string, RememberedContact>();
  for (const fields of claims) {
    const name = text(fields[`${which}ContactName`]);
    const email = text(fields[`${which}ContactEmail`]);
    const title = which === 'customer' ? text(fields.customerContactTitle) : '';
    const language = which === 'customer' ? text(fields.customerLanguage) : '';
    const key = (email || name).toLowerCase();
    if (key && !byEmail.has(key)) byEmail.set(key, { name, title, email, language });
  }
  return [...byEmail.values()];
}

/** Without accents and capitals, as people type on phones. */
export function fold(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function pick(fields: ClaimFields, names: readonly FieldName[]): ClaimFields {
  return Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
}
