import libraryAddress from 'pdfjs-dist/legacy/build/pdf.min.mjs?url';
import fallbackDecoder from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import coreAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfAnswer, PdfAnswers, PdfQuestion } from './pdf-messages.ts';

type Question<K extends keyof PdfAnswers> = Extract<PdfQuestion, { readonly kind: K }>;

/**
 * [V77] The worker that reads one PDF, and its watchdog: where a file keeps it busy longer than anything legible does, it is ended with all its
 * memory, and the page goes on.
 */
export class PdfReader {
  #worker: Worker | null = null;
  #waiting: ((answer: PdfAnswer | null) => void) | null = null;
  #asked = 0;
  #ended = 0;
  readonly #blob: Blob;

  constructor(blob: Blob) {
    this.#blob = blob;
  }

  open(): Promise<PdfAnswer<'open'>> {
    return this.#inTurn(() => this.#open());
  }

  /** One after the other. Null: by the time it was its turn, nobody wanted it any more. */
  ask<K extends keyof PdfAnswers>(question: Question<K>, isWanted = (): boolean => true): Promise<PdfAnswer<K> | null> {
    return this.#inTurn(async () => {
      if (!isWanted()) return null;
      if (!this.#worker) {
        // A page that could not be drawn keeps none of the others from it; a file of which several cannot is given up.
        if (this.#ended >= mostEnded) return { ok: false, code: 'heavy' };
        const opened = await this.#open();
        if (!opened.ok) return opened;
      }
      return this.#tell<K>(question);
    });
  }

  close(): void {
    this.#ended = mostEnded;
    this.#end();
  }

  #open(): Promise<PdfAnswer<'open'>> {
    if (typeof Worker === 'undefined') return Promise.resolve({ ok: false, code: 'no-reader' });
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ readonly n?: number; readonly answer?: PdfAnswer }>) => {
        if (data.n === this.#asked && data.answer) this.#waiting?.(data.answer);
      }
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#worker === worker) this.#waiting?.({ ok: false, code: 'no-reader' });
    });
    this.#worker = worker;
    const parts = { library: libraryAddress, core: coreAddress, decoder: fallbackDecoder };
    return this.#tell<'open'>({ kind: 'open', blob: this.#blob, parts });
  }

  async #tell<K extends keyof PdfAnswers>(question: Question<K>): Promise<PdfAnswer<K>> {
    const n = ++this.#asked;
    const answer = await new Promise<PdfAnswer | null>((resolve) => {
      this.#waiting = resolve;
      this.#worker?.postMessage({ n, question });
      // Counted while the page runs: a tab that slept has kept nobody busy.
      let left = limitsMs[question.kind] / tickMs;
      const timer = setInterval(() => {
        if (left-- > 0) return;
        clearInterval(timer);
        resolve(null);
      }, tickMs);
      this.#waiting = (found) => {
        clearInterval(timer);
        resolve(found);
      };
      if (!this.#worker) this.#waiting({ ok: false, code: 'heavy' });
    });
    this.#waiting = null;
    if (answer) return answer as PdfAnswer<K>;
    this.#ended++;
    this.#end();
    return { ok: false, code: 'heavy' };
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#waiting?.({ ok: false, code: 'heavy' });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
  #turn: Promise<unknown> = Promise.resolve();
}

const tickMs = 250;
/** The heaviest scans take a second on a desktop; what never ends takes 90 MB more in each. `open` fetches the reader as well. */
const limitsMs = { open: 30_000, size: 10_000, draw: 12_000, text: 8_000 } as const;
const mostEnded = 3;
