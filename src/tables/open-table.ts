import { readCsv } from './read-csv.ts';
import { textOf, UnreadableTable, type RowBatch, type Table, type TableRow } from './table.ts';

type CountNames = (cells: readonly string[]) => number;

/** Titles and notes above a header are fewer. */
const mostPassedOver = 30;

/** A picture that is called CSV: no name of a column has such signs. */
const notText = /[\0-\u0008\u000e-\u001f]/;

/**
 * A table of text, or of a workbook the sheet in which most names of columns are known, by what is in it, not by its name. The header is the first row that is not empty; where
 * `countNames` knows none of its names, the first row after it of which it knows most. What is no table has no header.
 * Of a text, a line that has more values than the header is broken: one of them holds the delimiter, and stands without quotes. [T4]
 * @param countNames how many of these could be names of columns that are asked for
 * @throws {UnreadableTable}
 */
export async function openTable(source: Blob, countNames: CountNames): Promise<Table> {
  const { batches, isText } = await openRows(source, countNames);
  const first: TableRow[] = [];
  for await (const batch of batches()) {
    for (const row of batch.rows) if (first.length < mostPassedOver) first.push(row);
    if (first.length >= mostPassedOver) break;
  }
  const texts = first.map(namesIn);
  const counts = texts.map(countNames);
  const best = counts.reduce((most, count, at) => (count > (counts[most] ?? 0) ? at : most), 0);
  const header = texts[best] ?? [];
  if (header.some((name) => notText.test(name))) return { header: [], passedOver: [], batches: noRows };
  const line = first[best]?.line ?? 0;
  const checked = (row: TableRow): TableRow =>
    isText && !row.broken && row.cells.slice(header.length).some((cell) => textOf(cell).trim() !== '')
      ? { ...row, broken: 'too-many-columns' }
      : row;
  return {
    header,
    passedOver: first.slice(0, best),
    async *batches() {
      for await (const batch of batches()) {
        const isBelow = !batch.rows[0] || batch.rows[0].line > line;
        const rows = isBelow ? batch.rows : batch.rows.filter((row) => row.line > line);
        yield { ...batch, rows: rows.map(checked) };
      }
    }
  };
}

interface OpenedRows {
  readonly batches: () => AsyncIterable<RowBatch>;
  readonly isText: boolean;
}

async function openRows(source: Blob, countNames: CountNames): Promise<OpenedRows> {
  const start = new Uint8Array(await source.slice(0, 8).arrayBuffer());
  const begins = (...bytes: readonly number[]): boolean => bytes.every((byte, at) => start[at] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableTable('old-workbook');
  if (!begins(0x50, 0x4b)) return { batches: () => readCsv(source), isText: true };
  // Asked for only where there is a workbook.
  const { readWorkbook } = await import('./read-workbook.ts');
  const rows = chooseSheet(await readWorkbook(source), countNames);
  async function* batches(): AsyncGenerator<RowBatch> {
    for (let from = 0; from < rows.length; from += rowsPerBatch) {
      const batch = rows.slice(from, from + rowsPerBatch);
      yield { rows: batch, read: Math.round((source.size * (from + batch.length)) / rows.length), size: source.size };
    }
  }
  return { batches, isText: false };
}

/** The first of those with most names; another one with as many could be meant as well. */
function chooseSheet(sheets: readonly (readonly TableRow[])[], countNames: CountNames): readonly TableRow[] {
  const counts = sheets.map((rows) =>
    Math.max(...rows.slice(0, mostPassedOver).map((row) => countNames(namesIn(row))))
  );
  const most = Math.max(...counts);
  if (most > 0 && counts.filter((count) => count === most).length > 1) throw new UnreadableTable('several-tables');
  return sheets[counts.indexOf(most)] ?? [];
}

const namesIn = ({ cells }: TableRow): readonly string[] => cells.map((cell) => textOf(cell).trim());

const rowsPerBatch = 1_000;

async function* noRows(): AsyncGenerator<RowBatch> {
  // Nothing: there is no table.
}
