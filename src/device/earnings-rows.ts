import type { EarningsMonth, EarningsPage, MonthPages } from '#documents/earnings.ts';

/** A month as the server has it, of which all pages are here. */
export type EarningsMonthRow = EarningsMonth;

/** Seen only where a month names its import. */
export interface EarningsPageRow {
  readonly import: string;
  readonly month: string;
  readonly page: number;
  readonly lines: EarningsPage;
}

export interface WrongLine {
  readonly line: number;
  readonly reason: WrongLineReason;
  /** The column, where it is one that is wrong. */
  readonly column?: string;
  readonly value?: string;
}

export type WrongLineReason =
  | 'broken-quotes'
  | 'too-few-columns'
  | 'too-many-columns'
  | 'no-amount'
  | 'amount-unreadable'
  | 'no-month'
  | 'month-unreadable'
  | 'no-key'
  | 'number-unreadable'
  | 'day-unreadable'
  | 'currency-unreadable'
  | 'currencies-differ'
  | 'id-spoilt'
  | 'value-too-long';

/** A file that is being read (`reading`), was read and is shown to the person (`asking`), or is on its way to the server (`sending`). */
export interface EarningsImportRow {
  readonly id: string;
  readonly org: string;
  readonly fileName: string;
  readonly state: 'reading' | 'asking' | 'sending';
  readonly months: readonly MonthPages[];
  readonly lines: number;
  readonly money: readonly { readonly currency: string; readonly amount: number }[];
  readonly wrong: number;
  /** The first of them; all are counted. */
  readonly wrongLines: readonly WrongLine[];
  /** Lines that add up others, left out; absent in what was read before there were any. */
  readonly totals?: readonly number[];
  /** The server will not take it: said, and kept until the person lets it go. */
  readonly refused?: true;
}
