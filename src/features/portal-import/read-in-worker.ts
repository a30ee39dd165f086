import type { TableProblem, TableRow } from '#tables/table.ts';
import type { ExportFile } from './read-export.ts';
import type { TableNews } from './table-worker.ts';

/** What a file is not, said by whoever tried to read it. */
export type Unreadable = TableProblem | 'not-a-table';

export function readInWorker(file: Blob): Promise<ExportFile | Unreadable> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  const rows: TableRow[] = [];
  let header: readonly string[] = [];
  return new Promise<ExportFile | Unreadable>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<TableNews>) => {
      if (data.kind === 'header') header = data.header;
      else if (data.kind === 'rows') for (const row of data.rows) rows.push(row);
      else if (data.kind === 'unreadable') resolve(data.problem);
      else resolve({ header, rows, isCut: data.isCut });
    };
    worker.onerror = () => resolve('not-a-table');
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}
