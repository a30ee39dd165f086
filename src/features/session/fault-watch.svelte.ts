import { troubleOf } from './storage-trouble.svelte.ts';

/** What nobody caught and is none of the storage's: said once, in plain words, until the person goes on. */
class FaultWatch {
  detail = $state<string | null>(null);

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
    this.detail ??= error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}

export const faultWatch = new FaultWatch();
