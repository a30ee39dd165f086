import { areRounded, isSpoilt, readDomain, readGuid, readMpnId, readOutsideId } from '#documents/identifiers.ts';
import type { Day } from '#rules/days/day.ts';
import { unguardText } from '#tables/guard-text.ts';
import { openTable } from '#tables/open-table.ts';
import { chooseDay, DayColumn, readDay, type DayOrder } from '#tables/read-day.ts';
import { textOf, type TableRow } from '#tables/table.ts';
import { countColumnNames, missingColumns, type Columns, type ImportField } from './columns.ts';
import type { ExportedClaim, Problem, ProblemCode } from './exported-claim.ts';
import { joinLines } from './join-lines.ts';
import { readPortalState, type PortalState } from './portal-states.ts';

export interface ExportFile {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** There were more than are read. */
  readonly isCut: boolean;
}

export interface Reading {
  readonly columns: Columns;
  /** The person's answer, where a column of dates does not decide. */
  readonly dayOrder: DayOrder | null;
  readonly states: { readonly [value: string]: PortalState };
  readonly today: Day;
  /** Whose day an instant has. */
  readonly zone: string;
}

/** What the columns of the file decide; a column of dates that decides nothing has none, and is asked about. */
export interface ExportSurvey {
  readonly orders: { readonly [F in DayField]?: DayOrder };
  /** A date of the file that could be two; null: there is none. */
  readonly askedDay: string | null;
  readonly rounded: ReadonlySet<ImportField>;
}

export interface ReadExport {
  readonly claims: readonly ExportedClaim[];
  readonly problems: readonly Problem[];
  /** Lines whose state is not imported. */
  readonly ignored: number;
}

type DayField = (typeof dayFields)[number];
const dayFields = ['stateOn', 'submittedOn'] as const satisfies readonly ImportField[];
const idFields = ['portalClaimId', 'tenantId', 'subscriptionId', 'mpnId'] as const satisfies readonly ImportField[];

/** More claims than any partner has; a file that is larger is something else. */
export const mostRows = 200_000;

/** @throws {UnreadableTable} */
export async function readExportFile(file: Blob): Promise<ExportFile> {
  const table = await openTable(file, countColumnNames);
  const rows: TableRow[] = [];
  for await (const batch of table.batches()) {
    for (const row of batch.rows) rows.push(row);
    if (rows.length > mostRows) break;
  }
  return { header: table.header, rows: rows.slice(0, mostRows), isCut: rows.length > mostRows };
}

/** The words of a column, each once, in the order of the file; what is read of broken lines is not among them. */
export function valuesOf({ rows }: Pick<ExportFile, 'rows'>, column: number | undefined): readonly string[] {
  if (column === undefined) return [];
  const values = new Set<string>();
  for (const { cells, broken } of rows) {
    const value = broken ? '' : textOf(cells[column]).trim();
    if (value !== '') values.add(value);
  }
  return [...values];
}

/** A first reading of the whole file: one line says little of a column, the others often all. [T9] */
export function surveyExport(file: Pick<ExportFile, 'rows'>, reading: Omit<Reading, 'states'>): ExportSurvey {
  const { columns, dayOrder, today, zone } = reading;
  const orders: { [F in DayField]?: DayOrder } = {};
  let askedDay: string | null = null;
  for (const field of dayFields) {
    const column = new DayColumn(today);
    const values = valuesOf(file, columns[field]);
    for (const value of values) column.take(readDay(value, zone));
    const order = column.decides === 'ask' ? dayOrder : column.decides;
    if (order === null) askedDay ??= values.find((value) => readDay(value, zone)?.kind === 'either') ?? null;
    else if (order !== 'nothing-to-decide') orders[field] = order;
  }
  const rounded = idFields.filter((field) => areRounded(valuesOf(file, columns[field])));
  return { orders, askedDay, rounded: new Set(rounded) };
}

/** Reads a part of the lines: `joinLines` makes claims of all of them. */
export function readLines(rows: readonly TableRow[], reading: Reading, survey: ExportSurvey): ReadExport {
  if (missingColumns(reading.columns).length > 0 || survey.askedDay !== null)
    return { claims: [], problems: [], ignored: 0 };
  const problems: Problem[] = [];
  const claims: ExportedClaim[] = [];
  let ignored = 0;
  for (const row of rows) {
    const line = readRow(row, reading, survey);
    if ('code' in line) problems.push(line);
    else if (line.state === 'ignored') ignored++;
    else claims.push(line as ExportedClaim);
  }
  return { claims, problems, ignored };
}

