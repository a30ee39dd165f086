import { ulid } from 'ulid';
import { personHeader } from '#documents/api.ts';
import {
  earningsImportPath,
  earningsPagePath,
  earningsPath,
  type EarningsHead,
  type EarningsPage
} from '#documents/earnings.ts';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { documentToClaim } from '#documents/record-documents.ts';
import type { Device } from '#device/database.ts';
import {
  eachLine,
  forgetHalfRead,
  forgetImport,
  keepColumns,
  readEarningsShelf,
  readKeptColumns,
  readPage,
  storeImport,
  storePage,
  takeHead
} from '#device/earnings.ts';
import type { EarningsImportRow } from '#device/earnings-rows.ts';
import { readStorageError, type DeviceFailure } from '#device/failures.ts';
import { namesOfColumns, recogniseColumns, type Columns } from './columns.ts';
import { previewReport, readReport, type Preview, type Progress, type ReportChoices } from './read-report.ts';
import { ReportBuilder, type EarningsReport } from './report.ts';
import type { EarningsQuestion, SurveyPlace } from './survey-report.ts';
import { UnreadableTable, type TableProblem } from '#tables/table.ts';

/** Why the server was not asked, or did not answer. Tried again, but for `not-allowed`. */
export type Unreached = 'offline' | 'try-later' | 'signed-out' | 'not-allowed';

export interface DeskParts {
  readonly device: Device;
  readonly org: string;
  /** Where the server is; empty in a page. */
  readonly origin: string;
  /** Besides what a browser adds by itself. */
  readonly headers?: { readonly [name: string]: string };
  /** One at a time, of all tabs: two files that are read at once would be one too many. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

export type FileLook = Preview & { readonly columns: Columns };
export type FileRead =
  | { readonly ok: true; readonly import: EarningsImportRow }
  /** Nothing in the file decides how it is to be read: nothing of it was. */
  | { readonly ok: false; readonly code: 'asked'; readonly questions: readonly EarningsQuestion[] }
  | { readonly ok: false; readonly code: 'no-lines' | TableProblem | DeviceFailure['code'] };

/** Everything that is done with earnings: in the page's worker, and in tests. */
export interface EarningsDesk {
  /** What the file's columns are called, and what they are taken for. */
  look(file: Blob): Promise<FileLook | TableProblem>;
  read(
    file: Blob,
    order: ReportChoices & SurveyPlace & { readonly fileName: string; readonly header: readonly string[] },
    progress: (progress: Progress) => void
  ): Promise<FileRead>;
  /** The person agrees: from here on it is sent by itself. */
  confirm(id: string): Promise<void>;
  discard(id: string): Promise<void>;
  /** Sends what was confirmed, and brings what colleagues imported. Null: all is as on the server. */
  synchronise(): Promise<Unreached | null>;
  report(products: readonly Pick<CatalogueProduct, 'id' | 'name'>[]): Promise<EarningsReport>;
  /** What an app that was closed while it read has left. */
  tidy(): Promise<void>;
}

export function makeEarningsDesk(parts: DeskParts): EarningsDesk {
  const { device, org, exclusively } = parts;

  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({ ...(init.headers as Record<string, string> | undefined), ...parts.headers });
    headers.set(personHeader, device.personId);
    const reply = await fetch(`${parts.origin}${path}`, { ...init, headers, credentials: 'same-origin' }).catch(() => {
      throw new NotReached('offline');
    });
    if (reply.status === 401) throw new NotReached('signed-out');
    if (reply.status === 404) throw new NotReached('not-allowed');
    if (reply.status >= 500 || reply.status === 429) throw new NotReached('try-later');
    return reply;
  };

