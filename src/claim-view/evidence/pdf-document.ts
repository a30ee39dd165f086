import libraryAddress from 'pdfjs-dist/legacy/build/pdf.min.mjs?url';
import type * as Library from 'pdfjs-dist';
import type { PageSize, PdfAnswers, PdfFault, PageText } from './pdf-messages.ts';
import { PdfReader } from './pdf-reader.ts';

export type OpenedPdf =
  { readonly ok: true; readonly pdf: PdfDocument } | { readonly ok: false; readonly code: PdfFault };

export type PageOutcome = 'drawn' | 'stopped' | 'failed';

/** A PDF as pictures of its pages: nothing in it is executed, no link of it is followed, nothing is fetched but our own files. */
export class PdfDocument {
  readonly #reader: PdfReader;
  readonly pages: number;
  readonly firstSize: PageSize;

  constructor(reader: PdfReader, { pages, firstSize }: PdfAnswers['open']) {
    this.#reader = reader;
    this.pages = pages;
    this.firstSize = firstSize;
  }

  /** Null: the page cannot be read. */
  async sizeOf(page: number): Promise<PageSize | null> {
    const size = await this.#reader.ask<'size'>({ kind: 'size', page });
    return size?.ok ? size.value : null;
  }

  /** Draws a page as wide as asked, in the screen's own dots; gives what stops it. */
  draw(
    page: number,
    { canvas, text, width }: { readonly canvas: HTMLCanvasElement; readonly text: HTMLElement; readonly width: number }
  ): { readonly done: Promise<PageOutcome>; stop(): void } {
    let isWanted = true;
    const wanted = (): boolean => isWanted;
    const done = (async (): Promise<PageOutcome> => {
      const drawn = await this.#reader.ask<'draw'>({ kind: 'draw', page, width, dots: devicePixelRatio }, wanted);
      if (!drawn || !isWanted) {
        if (drawn?.ok) drawn.value.close();
        return 'stopped';
      }
      if (!drawn.ok) return 'failed';
      const isThere = show(drawn.value, canvas);
      // The picture stands without its words, too.
      void this.#reader.ask<'text'>({ kind: 'text', page, width }, wanted).then((words) => {
        if (words?.ok && isWanted) void layText(words.value, text);
      });
      return isThere ? 'drawn' : 'failed';
    })();
    return {
      done,
      stop() {
        isWanted = false;
      }
    };
  }

  close(): void {
    this.#reader.close();
  }
}

export async function openPdf(blob: Blob): Promise<OpenedPdf> {
  const reader = new PdfReader(blob);
  const opened = await reader.open();
  if (opened.ok && opened.value.pages <= mostPages) return { ok: true, pdf: new PdfDocument(reader, opened.value) };
  reader.close();
  return { ok: false, code: opened.ok ? 'heavy' : opened.code };
}

/** [V73] What keeps everybody from reading it; null: nothing that is known here. */
export async function whyUnreadable(blob: Blob): Promise<PdfFault | null> {
  const opened = await openPdf(blob);
  if (!opened.ok) return opened.code === 'no-reader' ? null : opened.code;
  opened.pdf.close();
  return null;
}

// Each is an element of the page; a small file may name one page a million times.
const mostPages = 2_000;

function show(picture: ImageBitmap, canvas: HTMLCanvasElement): boolean {
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d', { alpha: false });
  context?.drawImage(picture, 0, 0);
  picture.close();
  return context !== null;
}

/** The words over the picture, invisible: to be selected, searched in the page, and read aloud. */
async function layText({ content, viewport }: PageText, container: HTMLElement): Promise<void> {
  const library = await loadLibrary().catch(() => null);
  if (!library) return;
  container.replaceChildren();
  container.style.setProperty('--total-scale-factor', String(viewport.scale));
  const layer = new library.TextLayer({
    textContentSource: content,
    container,
    viewport: viewport as unknown as Library.PageViewport
  });
  await layer.render();
}

// A browser remembers for as long as the page lives that a module could not be fetched: another address is asked for anew.
let attempt = 0;
async function loadLibrary(): Promise<typeof Library> {
  const address = attempt === 0 ? libraryAddress : `${libraryAddress}?attempt=${attempt}`;
  try {
    return (await import(/* @vite-ignore */ address)) as typeof Library;
  } catch (error) {
    attempt++;
    throw error;
  }
}
