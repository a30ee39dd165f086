import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { ulid } from 'ulid';
import { civilTime } from '#calendar/civil-time.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { Instant } from '#rules/days/day.ts';
import { bufferToBytes } from '../databases/bytes.ts';
import type { EarningsStore } from '../earnings/earnings-store.ts';
import { brazilTerms } from '../reference/brazil.ts';
import { earningsReport } from './earnings-report.ts';
import { contoso } from './workspace.ts';

const pack = promisify(gzip);

/** As a manager's device imports a report: pages, then the commit. Where months stand already nothing is added. */
export async function importDemonstrationEarnings(
  earnings: EarningsStore,
  { by, now }: { readonly by: () => Person; readonly now: Instant }
): Promise<void> {
  if ((await earnings.head(contoso)).months.length > 0) return;
  const id = ulid(now);
  const report = earningsReport(monthsBefore(now));
  for (const { month, lines } of report) {
    const bytes = bufferToBytes(await pack(JSON.stringify(lines)));
    await earnings.storePage(contoso, { import: id, month, page: 0 }, bytes, now);
  }
  const months = report.map(({ month, lines }) => ({ month, pages: 1, lines: lines.length }));
  await earnings.commit(contoso, id, { fileName: 'ganhos-contoso.csv', months }, { person: by().id, at: now });
}

/** The three months that are over, oldest first. */
function monthsBefore(now: Instant): readonly string[] {
  const today = new Date(civilTime(brazilTerms.zone).dayOf(now) * 86_400_000);
  return [3, 2, 1].map((back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7)
  );
}
