import { draftIdOf } from '#device/drafts.ts';
import type { DeviceFailure } from '#device/failures.ts';
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

interface UnsavedForm {
  readonly failure: DeviceFailure;
  readonly flush: Autosave['flush'];
}
const failed = new LiveValue<ReadonlyMap<string, UnsavedForm>>(new Map());

/** Forms that could not be saved: what was typed there is only in this page. Each is tried again by itself. */
export const unsavedForms: Live<ReadonlyMap<string, UnsavedForm>> = failed;

/** Keeps what is typed. Every tab saves its own form; the last to save stands. */
export function startAutosave(workplace: Workplace, form: { readonly claim: string; readonly form: string }): Autosave {
  const id = draftIdOf(form.claim, form.form);
  const state = new LiveValue<'idle' | 'saving' | 'saved' | 'failed'>('idle');
  let pending: DraftRow['values'] | null = null;
  let writing: Promise<boolean> = Promise.resolve(true);
  let timer: ReturnType<typeof setTimeout> | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): Promise<boolean> => {
    if (timer) clearTimeout(timer);
    timer = null;
    // What one saving threw is told to whoever asked for it: the next one saves all the same.
    const before = writing.catch(() => false);
    writing = before.then(async (isSaved) => {
      const values = pending;
      if (!values) return isSaved;
      pending = null;
      const failure = await workplace.saveDraft({ ...form, values }).catch((fault: unknown) => {
        pending ??= values;
        state.set('failed');
        throw fault;
      });
      // What failed is tried again, unless newer values are there already.
      if (failure) pending ??= values;
      state.set(failure ? 'failed' : pending ? 'saving' : 'saved');
      if (failure) retry(failure);
      else forget(id);
      return !failure;
    });
    return writing;
  };
  /** Also after the form was left: what was typed is still here. Who opens it again takes over. */
  const retry = (failure: DeviceFailure): void => {
    failed.set(new Map(failed.value).set(id, { failure, flush }));
    clearTimeout(retryTimer);
    retryTimer = setTimeout(() => {
      if (failed.value.get(id)?.flush === flush) void flush();
    }, retryMs);
  };
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const onPageHide = (): void => void flush();
  document.addEventListener('visibilitychange', onHide);
  // Before the storage is let go for the page to be laid aside.
  addEventListener('pagehide', onPageHide, { capture: true });

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
      await writing.catch(() => false);
      forget(id);
      await workplace.dropDraft(form.claim, form.form);
      state.set('idle');
    },
    stop() {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', onPageHide, { capture: true });
      void flush();
    }
  };
}

function forget(id: string): void {
  if (!failed.value.has(id)) return;
  const others = new Map(failed.value);
  others.delete(id);
  failed.set(others);
}

// 300 ms after a pause it must be durable: 50 of them are left for the disk. Counted from the first change, so that somebody who never
// pauses loses no more either.
const pauseMs = 250;
const retryMs = 5000;
