import { defaultLanguage, type Language } from '#rules/language.ts';
import type { RequestReason } from '#rules/claim/action.ts';
import { unsaved } from '#ui/unsaved.svelte.ts';
import { startAutosave, type Autosave } from '#workplace/autosave.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { draftForm, emptyDraft, isHalfWritten, readDraft, type ReviewDraft } from './review-draft.ts';

export type SavingState = 'idle' | 'saving' | 'saved' | 'failed';

/** What the reviewer ticks and writes about one claim, kept on the device as it is typed. */
export class ReviewForm {
  draft = $state.raw<ReviewDraft>(emptyDraft(defaultLanguage));
  /** Nothing may be typed before what was typed last time is there. */
  loaded = $state(false);
  saving = $state<SavingState>('idle');
  /** Set by an attempt to ask for more; shown until it is put right. */
  mustComplete = $state(false);

  readonly #autosave: Autosave;
  readonly #stopWatching: () => void;
  #endUnsaved: (() => void) | null = null;

  constructor(workplace: Workplace, claim: string, language: Language) {
    this.#autosave = startAutosave(workplace, { claim, form: draftForm });
    this.#stopWatching = this.#autosave.state.subscribe((state) => {
      this.saving = state;
      if (state === 'saved' || state === 'idle') this.#release();
    });
    void workplace.draft(claim, draftForm).then((row) => {
      this.draft = readDraft(row?.values, language);
      this.loaded = true;
    });
  }

  change(part: Partial<ReviewDraft>): void {
    if (!this.loaded) return;
    this.draft = { ...this.draft, ...part };
    this.#endUnsaved ??= unsaved.begin(() => this.#autosave.flush());
    this.#autosave.change({ ...this.draft });
  }

  toggleReason(reason: RequestReason): void {
    const { reasons } = this.draft;
    this.change({
      reasons: reasons.includes(reason) ? reasons.filter((other) => other !== reason) : [...reasons, reason]
    });
  }

  /** What was sent is no draft any more. Nothing left worth keeping: the row goes. */
  async settle(part: Partial<ReviewDraft>): Promise<void> {
    this.change(part);
    this.mustComplete = false;
    if (isHalfWritten(this.draft) || Object.keys(this.draft.seen).length > 0) await this.#autosave.flush();
    else await this.#autosave.discard();
  }

  stop(): void {
    this.#autosave.stop();
    this.#stopWatching();
    this.#release();
  }

  #release(): void {
    this.#endUnsaved?.();
    this.#endUnsaved = null;
  }
}
