/// <reference lib="webworker" />
import { openTable } from '#tables/open-table.ts';
import { UnreadableTable, type TableProblem, type TableRow } from '#tables/table.ts';
import { countColumnNames } from './columns.ts';
import { mostRows } from './read-export.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Taking a workbook apart takes seconds: beside the page, which stays usable meanwhile. Rows come in parts for the same reason. */
export type TableNews =
  | { readonly kind: 'header'; readonly header: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'end'; readonly isCut: boolean }
  | { readonly kind: 'unreadable'; readonly problem: TableProblem | 'not-a-table' };

const tell = (news: TableNews): void => self.postMessage(news);
const rowsPerMessage = 2_000;

self.onmessage = ({ data }: MessageEvent<Blob>): void => {
  read(data).catch((error: unknown) => {
    tell({ kind: 'unreadable', problem: error instanceof UnreadableTable ? error.problem : 'not-a-table' });
  });
};

async function read(file: Blob): Promise<void> {
  const table = await openTable(file, countColumnNames);
  tell({ kind: 'header', header: table.header });
  let count = 0;
  for await (const { rows } of table.batches())
    for (let from = 0; from < rows.length; from += rowsPerMessage) {
      const some = rows.slice(from, Math.min(from + rowsPerMessage, from + mostRows - count));
      count += some.length;
      tell({ kind: 'rows', rows: some });
      if (count >= mostRows) return tell({ kind: 'end', isCut: true });
    }
  tell({ kind: 'end', isCut: false });
}
