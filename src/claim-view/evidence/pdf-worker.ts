/// <reference lib="webworker" />
import type * as Library from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { CanvasRoom, pixelFilters } from './pdf-canvas.ts';
import type { PageSize, PdfAnswer, PdfAnswers, PdfFault, PdfQuestion, ReaderParts } from './pdf-messages.ts';

declare const self: DedicatedWorkerGlobalScope;

/**
 * Reads and draws a PDF beside the page, which ends this worker where a file keeps it busy: a picture of each page, nothing of it is executed,
 * no link of it is followed.
 */
const room = new CanvasRoom();
let library: typeof Library | null = null;
let opened: PDFDocumentProxy | null = null;

class Unreadable extends Error {
  readonly code: PdfFault;
  constructor(code: PdfFault) {
    super(code);
    this.code = code;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<{ readonly n?: number; readonly question?: PdfQuestion }>) => {
  // pdf.js speaks to itself here as well.
  if (data.n !== undefined && data.question) void reply(data.n, data.question);
});

async function reply(n: number, question: PdfQuestion): Promise<void> {
  const answer: PdfAnswer = await answerTo(question).then(
    (value) => ({ ok: true, value }),
    (error: unknown) => ({ ok: false, code: codeOf(error) })
  );
  const transfer = answer.ok && answer.value instanceof ImageBitmap ? [answer.value] : [];
  self.postMessage({ n, answer }, transfer);
}

function answerTo(question: PdfQuestion): Promise<PdfAnswers[keyof PdfAnswers]> {
  switch (question.kind) {
    case 'open':
      return open(question.blob, question.parts);
    case 'size':
      return pageOf(question.page).then(sizeOf);
    case 'draw':
      return draw(question);
    case 'text':
      return readText(question);
  }
}

async function open(blob: Blob, parts: ReaderParts): Promise<PdfAnswers['open']> {
  library = await loadLibrary(parts);
  const source = {
    data: new Uint8Array(await blob.arrayBuffer()),
    isEvalSupported: false,
    // No WebAssembly under this app's content policy: the decoders' plain versions are as right, and slower.
    useWasm: false,
    // The library appends a file name to a folder; behind a `#` it is never asked for.
    wasmUrl: `${parts.decoder}#/`,
    enableXfa: false,
    useSystemFonts: true,
    useWorkerFetch: false,
    // Where a worker has no fonts (Firefox 115), letters are drawn as the paths they are.
    disableFontFace: !('fonts' in self),
    ownerDocument: { fonts: self.fonts } as unknown as HTMLDocument,
    CanvasFactory: class {
      constructor() {
        return room;
      }
    },
    FilterFactory: class {
      constructor() {
        return pixelFilters;
      }
    },
    verbosity: 0
  };
  opened = await library.getDocument(source).promise;
  return { pages: opened.numPages, firstSize: sizeOf(await pageOf(1)) };
}

/** 140 KB and 380 KB, only when a PDF is opened. The "legacy" build is the one for phones of a few years ago. */
async function loadLibrary({ library: address, core }: ReaderParts): Promise<typeof Library> {
  try {
    // Here already, the core is not started in a worker of its own, which nobody could end from outside.
    await import(/* @vite-ignore */ core);
    const loaded = (await import(/* @vite-ignore */ address)) as typeof Library;
    // [V76] What is read from here on reaches no network, whatever a file asks for.
    for (const way of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'])
      Object.defineProperty(self, way, { value: undefined });
    return loaded;
  } catch {
    throw new Unreadable('no-reader');
  }
}

async function draw({ page: number, width, dots: wanted }: Extract<PdfQuestion, { kind: 'draw' }>) {
  const page = await pageOf(number);
  const size = sizeOf(page);
  const scale = width / size.width;
  const height = size.height * scale;
  const dots = Math.min(wanted, Math.sqrt(largestCanvas / (width * height)), longestSide / Math.max(width, height));
  const viewport = page.getViewport({ scale: scale * dots });
  await fillIn(page);
  room.clear();
  const entry = room.create(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const canvasContext = entry.context as unknown as CanvasRenderingContext2D;
  await page.render({
    canvas: null,
    canvasContext,
    viewport,
    // [V75] A signed letter looks signed: stamps, typed dates, values of forms and pictures of signatures are part of the page.
    annotationMode: lib().AnnotationMode.ENABLE_STORAGE
  }).promise;
  if (!entry.canvas) throw new Unreadable('damaged');
  return entry.canvas.transferToImageBitmap();
}

/** Some programs store what was filled in without a picture of it: those values are drawn as if they were filled in now. */
async function fillIn(page: PDFPageProxy): Promise<void> {
  const fields = (await page.getAnnotations()) as readonly {
    readonly id: string;
    readonly fieldType?: string;
    readonly fieldValue?: unknown;
    readonly hasAppearance?: boolean;
  }[];
  for (const { id, fieldType, fieldValue, hasAppearance } of fields) {
    if (hasAppearance || (fieldType !== 'Tx' && fieldType !== 'Ch')) continue;
    const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue;
    if (typeof value === 'string' && value !== '') opened?.annotationStorage.setValue(id, { value });
  }
}

async function readText({ page: number, width }: Extract<PdfQuestion, { kind: 'text' }>): Promise<PdfAnswers['text']> {
  const page = await pageOf(number);
  const content = await page.getTextContent();
  // Each becomes an element of the page: no letter has so many.
  if (content.items.length > mostItems) throw new Unreadable('heavy');
  const { scale, rotation, rawDims } = page.getViewport({ scale: width / sizeOf(page).width });
  return { content, viewport: { scale, rotation, rawDims: { ...rawDims } } };
}

async function pageOf(number: number): Promise<PDFPageProxy> {
  if (!opened) throw new Unreadable('no-reader');
  return opened.getPage(number);
}

function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  if (!(width > 0 && height > 0)) throw new Unreadable('damaged');
  return { width, height };
}

function lib(): typeof Library {
  if (!library) throw new Unreadable('no-reader');
  return library;
}

function codeOf(error: unknown): PdfFault {
  if (error instanceof Unreadable) return error.code;
  if (room.isFull) return 'heavy';
  return (error as { readonly name?: string } | null)?.name === 'PasswordException' ? 'password' : 'damaged';
}

// 16 megapixels: the largest canvas that iOS draws; and the longest side that every browser does.
const largestCanvas = 16_000_000;
const longestSide = 16_000;
const mostItems = 50_000;
