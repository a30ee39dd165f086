import { areRounded, isSpoilt, readGuid, readMpnId, readOutsideId } from '#documents/identifiers.ts';
import type { WrongLine, WrongLineReason } from '#device/earnings-rows.ts';
import { currencyPattern, longestValue, type EarningsLine } from '#documents/earnings.ts';
import { unguardText } from '#tables/guard-text.ts';
import { chooseDay, readDay, type DayOrder } from '#tables/read-day.ts';
import { chooseDecimal, readCount, readDecimal, type Decimal, type DecimalMark } from '#tables/read-decimal.ts';
import { chooseMonth, readMonth } from '#tables/read-month.ts';
import { textOf, type Cell, type TableRow } from '#tables/table.ts';
import type { Columns, EarningsField } from './columns.ts';

export interface Reading {
  readonly columns: Columns;
  /** For the whole file, where no column says it. */
  readonly month?: string | undefined;
  readonly currency?: string | undefined;
  /** What the column or the person has decided; null: there is nothing to decide. */
  readonly decimal: DecimalMark | null;
  readonly monthOrder: DayOrder | null;
  readonly associatedOrder: DayOrder | null;
  /** Whose ids are all rounded: none of them is one. */
  readonly rounded: ReadonlySet<EarningsField>;
  readonly zone: string;
}

export type ReadLine =
  | { readonly ok: true; readonly month: string; readonly line: EarningsLine; readonly amount: Decimal }
  | { readonly ok: false; readonly wrong: WrongLine };

/** What a line says in a field: text without the guard against formulas, or a workbook's number. */
export function cellOf(row: TableRow, columns: Columns, field: EarningsField): Cell {
  const at = columns[field];
  const cell = at === undefined ? '' : (row.cells[at] ?? '');
  return typeof cell === 'number' ? cell : unguardText(cell).trim();
}

/** One line of a report. Whatever is not understood makes the line wrong, and says which column: nothing is guessed about money. */
export function readLine(row: TableRow, reading: Reading): ReadLine {
  const { columns, zone } = reading;
  const cell = (field: EarningsField): string => textOf(cellOf(row, columns, field));
  const wrong = (reason: WrongLineReason, field?: EarningsField): ReadLine => {
    const value = field === undefined ? '' : cell(field).slice(0, 80);
    return {
      ok: false,
      wrong: { line: row.line, reason, ...(field === undefined ? {} : { column: field }), ...(value ? { value } : {}) }
    };
  };
  if (row.broken) return wrong(row.broken);
  const last = Math.max(...Object.values(columns));
  if (row.cells.length <= last && row.cells.length === 1) return wrong('too-few-columns');

  if (cell('amount') === '') return wrong('no-amount');
  const amount = chooseDecimal(readDecimal(cellOf(row, columns, 'amount')), reading.decimal);
  if (amount === null) return wrong('amount-unreadable', 'amount');
  const monthText = cell('month');
  const month =
    monthText === '' ? (reading.month ?? null) : chooseMonth(readMonth(monthText, zone), reading.monthOrder);
  if (month === null) return monthText === '' ? wrong('no-month') : wrong('month-unreadable', 'month');
  const currency = (cell('currency') || (reading.currency ?? '')).toUpperCase();
  if (!currencyPattern.test(currency)) return wrong('currency-unreadable', 'currency');
  if (amount.currency !== undefined && amount.currency !== currency) return wrong('currencies-differ', 'amount');

  const counts: { activeUsers?: number; paidUnits?: number } = {};
  for (const field of ['activeUsers', 'paidUnits'] as const) {
    if (cell(field) === '') continue;
    const value = readCount(cellOf(row, columns, field));
    if (value === null) return wrong('number-unreadable', field);
    counts[field] = value;
  }
  const associatedOn =
    cell('associatedOn') === '' ? undefined : chooseDay(readDay(cell('associatedOn'), zone), reading.associatedOrder);
  if (associatedOn === null) return wrong('day-unreadable', 'associatedOn');

  const words: { [F in (typeof wordFields)[number]]?: string } = {};
  for (const field of wordFields) {
    const text = cell(field);
    if (text === '') continue;
    const value = readers[field](text);
    if (value === null || reading.rounded.has(field)) return wrong('id-spoilt', field);
    if (value.length > longestValue) return wrong('value-too-long', field);
    words[field] = value;
  }
  const hasKey = words.claimId ?? words.subscriptionId ?? (words.tenantId && words.workload);
  if (!hasKey) return wrong('no-key');
  const line: EarningsLine = {
    line: row.line,
    amount: Number(amount.text),
    currency,
    ...words,
    ...counts,
    ...(associatedOn === undefined ? {} : { associatedOn })
  };
  return { ok: true, month, line, amount };
}

const asIs = (text: string): string => text;
/** What is no GUID is kept as it is: other programs have tenants of other forms. */
function asGuid(text: string): string | null {
  const guid = readGuid(text);
  return guid.ok ? guid.value : asId(text);
}
function asId(text: string): string | null {
  const id = readOutsideId(text);
  return id.ok ? id.value : null;
}

/** Null: a spreadsheet has spoilt it. */
const readers = {
  claimId: asId,
  tenantId: asGuid,
  customerName: asIs,
  subscriptionId: asGuid,
  workload: asIs,
  mpnId(text: string): string | null {
    const id = readMpnId(text);
    return id.ok ? id.value : isSpoilt(text) ? null : text;
  },
  paymentStatus: asIs,
  reasonCode: asIs
} as const satisfies { readonly [F in EarningsField]?: (text: string) => string | null };

export const wordFields = Object.keys(readers) as (keyof typeof readers)[];

/** Fields whose values are ids: a column of them is rounded as a whole, or not at all. */
export const idFields = ['claimId', 'tenantId', 'subscriptionId', 'mpnId'] as const satisfies readonly EarningsField[];

export const roundedFields = (ids: ReadonlyMap<EarningsField, Iterable<string>>): ReadonlySet<EarningsField> =>
  new Set([...ids].filter(([, values]) => areRounded(values)).map(([field]) => field));