export function readExport(file: Pick<ExportFile, 'rows'>, reading: Reading): ReadExport {
  const { claims, problems, ignored } = readLines(file.rows, reading, surveyExport(file, reading));
  const joined = joinLines(claims);
  return { claims: joined.claims, problems: [...problems, ...joined.problems].sort(byLine), ignored };
}

export const byLine = (a: Problem, b: Problem): number => (a.lines[0] ?? 0) - (b.lines[0] ?? 0);

type ReadRow = Omit<ExportedClaim, 'state'> & { readonly state: PortalState };

function readRow(row: TableRow, reading: Reading, survey: ExportSurvey): ReadRow | Problem {
  const { columns, states, today, zone } = reading;
  const lines = [row.line];
  const cell = (field: ImportField): string => {
    const at = columns[field];
    return at === undefined ? '' : unguardText(textOf(row.cells[at])).trim();
  };
  const problem = (code: ProblemCode, field: ImportField): Problem => ({
    ...{ lines, code, field, value: cell(field).slice(0, 80) }
  });
  if (row.broken) return { lines, code: row.broken };
  if (cell('state') === '') return { lines, code: 'no-state' };
  const state = readPortalState(cell('state'), states);
  if (!state) return problem('state-unknown', 'state');
  const days: { stateOn: Day | null; submittedOn: Day | null } = { stateOn: null, submittedOn: null };
  for (const field of dayFields) {
    if (cell(field) === '') continue;
    const day = chooseDay(readDay(cell(field), zone), survey.orders[field] ?? null);
    if (day === null) return problem('day-unreadable', field);
    if (day > today) return problem('day-in-future', field);
    days[field] = day;
  }
  const ids: { -readonly [F in keyof typeof idReaders]?: string } = {};
  for (const field of Object.keys(idReaders) as (keyof typeof idReaders)[]) {
    const text = cell(field);
    const read = text === '' ? '' : survey.rounded.has(field) ? 'id-spoilt' : idReaders[field](text);
    if (typeof read === 'string' && read !== '') return problem(read as ProblemCode, field);
    ids[field] = read === '' ? '' : read.value;
  }
  const { portalClaimId = '', tenantId = '', subscriptionId = '', customerDomain = '', mpnId = '' } = ids;
  const names = cell('product')
    .split(/[;|\n]|,(?!\s*\d)/)
    .map((name) => name.trim());
  const products = names.filter(Boolean).map((name) => ({ name, subscriptionId }));
  if (state !== 'ignored' && portalClaimId === '' && (tenantId === '' || products.length === 0))
    return { lines, code: 'no-key' };
  return {
    ...{ lines, portalClaimId: portalClaimId.slice(0, 200), state, ...days, products },
    customerName: cell('customerName').slice(0, 500),
    ...{ tenantId, customerDomain, mpnId },
    activity: cell('activity'),
    name: cell('name').slice(0, 500),
    reason: cell('reason'),
    comment: cell('comment').slice(0, 10_000)
  };
}

/** The value, or what is wrong with it. */
type ReadId = ProblemCode | { readonly value: string };

/** As the form reads them. */
const idReaders = {
  portalClaimId: (text: string): ReadId => orProblem(readOutsideId(text), 'id-spoilt', text),
  tenantId: (text: string): ReadId => orProblem(readGuid(text), 'not-a-guid', text),
  subscriptionId: (text: string): ReadId => orProblem(readGuid(text), 'not-a-guid', text),
  customerDomain: (text: string): ReadId => orProblem(readDomain(text), 'not-a-domain', text),
  mpnId: (text: string): ReadId => orProblem(readMpnId(text), 'not-a-number', text)
} as const satisfies { readonly [F in ImportField]?: (text: string) => ReadId };

function orProblem(
  reading: { readonly ok: true; readonly value: string } | { readonly ok: false },
  code: ProblemCode,
  text: string
): ReadId {
  if (reading.ok) return reading;
  return isSpoilt(text) ? 'id-spoilt' : code;
}
