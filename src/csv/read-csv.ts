import Papa from 'papaparse';
import { decodeBlob } from './decode-blob.ts';
import { guessDelimiter, type Delimiter } from './guess-delimiter.ts';

export interface CsvRow {
  /** The line on which it begins in the file, from 1: what an editor shows. A quoted value may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotes do not match: what was read of it is not to be trusted. */
  readonly brokenQuotes?: true;
}

/** The rows of one piece of the file. A header alone comes as a batch without rows. */
export interface CsvBatch {
  readonly header: readonly string[];
  readonly delimiter: Delimiter;
  readonly rows: readonly CsvRow[];
  /** Bytes of the file that have been read. */
  readonly read: number;
  readonly size: number;
}

/** A quote that is opened and never closed would make one value of all that follows. */
const longestRow = 1_000_000;

/** A picture or a workbook that is called CSV: no name of a column has such signs. */
const notText = /[\0-\u0008\u000e-\u001f]/;

/**
 * Reads a file piece by piece, never the whole of it: in a worker of the page as in Node. The first line that is not empty is the header;
 * empty lines are passed over and counted. Byte order mark, UTF-8, UTF-16 and Windows-1252, comma, semicolon and tab are found out.
 * What is no text has no header and no rows.
 */
export async function* readCsv(source: Blob): AsyncGenerator<CsvBatch> {
  let rest = '';
  let line = 1;
  let delimiter: Delimiter | null = null;
  let header: readonly string[] | null = null;
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
    let rows: readonly CsvRow[] = parsed.rows;
    if (!header && rows[0]) {
      header = rows[0].cells.map((cell) => cell.trim());
      rows = rows.slice(1);
      if (header.some((name) => notText.test(name))) return;
    }
    if (rest.length > longestRow) {
      yield {
        header: header ?? [],
        delimiter,
        rows: [...rows, { line, cells: [], brokenQuotes: true }],
        ...progress()
      };
      return;
    }
    if (header) yield { header, delimiter, rows, ...progress() };

    function progress(): { readonly read: number; readonly size: number } {
      return { read: piece.read, size: source.size };
    }
  }
}

interface ParsedPiece {
  readonly rows: CsvRow[];
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
  const rows: CsvRow[] = [];
  let at = line;
  for (const [index, cells] of data.entries()) {
    if (cells.some((cell) => cell.trim() !== ''))
      rows.push({ line: at, cells, ...(broken.has(index) ? { brokenQuotes: true } : {}) });
    at += 1;
    for (const cell of cells) if (cell.includes('\n')) at += cell.split('\n').length - 1;
  }
  return { rows, used: last ? text.length : meta.cursor, nextLine: at };
}
