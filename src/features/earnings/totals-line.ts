import { foldName } from '#tables/columns.ts';
import type { Columns, EarningsField } from './columns.ts';
import { cellOf } from './read-line.ts';
import { textOf, type TableRow } from '#tables/table.ts';

/** What reports call a line that adds up others, folded. */
const names =
  /^(?:grand|sub|overall|report)?totals?(?:general|amount|earnings|(?:for|of|in).*)?$|^(?:sub)?tota(?:l|is)(?:geral|gerais|(?:d[aeo]s?|por|em).*)?$|^(?:sum|summe|soma|somatorio)$/;

/** Where it stands, it is the line's name, whatever else the line says. */
const telling: readonly EarningsField[] = ['claimId', 'tenantId', 'subscriptionId', 'workload', 'month'];
const identities: readonly EarningsField[] = ['claimId', 'tenantId', 'subscriptionId'];

/** A line that adds up others: counted once more, money would be twice what was earned. A customer may be called Total. [T9] */
export function isTotalsLine(row: TableRow, columns: Columns): boolean {
  // Folding costs more than looking whether it is worth it.
  const isName = (text: string): boolean => text.length < 60 && /[ts][ouú]/i.test(text) && names.test(foldName(text));
  if (telling.some((field) => isName(textOf(cellOf(row, columns, field))))) return true;
  if (identities.some((field) => textOf(cellOf(row, columns, field)) !== '')) return false;
  return row.cells.some((cell) => typeof cell === 'string' && isName(cell));
}
