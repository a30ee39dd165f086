import type { EarningsShelf } from '#device/earnings.ts';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { FileLook, FileRead, Unreached } from './desk.ts';
import type { Progress, ReportChoices } from './read-report.ts';
import type { EarningsReport, LonelyLine } from './report.ts';
import type { SurveyPlace } from './survey-report.ts';
import type { TableProblem } from '#tables/table.ts';

/** From the page to its worker. `n` is answered by the `Answer` with the same `n`. */
export type Question =
  | { readonly kind: 'open'; readonly person: string; readonly org: string }
  | { readonly kind: 'products'; readonly products: readonly Pick<CatalogueProduct, 'id' | 'name'>[] }
  | { readonly kind: 'look'; readonly n: number; readonly file: File }
  | ({
      readonly kind: 'read';
      readonly n: number;
      readonly file: File;
      readonly header: readonly string[];
    } & ReportChoices &
      SurveyPlace)
  | { readonly kind: 'confirm' | 'discard'; readonly n: number; readonly id: string }
  | { readonly kind: 'synchronise' };

export type News =
  | { readonly kind: 'shelf'; readonly shelf: EarningsShelf }
  /** Those of the next report that no claim fits, in parts: a page that takes a hundred thousand at once answers nobody meanwhile. */
  | { readonly kind: 'lines'; readonly lines: readonly LonelyLine[] }
  | { readonly kind: 'report'; readonly report: Omit<EarningsReport, 'withoutClaim'> }
  | { readonly kind: 'progress'; readonly progress: Progress | null }
  | { readonly kind: 'reached'; readonly unreached: Unreached | null; readonly isBusy: boolean }
  | { readonly kind: 'answer'; readonly n: number; readonly value: FileLook | TableProblem | FileRead | null }
  | { readonly kind: 'failed'; readonly n: number };
