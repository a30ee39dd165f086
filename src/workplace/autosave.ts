import { LiveValue, type Live } from '#device/live.ts';
import type { DraftRow } from '#device/rows.ts';
import type { Workplace } from './workplace.ts';

export interface Autosave {
  /** `idle` until something was typed. Subscribable as a store. */
  readonly state: Live<'idle' | 'saving' | 'saved' | 'failed'>;
  /** The form's present values; saved after a pause of 250 ms, or when the page is hidden, at once. */
  change(values: DraftRow['values']): void;
  /** Saves what has not been saved; true when all of it is on the disk. */
  flush(): Promise<boolean>;
  /** The form was turned into an action: nothing more to keep. */
  discard(): Promise<void>;
  stop(): void;
}

/** Keeps what is typed. Every tab saves its own form; the last to save stands. */
export function startAutosave(workplace: Workplace, form: { readonly claim: string; readonly form: string }): Autosave {
  const state = new LiveValue<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  let pending: DraftRow['values'] | null = null;
  let writing: Promise<boolean> = Promise.resolve(true);
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = (): Promise<boolean> => {
    if (timer) clearTimeout(timer);
    timer = null;
    writing = writing.then(async (before) => {
      const values = pending;
      if (!values) return before;
      pending = null;
      const { saved } = await workplace.saveDraft({ ...form, values });
      // What failed is tried again with the next change, unless newer values are there already.
      if (!saved) pending ??= values;
      state.set(saved ? (pending ? 'saving' : 'saved') : 'failed');
      return saved;
    });
    return writing;
  };
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const onPageHide = (): void => void flush();
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', onPageHide);

  return {
    state,
    flush,
    change(values) {
      pending = structuredClone(values);
      state.set('saving');
      timer ??= setTimeout(() => void flush(), pauseMs);
    },
    async discard() {
      pending = null;
      if (timer) clearTimeout(timer);
      timer = null;
      await writing;
      await workplace.dropDraft(form.claim, form.form);
      state.set('idle');
    },
    stop() {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onPageHide);
      void flush();
    }
  };
}

// 300 ms after a pause it must be durable: 50 of them are left for the disk. Counted from the first change, so that somebody who never
// pauses loses no more either.
const pauseMs = 250;
