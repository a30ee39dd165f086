import type { EarningsImportRow, EarningsPageRow, WrongLine } from '#device/earnings-rows.ts';
import { linesPerPage, type EarningsLine } from '#documents/earnings.ts';
import { openTable } from '#tables/open-table.ts';
import type { DayOrder } from '#tables/read-day.ts';
import type { DecimalMark } from '#tables/read-decimal.ts';
import { textOf, type Table } from '#tables/table.ts';
import { countColumnNames, type Columns } from './columns.ts';
import { addMoney, type Money } from './money.ts';
import { readLine, type ReadLine } from './read-line.ts';
import { surveyReport, type EarningsQuestion, type SurveyPlace } from './survey-report.ts';
import { isTotalsLine } from './totals-line.ts';

/** More than anybody mends one by one; all are counted. */
const mostShown = 1_000;

export interface ReportChoices {
  readonly columns: Columns;
  readonly month?: string | undefined;
  readonly currency?: string | undefined;
  /** The person's answers, where nothing in the file decides. */
  readonly decimal?: DecimalMark | undefined;
  readonly dayOrder?: DayOrder | undefined;
}

export interface Progress {
  readonly read: number;
  readonly size: number;
  readonly lines: number;
}

export type ReadReport = Pick<EarningsImportRow, 'months' | 'lines' | 'money' | 'wrong' | 'wrongLines' | 'totals'>;
export type ReadOrAsked =
  { readonly asked: readonly EarningsQuestion[] } | { readonly asked: null; readonly report: ReadReport };

export interface ReportHooks {
  readonly storePage: (page: Omit<EarningsPageRow, 'import'>) => Promise<void>;
  readonly progress: (progress: Progress) => void;
  /** Each line as it was understood. */
  readonly line?: (line: ReadLine & { readonly ok: true }) => void;
}

export const openReport = (file: Blob): Promise<Table> => openTable(file, countColumnNames);

/**
 * Reads a report twice: what its columns decide, then line by line, and gives away its pages as they fill: what is in memory at a time is a
 * page for each month. Where nothing decides, no line is read: the person is asked.
 * @throws {UnreadableTable}
 */
export async function readReport(
  file: Blob,
  choices: ReportChoices,
  place: SurveyPlace,
  hooks: ReportHooks
): Promise<ReadOrAsked> {
  const table = await openReport(file);
  const survey = await surveyReport(table, choices, place);
  if (survey.questions.length > 0) return { asked: survey.questions };
  const reading = { ...choices, ...survey, zone: place.zone };
  const open = new Map<string, { pages: number; lines: number; page: EarningsLine[] }>();
  const wrongLines: WrongLine[] = [];
  const totals: number[] = [];
  let money: readonly Money[] = [];
  let wrong = 0;
  let lines = 0;
  for await (const batch of table.batches()) {
    for (const row of batch.rows) {
      if (isTotalsLine(row, choices.columns)) {
        if (totals.length < mostShown) totals.push(row.line);
        continue;
      }
      const found = readLine(row, reading);
      if (!found.ok) {
        wrong++;
        if (wrongLines.length < mostShown) wrongLines.push(found.wrong);
        continue;
      }
      lines++;
      hooks.line?.(found);
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
  const report = {
    ...{ months: months.sort((a, b) => (a.month < b.month ? -1 : 1)), lines, money },
    ...{ wrong, wrongLines, totals }
  };
  return { asked: null, report };
}

export interface Preview {
  readonly header: readonly string[];
  /** The first lines, to tell the columns by. */
  readonly sample: readonly (readonly string[])[];
}

const linesShown = 3;

export async function previewReport(file: Blob): Promise<Preview> {
  const table = await openReport(file);
  for await (const { rows } of table.batches())
    if (rows.length > 0)
      return { header: table.header, sample: rows.slice(0, linesShown).map(({ cells }) => cells.map(textOf)) };
  return { header: table.header, sample: [] };
}
