import type { CsvCell, CsvTable } from '#tables/write-csv.ts';
import { formatList } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { EarningsReport } from './report.ts';

/** One row for what each claim earned in each month, one for each claim without a line, one for each line without a claim. */
export function matchingTable(report: EarningsReport): CsvTable {
  const { columns: c, matches } = texts.t.earnings.export;
  const header = [
    ...[c.match, c.claim, c.customerName, c.tenantId, c.products, c.mpnId, c.month, c.amount, c.currency, c.statuses],
    ...[c.line, c.workload, c.subscriptions, c.activeUsers, c.paidUnits, c.reasonCode, c.approvedOn]
  ];
  return { header, rows: rowsOf(report, matches) };
}

function* rowsOf(
  report: EarningsReport,
  matches: typeof texts.t.earnings.export.matches
): Generator<readonly CsvCell[]> {
  const none = [null, null, null, null, null, null] as const;
  for (const { claim, customerName, products, mpnId, months } of report.earned)
    for (const { month, money, statuses } of months)
      for (const { amount, currency } of money)
        yield [
          ...[matches.claim, claim, customerName, null, formatList(products), mpnId],
          ...[month, amount, currency, statuses.join(', '), ...none, null]
        ];
  for (const { claim, customerName, tenantId, products, mpnId, approvedAt } of report.withoutLine)
    yield [
      ...[matches['no-line'], claim, customerName, tenantId, formatList(products), mpnId],
      ...[null, null, null, null, ...none, dayText(approvedAt)]
    ];
  for (const line of report.withoutClaim)
    yield [
      ...[matches['no-claim'], line.claimId ?? null, line.customerName ?? null, line.tenantId ?? null],
      ...[null, line.mpnId ?? null, line.month, line.amount, line.currency, line.paymentStatus ?? null],
      ...[line.line, line.workload ?? null, line.subscriptionId ?? null],
      ...[line.activeUsers ?? null, line.paidUnits ?? null, line.reasonCode ?? null, null]
    ];
}

const dayText = (at: number): string => new Date(at).toISOString().slice(0, 10);
