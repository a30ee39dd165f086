import { unguardText } from '#csv/guard-text.ts';
import type { CsvRow } from '#csv/read-csv.ts';
import { readCsv } from '#csv/read-csv.ts';
import { readDay, type DayOrder } from '#csv/read-day.ts';
import type { Day } from '#rules/days/day.ts';
import { missingColumns, type Columns, type ImportField } from './columns.ts';
import { readPortalState, type PortalState } from './portal-states.ts';

export interface ExportFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

export type ProblemCode =
  | 'broken-quotes'
  | 'no-state'
  | 'state-unknown'
  | 'day-unreadable'
  | 'day-in-future'
  | 'no-key'
  | 'states-differ'
  | 'product-unknown'
  | 'no-customer'
  | 'ambiguous'
  | 'not-possible';

/** A line that cannot be read or used, and why; nothing of it is imported. */
export interface Problem {
  readonly lines: readonly number[];
  readonly code: ProblemCode;
  readonly field?: ImportField;
  readonly value?: string;
}

/** A claim as the portal has it; its products may stand on lines of their own. */
export interface ExportedClaim {
  readonly lines: readonly number[];
  readonly portalClaimId: string;
  readonly state: Exclude<PortalState, 'ignored'>;
  readonly stateOn: Day | null;
  readonly submittedOn: Day | null;
  readonly customerName: string;
  readonly tenantId: string;
  readonly customerDomain: string;
  /** As the portal names them. */
  readonly products: readonly { readonly name: string; readonly subscriptionId: string }[];
  readonly mpnId: string;
  readonly activity: string;
  readonly name: string;
  readonly reason: string;
  readonly comment: string;
}

export interface Reading {
  readonly columns: Columns;
  readonly dayOrder: DayOrder;
  readonly states: { readonly [value: string]: PortalState };
  readonly today: Day;
}

export interface ReadExport {
  readonly claims: readonly ExportedClaim[];
  readonly problems: readonly Problem[];
  /** Lines whose state is not imported. */
  readonly ignored: number;
}

/** More claims than any partner has; a file that is larger is something else. */
export const mostRows = 50_000;

export async function readExportFile(file: Blob): Promise<ExportFile> {
  let header: readonly string[] = [];
  const rows: CsvRow[] = [];
  for await (const batch of readCsv(file)) {
    header = batch.header;
    rows.push(...batch.rows);
    if (rows.length > mostRows) break;
  }
  return { header, rows: rows.slice(0, mostRows) };
}

/** The words of a column, each once, in the order of the file; what is read of broken quotes is not among them. */
export function valuesOf({ rows }: ExportFile, column: number | undefined): readonly string[] {
  if (column === undefined) return [];
  const whole = rows.filter(({ brokenQuotes }) => !brokenQuotes);
  return [...new Set(whole.map(({ cells }) => (cells[column] ?? '').trim()).filter(Boolean))];
}

export function readExport({ rows }: ExportFile, reading: Reading): ReadExport {
  if (missingColumns(reading.columns).length > 0) return { claims: [], problems: [], ignored: 0 };
  const problems: Problem[] = [];
  const read: ExportedClaim[] = [];
  let ignored = 0;
  for (const row of rows) {
    const line = readRow(row, reading);
    if ('code' in line) problems.push(line);
    else if (line.state === 'ignored') ignored++;
    else read.push(line as ExportedClaim);
  }
  const joined = joinLines(read);
  return { claims: joined.claims, problems: [...problems, ...joined.problems].sort(byLine), ignored };
}

type ReadRow = Omit<ExportedClaim, 'state'> & { readonly state: PortalState };

function readRow(row: CsvRow, { columns, dayOrder, states, today }: Reading): ReadRow | Problem {
  const lines = [row.line];
  const cell = (field: ImportField): string => {
    const at = columns[field];
    return at === undefined ? '' : unguardText(row.cells[at] ?? '').trim();
  };
  if (row.brokenQuotes) return { lines, code: 'broken-quotes' };
  if (cell('state') === '') return { lines, code: 'no-state' };
  const state = readPortalState(cell('state'), states);
  if (!state) return { lines, code: 'state-unknown', field: 'state', value: cell('state').slice(0, 80) };
  const days: { stateOn: Day | null; submittedOn: Day | null } = { stateOn: null, submittedOn: null };
  for (const field of ['stateOn', 'submittedOn'] as const) {
    const text = cell(field);
    if (text === '') continue;
    const day = readDay(text, dayOrder);
    if (day === null) return { lines, code: 'day-unreadable', field, value: text.slice(0, 80) };
    if (day > today) return { lines, code: 'day-in-future', field, value: text.slice(0, 80) };
    days[field] = day;
  }
  const names = cell('product')
    .split(/[;|\n]|,(?!\s*\d)/)
    .map((name) => name.trim());
  const subscriptionId = cell('subscriptionId');
  const products = names.filter(Boolean).map((name) => ({ name, subscriptionId }));
  const portalClaimId = cell('portalClaimId').slice(0, 200);
  if (state !== 'ignored' && portalClaimId === '' && (cell('tenantId') === '' || products.length === 0))
    return { lines, code: 'no-key' };
  return {
    ...{ lines, portalClaimId, state, ...days, products },
    customerName: cell('customerName').slice(0, 500),
    tenantId: cell('tenantId').toLowerCase().slice(0, 100),
    customerDomain: cell('customerDomain').slice(0, 253),
    mpnId: cell('mpnId').slice(0, 20),
    activity: cell('activity'),
    name: cell('name').slice(0, 500),
    reason: cell('reason'),
    comment: cell('comment').slice(0, 10_000)
  };
}

/** Exports give each product a line; the lines of one claim must agree about where it stands. */
function joinLines(read: readonly ExportedClaim[]): {
  readonly claims: readonly ExportedClaim[];
  readonly problems: readonly Problem[];
} {
  const byId = new Map<string, ExportedClaim[]>();
  for (const line of read) {
    const key = line.portalClaimId || `line ${String(line.lines[0])}`;
    byId.set(key, [...(byId.get(key) ?? []), line]);
  }
  const problems: Problem[] = [];
  const claims: ExportedClaim[] = [];
  for (const lines of byId.values()) {
    const [first] = lines;
    if (!first) continue;
    const numbers = lines.flatMap((line) => line.lines);
    if (lines.some(({ state }) => state !== first.state)) {
      problems.push({ lines: numbers, code: 'states-differ', field: 'portalClaimId', value: first.portalClaimId });
      continue;
    }
    const latest = (of: (line: ExportedClaim) => Day | null): Day | null =>
      lines.reduce<Day | null>((day, line) => (of(line) === null ? day : Math.max(day ?? 0, of(line) ?? 0)), null);
    const products = lines.flatMap((line) => line.products);
    claims.push({
      ...first,
      lines: numbers,
      stateOn: latest(({ stateOn }) => stateOn),
      submittedOn: latest(({ submittedOn }) => submittedOn),
      products: products.filter(
        (product, i) =>
          products.findIndex(
            (other) => other.name === product.name && other.subscriptionId === product.subscriptionId
          ) === i
      )
    });
  }
  return { claims, problems };
}

const byLine = (a: Problem, b: Problem): number => (a.lines[0] ?? 0) - (b.lines[0] ?? 0);
