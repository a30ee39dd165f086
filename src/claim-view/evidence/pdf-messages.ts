import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where the reader's parts are: the page knows, the worker is told. */
export interface ReaderParts {
  readonly library: string;
  readonly core: string;
  readonly decoder: string;
}

export type PdfQuestion =
  | { readonly kind: 'open'; readonly blob: Blob; readonly parts: ReaderParts }
  | { readonly kind: 'size'; readonly page: number }
  /** `dots` of the screen for each CSS pixel. */
  | { readonly kind: 'draw'; readonly page: number; readonly width: number; readonly dots: number }
  | { readonly kind: 'text'; readonly page: number; readonly width: number };

export type PdfFault = 'password' | 'damaged' | 'heavy' | 'no-reader';

export interface PageText {
  readonly content: TextContent;
  /** What pdf.js asks of a viewport to lay text over a page. */
  readonly viewport: { readonly scale: number; readonly rotation: number; readonly rawDims: object };
}

export interface PdfAnswers {
  readonly open: { readonly pages: number; readonly firstSize: PageSize };
  readonly size: PageSize;
  readonly draw: ImageBitmap;
  readonly text: PageText;
}

export type PdfAnswer<K extends keyof PdfAnswers = keyof PdfAnswers> =
  { readonly ok: true; readonly value: PdfAnswers[K] } | { readonly ok: false; readonly code: PdfFault };
