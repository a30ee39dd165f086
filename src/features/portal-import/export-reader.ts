import type { ExportNews, ExportQuestion, Unreadable } from './export-worker.ts';
import type { ExportedClaim } from './exported-claim.ts';
import type { Reading } from './read-export.ts';

export interface OpenedExport {
  readonly header: readonly string[];
  readonly lines: number;
  /** There were more than are read. */
  readonly isCut: boolean;
}

export type ReadNews = Extract<ExportNews, { readonly kind: 'read' }>;

/** The page's side of the worker that takes an export apart. */
export class ExportReader {
  readonly #worker = new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' });
  #n = 0;
  #hear: (news: ExportNews) => void = () => undefined;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<ExportNews>) => {
      // Of a question that was overtaken nobody waits for the answer.
      if (data.n === this.#n) this.#hear(data);
    };
    this.#worker.onerror = (event) => reportError(event.error ?? new Error(event.message));
  }

  open(file: Blob): Promise<OpenedExport | Unreadable> {
    return new Promise((resolve) => {
      this.#hear = (news) => {
        if (news.kind === 'opened') resolve(news);
        if (news.kind === 'unreadable') resolve(news.problem);
      };
      this.#ask({ kind: 'open', n: ++this.#n, file });
    });
  }

  /** `hear` is given the claims in parts, in the order of the file; never settles where it is asked anew meanwhile. */
  read(reading: Reading, hear: (claims: readonly ExportedClaim[], of: number) => void): Promise<ReadNews> {
    return new Promise((resolve) => {
      this.#hear = (news) => {
        if (news.kind === 'claims') hear(news.claims, news.of);
        if (news.kind === 'read') resolve(news);
      };
      // What is reactive cannot be handed over.
      this.#ask({ kind: 'read', n: ++this.#n, reading: JSON.parse(JSON.stringify(reading)) as Reading });
    });
  }

  end(): void {
    this.#worker.terminate();
  }

  #ask(question: ExportQuestion): void {
    this.#worker.postMessage(question);
  }
}
