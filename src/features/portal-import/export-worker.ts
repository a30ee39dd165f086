/// <reference lib="webworker" />
import { UnreadableTable, type TableProblem } from '#tables/table.ts';
import { joinLines } from './join-lines.ts';
import type { ExportedClaim, Problem } from './exported-claim.ts';
import {
  byLine,
  readExportFile,
  readLines,
  surveyExport,
  valuesOf,
  type ExportFile,
  type Reading
} from './read-export.ts';

declare const self: DedicatedWorkerGlobalScope;

/** What a file is not, said by whoever tried to read it. */
export type Unreadable = TableProblem | 'not-a-table';

export type ExportQuestion =
  | { readonly kind: 'open'; readonly n: number; readonly file: Blob }
  /** Of the file that was opened last. */
  | { readonly kind: 'read'; readonly n: number; readonly reading: Reading };

/** `n` is the question's. Claims come in parts: a page that takes a hundred thousand at once answers nobody meanwhile. */
export type ExportNews =
  | {
      readonly kind: 'opened';
      readonly n: number;
      readonly header: readonly string[];
      readonly lines: number;
      readonly isCut: boolean;
    }
  | { readonly kind: 'unreadable'; readonly n: number; readonly problem: Unreadable }
  | { readonly kind: 'claims'; readonly n: number; readonly claims: readonly ExportedClaim[]; readonly of: number }
  | {
      readonly kind: 'read';
      readonly n: number;
      /** A date that could be two days: then there are no claims. */
      readonly askedDay: string | null;
      readonly words: readonly string[];
      readonly problems: readonly Problem[];
      readonly ignored: number;
    };

const tell = (news: ExportNews): void => self.postMessage(news);
const claimsPerMessage = 500;
/** A column of free text is not one of states: nobody says of so many words what they mean. */
const mostWords = 200;
let opened: Promise<ExportFile> | null = null;

self.onmessage = ({ data }: MessageEvent<ExportQuestion>): void => {
  void (data.kind === 'open' ? open(data) : read(data));
};

async function open({ n, file }: Extract<ExportQuestion, { readonly kind: 'open' }>): Promise<void> {
  opened = readExportFile(file);
  try {
    const { header, rows, isCut } = await opened;
    tell({ kind: 'opened', n, header, lines: rows.length, isCut });
  } catch (error) {
    tell({ kind: 'unreadable', n, problem: error instanceof UnreadableTable ? error.problem : 'not-a-table' });
  }
}

async function read({ n, reading }: Extract<ExportQuestion, { readonly kind: 'read' }>): Promise<void> {
  const file = await opened?.catch(() => null);
  if (!file) return;
  const survey = surveyExport(file, reading);
  const lines = readLines(file.rows, reading, survey);
  const joined = joinLines(lines.claims);
  const problems = [...lines.problems, ...joined.problems].sort(byLine);
  const words = valuesOf(file, reading.columns.state).slice(0, mostWords);
  for (let from = 0; from < joined.claims.length; from += claimsPerMessage)
    tell({ kind: 'claims', n, claims: joined.claims.slice(from, from + claimsPerMessage), of: joined.claims.length });
  tell({ kind: 'read', n, askedDay: survey.askedDay, words, problems, ignored: lines.ignored });
}
