import { guessDayOrder, type DayOrder } from '#csv/read-day.ts';
import { readCsv, type CsvBatch } from '#csv/read-csv.ts';
import type { EarningsImportRow, EarningsPageRow, WrongLine } from '#device/earnings-rows.ts';
import { linesPerPage, type EarningsLine } from '#documents/earnings.ts';
import type { Columns } from './columns.ts';
import { addMoney, type Money } from './money.ts';
import { readLine, type Reading } from './read-line.ts';

/** More than anybody mends one by one; all are counted. */
const mostWrongShown = 1_000;

export interface ReportChoices {
  readonly columns: Columns;
  readonly month?: string | undefined;
  readonly currency?: string | undefined;
}

export interface Progress {
  readonly read: number;
  readonly size: number;
  readonly lines: number;
}

export type ReadReport = Pick<EarningsImportRow, 'months' | 'lines' | 'money' | 'wrong' | 'wrongLines'>;

/** Reads a report line by line and gives away its pages as they fill: what is in memory at a time is a page for each month. */
export async function readReport(
  file: Blob,
  choices: ReportChoices,
  hooks: {
    readonly storePage: (page: Omit<EarningsPageRow, 'import'>) => Promise<void>;
    readonly progress: (progress: Progress) => void;
  }
): Promise<ReadReport> {
  const open = new Map<string, { pages: number; lines: number; page: EarningsLine[] }>();
  const wrongLines: WrongLine[] = [];
  let money: readonly Money[] = [];
  let wrong = 0;
  let lines = 0;
  let dayOrder: DayOrder | null = null;
  for await (const batch of readCsv(file)) {
    dayOrder ??= guessOrder(batch, choices.columns);
    const reading: Reading = {
      ...choices,
      decimal: batch.delimiter === ',' ? '.' : ',',
      dayOrder: dayOrder ?? (batch.delimiter === ',' ? 'month-first' : 'day-first')
    };
    for (const row of batch.rows) {
      const found = readLine(row, reading);
      if (!found.ok) {
        wrong++;
        if (wrongLines.length < mostWrongShown) wrongLines.push(found.wrong);
        continue;
      }
      lines++;
      money = addMoney(money, found.line);
      const month = open.get(found.month) ?? { pages: 0, lines: 0, page: [] };
      open.set(found.month, month);
      month.page.push(found.line);
      month.lines++;
      if (month.page.length === linesPerPage) {
        await hooks.storePage({ month: found.month, page: month.pages++, lines: month.page });
        month.page = [];
      }
    }
    hooks.progress({ read: batch.read, size: batch.size, lines: lines + wrong });
  }
  for (const [name, month] of open)
    if (month.page.length > 0) await hooks.storePage({ month: name, page: month.pages++, lines: month.page });
  const months = [...open].map(([month, each]) => ({ month, pages: each.pages, lines: each.lines }));
  return { months: months.sort((a, b) => (a.month < b.month ? -1 : 1)), lines, money, wrong, wrongLines };
}

export interface Preview {
  readonly header: readonly string[];
  /** The first lines, to tell the columns by. */
  readonly sample: readonly (readonly string[])[];
}

const linesShown = 3;

export async function previewReport(file: Blob): Promise<Preview> {
  let header: readonly string[] = [];
  for await (const batch of readCsv(file)) {
    header = batch.header;
    if (batch.rows.length > 0) return { header, sample: batch.rows.slice(0, linesShown).map(({ cells }) => cells) };
  }
  return { header, sample: [] };
}

function guessOrder({ rows }: CsvBatch, columns: Columns): DayOrder | null {
  const at = [columns.associatedOn, columns.month].filter((each) => each !== undefined);
  return guessDayOrder(rows.flatMap(({ cells }) => at.map((each) => cells[each] ?? '')));
}
