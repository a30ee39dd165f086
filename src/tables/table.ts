/** A number is a workbook's: exact, whatever it looked like there. Everything else is text. */
export type Cell = string | number;

export interface TableRow {
  /** The line on which it begins in the file, or its row in the sheet, from 1: what an editor shows. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Its quotes do not match, or it has more values than there are columns: what was read of it may stand in the wrong one. */
  readonly broken?: 'broken-quotes' | 'too-many-columns';
}

/** The rows of one piece of the file, the header and what stands above it among them. */
export interface RowBatch {
  readonly rows: readonly TableRow[];
  /** Bytes of the file that have been read. */
  readonly read: number;
  readonly size: number;
}

export interface Table {
  /** Names of the columns, tidied; empty where there is none. */
  readonly header: readonly string[];
  /** Titles and notes above the header. */
  readonly passedOver: readonly TableRow[];
  /** From the first row below the header; each time it is asked, from the beginning. */
  batches(): AsyncIterable<RowBatch>;
}

export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  // More digits than a workbook keeps: said with an exponent, as it shows them, so that nobody takes them for exact.
  return Math.abs(cell) < 1e15 ? numberText(cell) : cell.toExponential().toUpperCase();
}

/** Without what nobody sees and programs add, in the plain form of its letters. */
export const plainCell = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** As digits, never with an exponent: an id that a workbook keeps as a number is a whole one. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

export type TableProblem =
  /** Excel's format before 2007, or a workbook with a password. */
  | 'old-workbook'
  /** It begins as a workbook does, and is none, or is damaged. */
  | 'damaged-workbook'
  /** Two sheets of it have the same columns: which of them is meant, nobody can know. */
  | 'several-tables'
  /** Unpacked it is larger than any report. */
  | 'too-large';

export class UnreadableTable extends Error {
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(problem);
    this.name = 'UnreadableTable';
    this.problem = problem;
  }
}

/** What a picker of files offers for a table. */
export const tableFiles =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
