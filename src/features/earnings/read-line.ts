import type { DayOrder } from '#csv/read-day.ts';
import { readDay, readMonth } from '#csv/read-day.ts';
import { unguardText } from '#csv/guard-text.ts';
import type { CsvRow } from '#csv/read-csv.ts';
import { readNumber } from '#csv/read-number.ts';
import type { WrongLine, WrongLineReason } from '#device/earnings-rows.ts';
import { currencyPattern, longestValue, type EarningsLine } from '#documents/earnings.ts';
import type { Columns, EarningsField } from './columns.ts';

export interface Reading {
  readonly columns: Columns;
  /** For the whole file, where no column says it. */
  readonly month?: string | undefined;
  readonly currency?: string | undefined;
  readonly decimal: '.' | ',';
  readonly dayOrder: DayOrder;
}

export type ReadLine =
  | { readonly ok: true; readonly month: string; readonly line: EarningsLine }
  | { readonly ok: false; readonly wrong: WrongLine };

/** One line of a report. Whatever is not understood makes the line wrong, and says which column: nothing is guessed about money. */
export function readLine(row: CsvRow, reading: Reading): ReadLine {
  const wrong = (reason: WrongLineReason, field?: EarningsField): ReadLine => {
    const value = field === undefined ? '' : cell(field).slice(0, 80);
    return {
      ok: false,
      wrong: { line: row.line, reason, ...(field === undefined ? {} : { column: field }), ...(value ? { value } : {}) }
    };
  };
  const cell = (field: EarningsField): string => {
    const at = reading.columns[field];
    return at === undefined ? '' : unguardText(row.cells[at] ?? '').trim();
  };
  if (row.brokenQuotes) return wrong('broken-quotes');
  const last = Math.max(...Object.values(reading.columns));
  if (row.cells.length <= last && row.cells.length === 1) return wrong('too-few-columns');

  if (cell('amount') === '') return wrong('no-amount');
  const amount = readNumber(cell('amount'), reading.decimal);
  if (amount === null) return wrong('amount-unreadable', 'amount');
  const monthText = cell('month');
  const month = monthText === '' ? (reading.month ?? null) : readMonth(monthText, reading.dayOrder);
  if (month === null) return monthText === '' ? wrong('no-month') : wrong('month-unreadable', 'month');
  const currency = (cell('currency') || (reading.currency ?? '')).toUpperCase();
  if (!currencyPattern.test(currency)) return wrong('currency-unreadable', 'currency');

  const counts: { activeUsers?: number; paidUnits?: number } = {};
  for (const field of ['activeUsers', 'paidUnits'] as const) {
    if (cell(field) === '') continue;
    const value = readNumber(cell(field), reading.decimal);
    if (value === null || value < 0) return wrong('number-unreadable', field);
    counts[field] = value;
  }
  const associatedOn = cell('associatedOn') === '' ? undefined : readDay(cell('associatedOn'), reading.dayOrder);
  if (associatedOn === null) return wrong('day-unreadable', 'associatedOn');

  const words: { [F in (typeof wordFields)[number]]?: string } = {};
  for (const field of wordFields) {
    const value = cell(field);
    if (value.length > longestValue) return wrong('value-too-long', field);
    if (value !== '') words[field] = value;
  }
  const hasKey = words.claimId ?? words.subscriptionId ?? (words.tenantId && words.workload);
  if (!hasKey) return wrong('no-key');
  const line: EarningsLine = {
    line: row.line,
    amount,
    currency,
    ...words,
    ...counts,
    ...(associatedOn === undefined ? {} : { associatedOn })
  };
  return { ok: true, month, line };
}

const wordFields = [
  'claimId',
  'tenantId',
  'customerName',
  'subscriptionId',
  'workload',
  'mpnId',
  'paymentStatus',
  'reasonCode'
] as const satisfies readonly EarningsField[];
