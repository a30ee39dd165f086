import Papa from 'papaparse';
import { decodeBlob } from './decode-blob.ts';
import { guessDelimiter, type Delimiter } from './guess-delimiter.ts';
import type { RowBatch, TableRow } from './table.ts';

/** A quote that is opened and never closed would make one value of all that follows. */
const longestRow = 1_000_000;

/**
 * Reads a file piece by piece, never the whole of it: in a worker of the page as in Node. Empty lines are passed over and counted. Byte
 * order mark, UTF-8, UTF-16 and Windows-1252, comma, semicolon and tab are found out.
 */
export async function* readCsv(source: Blob): AsyncGenerator<RowBatch> {
  let rest = '';
  let line = 1;
  let delimiter: Delimiter | null = null;
  for await (const piece of decodeBlob(source)) {
    rest += piece.text;
    if (!delimiter) {
      // A first piece without a whole line says nothing of the delimiter yet.
      if (!piece.last && !rest.includes('\n')) continue;
      const told = /^sep=([,;\t])\n/.exec(rest);
      delimiter = told ? (told[1] as Delimiter) : guessDelimiter(rest);
      if (told) rest = rest.slice(told[0].length);
      if (told) line += 1;
    }
    const parsed = parsePiece(rest, { delimiter, line, last: piece.last });
    rest = rest.slice(parsed.used);
    line = parsed.nextLine;
    const isEndless = rest.length > longestRow;
    const rows: readonly TableRow[] = isEndless
      ? [...parsed.rows, { line, cells: [], broken: 'broken-quotes' }]
      : parsed.rows;
    yield { rows, read: piece.read, size: source.size };
    if (isEndless) return;
  }
}

interface ParsedPiece {
  readonly rows: TableRow[];
  readonly used: number;
  readonly nextLine: number;
}

function parsePiece(
  text: string,
  { delimiter, line, last }: { readonly delimiter: Delimiter; readonly line: number; readonly last: boolean }
): ParsedPiece {
  const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
  const { data, errors, meta } = parser.parse(text, 0, !last) as Papa.ParseResult<string[]>;
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  const rows: TableRow[] = [];
  let at = line;
  for (const [index, cells] of data.entries()) {
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line: at, cells: cells.map(bareText), ...(broken.has(index) ? { broken: 'broken-quotes' } : {}) });
    at += 1;
    for (const cell of cells) if (cell.includes('\n')) at += cell.split('\n').length - 1;
  }
  return { rows, used: last ? text.length : meta.cursor, nextLine: at };
}

/** `="000777"`: what programs write so that a spreadsheet leaves the text as it is. */
function bareText(cell: string): string {
  const told = cell.startsWith('="') ? /^="((?:[^"]|"")*)"$/.exec(cell)?.[1] : undefined;
  return told === undefined ? cell : told.replaceAll('""', '"');
}