  const sendImport = async (row: EarningsImportRow): Promise<boolean> => {
    for (const { month, pages } of row.months)
      for (let page = 0; page < pages; page++) {
        const at = { import: row.id, month, page };
        const lines = await readPage(device, at);
        if (!lines) return false;
        const headers = { 'content-type': 'application/octet-stream' };
        const put = await ask(earningsPagePath(org, at), { method: 'PUT', headers, body: await pack(lines) });
        if (!put.ok) return false;
      }
    const commit = await ask(earningsImportPath(org, row.id), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fileName: row.fileName, months: row.months })
    });
    return commit.ok;
  };

  const bring = async (): Promise<void> => {
    const reply = await ask(earningsPath(org));
    const isAllowed = reply.status !== 403;
    // Whoever may not see them any more has them on no device either.
    const head = isAllowed ? await readBody<EarningsHead>(reply) : { months: [] };
    await takeHead(device, head, async (at) => readBody<EarningsPage>(await ask(earningsPagePath(org, at))));
    if (!isAllowed) throw new NotReached('not-allowed');
  };

  return {
    async look(file) {
      const preview = await previewReport(file).catch(problemOf);
      if (typeof preview === 'string') return preview;
      return { ...preview, columns: recogniseColumns(preview.header, await readKeptColumns(device)) };
    },
    read: (file, { fileName, header, zone, now, ...choices }, progress) =>
      exclusively(async () => {
        const id = ulid();
        const begun: EarningsImportRow = {
          ...{ id, org, fileName, state: 'reading' as const },
          ...{ months: [], lines: 0, money: [], wrong: 0, wrongLines: [] }
        };
        try {
          await forgetHalfRead(device);
          await storeImport(device, begun);
          const hooks = { storePage: (page: object) => storePage(device, { import: id, ...page } as never), progress };
          const read = await readReport(file, choices, { zone, now }, hooks);
          if (read.asked) {
            await forgetImport(device, id);
            return { ok: false, code: 'asked', questions: read.asked };
          }
          const found = read.report;
          await keepColumns(device, namesOfColumns(header, choices.columns));
          const row: EarningsImportRow = { ...begun, ...found, state: 'asking' };
          await storeImport(device, row);
          return found.lines + found.wrong + (found.totals?.length ?? 0) === 0
            ? await forgetImport(device, id).then(() => ({ ok: false, code: 'no-lines' }) as const)
            : { ok: true, import: row };
        } catch (error) {
          const code = error instanceof UnreadableTable ? error.problem : readStorageError(error)?.code;
          if (!code) throw error;
          await forgetImport(device, id).catch(() => undefined);
          return { ok: false, code };
        }
      }),
    async confirm(id) {
      const row = (await readEarningsShelf(device)).imports.find((each) => each.id === id);
      if (row?.state === 'asking') await storeImport(device, { ...row, state: 'sending' });
    },
    discard: (id) => forgetImport(device, id),
    synchronise: () =>
      exclusively(async () => {
        try {
          const { imports } = await readEarningsShelf(device);
          for (const row of imports.filter(({ state, refused }) => state === 'sending' && !refused)) {
            const isTaken = await sendImport(row);
            if (!isTaken) await storeImport(device, { ...row, refused: true });
            else {
              await bring();
              await forgetImport(device, row.id);
            }
          }
          await bring();
          return null;
        } catch (error) {
          if (error instanceof NotReached) return error.why;
          throw error;
        }
      }),
    async report(products) {
      const rows = await device.relaxed.claims.toArray();
      const claims = rows.map(({ document }) => documentToClaim(document)).filter((claim) => claim !== null);
      const builder = new ReportBuilder({ claims, products });
      return builder.finish(await eachLine(device, (month, line) => builder.take(month, line)));
    },
    tidy: () => exclusively(() => forgetHalfRead(device))
  };
}

function problemOf(error: unknown): TableProblem {
  if (error instanceof UnreadableTable) return error.problem;
  throw error;
}

class NotReached extends Error {
  readonly why: Unreached;

  constructor(why: Unreached) {
    super(why);
    this.name = 'NotReached';
    this.why = why;
  }
}

/** A line may be cut in the middle of an answer. */
async function readBody<T>(reply: Response): Promise<T> {
  return (await reply.json().catch(() => {
    throw new NotReached('offline');
  })) as T;
}

function pack(lines: EarningsPage): Promise<ArrayBuffer> {
  const packed = new Blob([JSON.stringify(lines)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(packed).arrayBuffer();
}
