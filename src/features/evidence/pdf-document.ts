import libraryAddress from 'pdfjs-dist/legacy/build/pdf.min.mjs?url';
import fallbackDecoder from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type * as Library from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type { PDFPageProxy };

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PdfDocument }
  | { readonly ok: false; readonly code: 'password' | 'damaged' | 'no-reader' };

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A PDF as pictures of its pages: nothing in it is executed, no link of it is followed, nothing is fetched but our own files. */
export class PdfDocument {
  readonly #document: PDFDocumentProxy;
  readonly #library: typeof Library;
  readonly firstSize: PageSize;

  constructor(document: PDFDocumentProxy, library: typeof Library, firstSize: PageSize) {
    this.#document = document;
    this.#library = library;
    this.firstSize = firstSize;
  }

  get pages(): number {
    return this.#document.numPages;
  }

  async sizeOf(number: number): Promise<PageSize> {
    return sizeOfPage(await this.#document.getPage(number));
  }

  /** Draws a page as wide as asked, in the screen's own dots; gives what stops it. */
  draw(
    number: number,
    canvas: HTMLCanvasElement,
    text: HTMLElement,
    width: number
  ): { readonly done: Promise<void>; stop(): void } {
    let stopped = false;
    let stopDrawing: (() => void) | null = null;
    const done = (async () => {
      const page = await this.#document.getPage(number);
      if (stopped) return;
      const size = sizeOfPage(page);
      const scale = width / size.width;
      const dots = Math.min(devicePixelRatio, Math.sqrt(largestCanvas / (width * size.height * scale)));
      const viewport = page.getViewport({ scale: scale * dots });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas, viewport, annotationMode: this.#library.AnnotationMode.DISABLE });
      stopDrawing = () => drawing.cancel();
      await drawing.promise;
      if (stopped) return;
      await this.#layText(page, text, scale);
    })().catch((error: unknown) => {
      if ((error as { readonly name?: string }).name !== 'RenderingCancelledException') throw error;
    });
    return {
      done,
      stop() {
        stopped = true;
        stopDrawing?.();
      }
    };
  }

  /** The words over the picture, invisible: to be selected, searched in the page, and read aloud. */
  async #layText(page: PDFPageProxy, container: HTMLElement, scale: number): Promise<void> {
    container.replaceChildren();
    container.style.setProperty('--total-scale-factor', String(scale));
    const viewport = page.getViewport({ scale });
    const layer = new this.#library.TextLayer({ textContentSource: page.streamTextContent(), container, viewport });
    await layer.render();
  }

  close(): void {
    void this.#document.loadingTask.destroy();
  }
}

export async function openPdf(blob: Blob): Promise<OpenedPdf> {
  const library = await loadLibrary().catch(() => null);
  if (!library) {
    attempt++;
    return { ok: false, code: 'no-reader' };
  }
  try {
    const task = library.getDocument({
      data: new Uint8Array(await blob.arrayBuffer()),
      isEvalSupported: false,
      // No WebAssembly under this app's content policy: the decoders' plain versions are as right, and slower.
      useWasm: false,
      // The library appends a file name to a folder; behind a `#` it is never asked for.
      wasmUrl: `${fallbackDecoder}#/`,
      enableXfa: false,
      useSystemFonts: true,
      useWorkerFetch: false,
      verbosity: 0
    });
    const document = await task.promise;
    return { ok: true, pdf: new PdfDocument(document, library, sizeOfPage(await document.getPage(1))) };
  } catch (error) {
    const name = (error as { readonly name?: string }).name;
    return { ok: false, code: name === 'PasswordException' ? 'password' : 'damaged' };
  }
}

// 16 megapixels: the largest canvas that iOS draws.
const largestCanvas = 16_000_000;

/** 140 KB and a worker of 380 KB, only when a PDF is opened. The "legacy" build is the one for phones of a few years ago. */
async function loadLibrary(): Promise<typeof Library> {
  const library = (await import(/* @vite-ignore */ withAttempt(libraryAddress))) as typeof Library;
  library.GlobalWorkerOptions.workerSrc = withAttempt(workerAddress);
  return library;
}

// A browser remembers for as long as the page lives that a module could not be fetched: another address is asked for anew.
let attempt = 0;
function withAttempt(address: string): string {
  return attempt === 0 ? address : `${address}?attempt=${attempt}`;
}

function sizeOfPage(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
}
