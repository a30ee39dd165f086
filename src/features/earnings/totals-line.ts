import type { Columns, EarningsField } from './columns.ts';
import { cellOf } from './read-line.ts';
import { textOf, type TableRow } from '#tables/table.ts';

const sums = /^(?:(?:sub|grand)?tota(?:ls?|is)|sum|summe|soma|somatori[ao]|suma)$/;
const before = /^(?:grand|sub|overall|report)$/;
const behind = /^(?:gera(?:l|is)|general(?:es)?|amount|earnings)$/;

/** Where it stands, it is the line's name, whatever else the line says: no id and no month begins or ends so. */
const telling: readonly EarningsField[] = ['claimId', 'tenantId', 'subscriptionId', 'month'];
const identities: readonly EarningsField[] = ['claimId', 'tenantId', 'subscriptionId'];

/** A line that adds up others: counted once more, money would be twice what was earned. A customer may be called Total. [T9] */
export function isTotalsLine(row: TableRow, columns: Columns): boolean {
  const text = (field: EarningsField): string => textOf(cellOf(row, columns, field));
  if (telling.some((field) => namesTotals(text(field)))) return true;
  if (namesTotals(text('workload'), true)) return true;
  if (identities.some((field) => text(field) !== '')) return false;
  return row.cells.some((cell) => typeof cell === 'string' && namesTotals(cell));
}

/** "Grand total", "Total geral", "Total for 2026-10", "Total USD", and as a spreadsheet's own subtotals are called: "C-1 Total". */
function namesTotals(text: string, alone = false): boolean {
  // Taking words apart costs more than looking whether it is worth it.
  if (text.length >= 60 || !/tota|s[ou]m/i.test(text)) return false;
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s:()_-]+/)
    .filter(Boolean);
  const start = before.test(words[0] ?? '') ? 1 : 0;
  const end = words.length > 1 && behind.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  const begins = sums.test(words[start] ?? '');
  return alone ? begins && end === start + 1 : begins || sums.test(words[end - 1] ?? '');
}
