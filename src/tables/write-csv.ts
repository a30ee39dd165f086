import { guardText } from './guard-text.ts';
import { numberText } from './table.ts';

/** A number stays a number; a day is written as `2026-11-27`, which Excel understands in both languages. */
export type CsvCell = string | number | null;

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly CsvCell[]>;
}

/** What Excel expects in each language when a file is opened by a double click. */
const habits = {
  en: { delimiter: ',', decimal: '.' },
  'pt-BR': { delimiter: ';', decimal: ',' }
} as const;

/** With a byte order mark, by which Excel knows UTF-8. No cell of text can be taken for a formula. */
export function writeCsv({ header, rows }: CsvTable, locale: keyof typeof habits): string {
  const { delimiter, decimal } = habits[locale];
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

/** Both languages' delimiters are quoted: the file may be opened on a machine of the other one. */
function quoteWhereNeeded(text: string): string {
  return /[",;\t\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
