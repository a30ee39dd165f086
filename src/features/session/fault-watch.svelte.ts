import { troubleOf } from './storage-trouble.svelte.ts';

/** What nobody caught and is none of the storage's: said once, in plain words, until the person goes on. */
class FaultWatch {
  detail = $state<string | null>(null);
  /** A part of the app that did not arrive; it is asked for anew only by a page that is loaded anew. */
  isPartMissing = $state(false);

  listen(): () => void {
    const onRejection = ({ reason }: PromiseRejectionEvent): void => this.#note(reason);
    const onError = ({ error, filename }: ErrorEvent): void => {
      // An extension's fault is not ours to tell, and a frame that took long is none.
      if (error instanceof Error && (filename === '' || filename.startsWith(location.origin))) this.#note(error);
    };
    addEventListener('unhandledrejection', onRejection);
    addEventListener('error', onError);
    return () => {
      removeEventListener('unhandledrejection', onRejection);
      removeEventListener('error', onError);
    };
  }

  dismiss(): void {
    this.detail = null;
  }

  #note(error: unknown): void {
    // The storage's own troubles have their own words; what was broken off on purpose is nothing to tell.
    if (troubleOf(error) !== null || (error as { readonly name?: unknown } | null)?.name === 'AbortError') return;
    if (this.detail !== null) return;
    this.isPartMissing = isPartMissing(error);
    this.detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

/** As Chromium, Firefox and WebKit say it. */
const isPartMissing = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|Importing a module script failed/i.test(error.message);

export const faultWatch = new FaultWatch();
