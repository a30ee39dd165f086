import { guardText } from './guard-text.ts';
import { numberText } from './table.ts';

/** A number stays a number; a day is written as `2026-11-27`, which Excel understands in every language. */
export type CsvCell = string | number | null;

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** What Excel expects when a file is opened by a double click: where decimals have a comma, cells cannot be parted by one. */
function habitsOf(locale: string): { readonly delimiter: string; readonly decimal: string } {
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return { delimiter: decimal === ',' ? ';' : ',', decimal };
}

/** With a byte order mark, by which Excel knows UTF-8. No cell of text can be taken for a formula. */
export function writeCsv({ header, rows }: CsvTable, locale: string): string {
  const { delimiter, decimal } = habitsOf(locale);
  const lines = ['\uFEFF' + header.map(writeText).join(delimiter)];
  for (const row of rows) lines.push(row.map(writeCell).join(delimiter));
  return lines.join('\r\n') + '\r\n';

  function writeCell(cell: CsvCell): string {
    if (cell === null) return '';
    if (typeof cell === 'string') return writeText(cell);
    return Number.isFinite(cell) ? quoteWhereNeeded(numberText(cell).replace('.', decimal)) : '';
  }
}

function writeText(text: string): string {
  return quoteWhereNeeded(guardText(text));
}

/** Every language's delimiters are quoted: the file may be opened on a machine of another one. */
function quoteWhereNeeded(text: string): string {
  return /[",;\t\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
