import { unsaved } from '#ui/unsaved.svelte.ts';
import { startAutosave, type Autosave } from '#workplace/autosave.ts';
import type { Reference, ShownClaim, Workplace } from '#workplace/workplace.ts';
import type { Terms } from '#rules/claim/claim.ts';
import type { ClaimFields, EditKey, EditValue, ProductLine } from '#rules/claim/fields.ts';
import { editableFields } from '#rules/claim/editable-fields.ts';
import { customerLanguageOf } from '#rules/claim/customer-language.ts';
import { missingForSubmit, type Missing } from '#rules/claim/form.ts';
import { profile2020, type Profile } from '#rules/claim/profile.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { DraftRow } from '#device/rows.ts';
import { readField, type FieldProblem } from './field-reading.ts';
import { termsOn } from '#workplace/programme-day.ts';
import { isInStep, type StepName } from './steps.ts';
import {
  changesOf,
  emptyForm,
  keysOf,
  readTyped,
  typeValue,
  valueIn,
  withTyped,
  withoutKeys,
  type FormContent,
  type TypedValues
} from './typed-values.ts';

export const draftForm = 'new-claim';
// What a claim of this moment has: neither doomed actions nor files that its reader has told of.
const emptyMap: ReadonlyMap<string, never> = new Map<string, never>();
type SavingState = 'idle' | 'saving' | 'saved' | 'failed';

export type Completed =
  | { readonly ok: true; readonly sent: 'created' | 'edited' | 'nothing' }
  | { readonly ok: false; readonly code: 'problems'; readonly keys: readonly EditKey[] }
  | { readonly ok: false; readonly code: 'refused'; readonly refusal: RefusalFact }
  | { readonly ok: false; readonly code: 'not-saved' };

/**
 * A claim's form while it is typed: what the claim says, what was typed over it (durable on this device as a draft), and the steps
 * that were completed (actions). Several tabs may have it open: each takes over what another one has typed.
 */
export class ClaimForm {
  status = $state<'loading' | 'ready'>('loading');
  shown = $state.raw<ShownClaim | null>(null);
  reference = $state.raw<Reference | null>(null);
  typed = $state.raw<TypedValues>({});
  saving = $state<'nothing' | 'saving' | 'saved' | 'failed'>('nothing');
  step = $state<string>('');
  #shownProblems = $state.raw<readonly string[]>([]);

  readonly claim: string;
  readonly #workplace: Workplace;
  readonly #writer = Math.random().toString(36).slice(2);
  #unsavedKeys: readonly string[] = [];
  readonly #autosave: Autosave;
  #savedAt = 0;
  #endUnsaved: (() => void) | null = null;

  constructor(workplace: Workplace, claim: string) {
    this.#workplace = workplace;
    this.claim = claim;
    this.#autosave = startAutosave(workplace, { claim, form: draftForm });
  }

  /** What the claim says without what is being typed. */
  readonly base = $derived<FormContent>(this.shown ? this.shown.claim : emptyForm);
  readonly content = $derived<FormContent>(withTyped(this.base, this.typed));
  readonly fields = $derived<ClaimFields>(this.content.fields);
  readonly products = $derived<FormContent['products']>(this.content.products);
  readonly evidence = $derived(this.shown?.claim.evidence ?? []);
  /** The claim's own rules; a new one's are the programme's of today. */
  readonly profile = $derived.by<Profile>(() => this.#profile());
  readonly editable = $derived.by(() =>
    editableFields(this.shown?.claim ?? { state: 'editing' }, this.#workplace.actor, this.profile)
  );

  /** Reads the claim and the draft; gives what ends the reading. */
  open(): () => void {
    let known = false;
    const claim = this.#workplace.claim(this.claim).subscribe((shown) => {
      if (shown === undefined) return;
      this.shown = shown;
      known = true;
      if (this.#draftRead) this.status = 'ready';
    });
    const drafts = this.#workplace.drafts().subscribe((rows) => {
      const row = rows.find((draft) => draft.claim === this.claim && draft.form === draftForm);
      if (row) this.#takeOver(row);
      else if (this.#takenOver) this.typed = withoutKeys(this.typed, (key) => !this.#unsavedKeys.includes(key));
      this.#takenOver = row !== undefined;
    });
    void this.#workplace.draft(this.claim, draftForm).then((row) => {
      if (row) this.#takeOver(row);
      this.#draftRead = true;
      if (known) this.status = 'ready';
    });
    const reference = this.#workplace.reference.subscribe((value) => (this.reference = value));
    const saving = this.#autosave.state.subscribe((state) => this.#hearSaving(state));
    return () => {
      for (const stop of [claim, drafts, reference, saving]) stop();
      // What was typed in the last moment is being saved; the promise outlives the screen.
      this.#autosave.stop();
      this.#endUnsaved?.();
      this.#endUnsaved = null;
    };
  }
  #draftRead = false;
  /** Another tab has kept a draft: when it goes, what was typed is in the claim. */
  #takenOver = false;

  text(key: EditKey): string {
    const value = this.typed[key]?.to ?? (key in this.typed ? '' : valueIn(this.base, key));
    return typeof value === 'string' ? value : '';
  }

  wasTyped(key: EditKey): boolean {
    return this.typed[key] !== undefined || this.#touched.includes(key);
  }
  #touched: readonly string[] = [];

  flag(key: EditKey): boolean | null {
    const value = valueIn(this.content, key);
    return typeof value === 'boolean' ? value : null;
  }

  /** Where the programme lives elsewhere nobody is written to from here. */
  readonly writesToCustomer = $derived.by(() => {
    const own = this.reference?.organisations.get(this.#workplace.actor.org ?? '')?.adjudicated;
    return (this.shown?.claim.adjudicated ?? own) !== 'elsewhere';
  });

  /** As it would be now: as chosen, else as the country speaks. */
  readonly customerLanguage = $derived(customerLanguageOf(this.fields));

  line(line: string): ProductLine | null {
    return this.products[line] ?? null;
  }

  mayEdit(key: EditKey): boolean {
    if (key.startsWith('products/')) return this.editable.products;
    return this.editable.fields.some((field) => field === key);
  }

  /** Keeps a value on this device. */
  type(key: EditKey, value: EditValue): void {
    if (!this.mayEdit(key)) return;
    this.typed = typeValue(this.typed, this.base, key, value);
    this.#unsavedKeys = [...this.#unsavedKeys, key];
    this.#touched = [...this.#touched, key];
    this.#save();
  }

  /** The person left the field: what was understood replaces what was typed, and what is wrong may now be said. */
  leave(key: EditKey): void {
    const typed = this.typed[key];
    if (!typed) return;
    const reading = readField(key, typed.to);
    if (!reading.ok) this.#shownProblems = [...this.#shownProblems, key];
    else if (reading.value !== null && typeof reading.value !== 'object' && reading.value !== typed.to)
      this.type(key, reading.value);
  }

  /** What is wrong with a value that the person has finished typing; null: nothing, or not yet to be said. */
  problem(key: EditKey): FieldProblem | null {
    if (!this.#shownProblems.includes(key)) return null;
    const reading = readField(key, this.typed[key]?.to ?? null);
    return reading.ok ? null : reading.problem;
  }

  /** What keeps the claim from being submitted: what is typed counts as understood, and what is wrong in form as wrong. */
  readonly missing = $derived.by<readonly Missing[]>(() => this.#missing());

  #missing(): readonly Missing[] {
    const { fields, products } = withTyped(this.base, { ...this.typed, ...this.#understood(() => true) });
    const maxFiles = this.reference?.programme?.limits.maxFiles ?? Infinity;
    return missingForSubmit({ fields, products, evidence: this.evidence }, { maxFiles });
  }

  #profile(): Profile {
    const inForce = this.shown?.claim.terms ?? this.#termsToday();
    return (inForce && this.#workplace.termsOf(inForce)?.profile) ?? profile2020;
  }

  #termsToday(): Terms | null {
    return termsOn(this.reference?.programme, this.#workplace.currentTime());
  }

  /** Typed values whose form is wrong: they stay on the device. */
  problemKeys(step: StepName): readonly EditKey[] {
    return keysOf(this.typed).filter((key) => isInStep(key, step) && !readField(key, this.typed[key]?.to ?? null).ok);
  }

  /** Completes a step: one action with what changed in it. With `leaving`, wrong values are left out and stay in the draft. */
  async complete(step: StepName, how: { readonly leaving: boolean }): Promise<Completed> {
    const wrong = this.problemKeys(step);
    if (wrong.length > 0 && !how.leaving) {
      this.#shownProblems = [...this.#shownProblems, ...wrong];
      return { ok: false, code: 'problems', keys: wrong };
    }
    return this.#send((key) => isInStep(key, step) && !wrong.includes(key));
  }

  /** Makes the claim where there is none yet, for what needs one (evidence). */
  async ensureClaim(): Promise<boolean> {
    if (this.shown) return true;
    const { name, email } = this.#workplace.person;
    // A claim begins with something said: whoever begins it is its contact until another is named.
    if (!this.fields.partnerContactName) this.type('partnerContactName', name);
    if (!this.fields.partnerContactEmail) this.type('partnerContactEmail', email);
    const completed = await this.#send((key) => readField(key, this.typed[key]?.to ?? null).ok);
    return completed.ok;
  }

  async #send(chosen: (key: EditKey) => boolean): Promise<Completed> {
    const sent = this.#understood(chosen);
    const changes = changesOf(sent, () => true);
    const keys = keysOf(sent);
    if (Object.keys(changes).length === 0) {
      await this.#forget(keys, sent);
      return { ok: true, sent: 'nothing' };
    }
    const content = withTyped(emptyForm, sent);
    const acted = this.shown
      ? await this.#workplace.act({ claim: this.claim, kind: 'edit', changes })
      : await this.#workplace.act({ claim: this.claim, kind: 'create', ...content });
    if (!acted.ok) {
      return 'refusal' in acted
        ? { ok: false, code: 'refused', refusal: acted.refusal }
        : { ok: false, code: 'not-saved' };
    }
    const created = !this.shown;
    this.shown = this.shown
      ? { ...this.shown, claim: acted.claim }
      : { claim: acted.claim, onRecord: null, actions: [], doomed: emptyMap, files: emptyMap };
    await this.#forget(keys, sent);
    return { ok: true, sent: created ? 'created' : 'edited' };
  }

  /** The chosen values as they are sent: trimmed, without braces. */
  #understood(chosen: (key: EditKey) => boolean): TypedValues {
    const sent: { [key: string]: { seen: EditValue; to: EditValue } } = {};
    for (const key of keysOf(this.typed)) {
      const typed = this.typed[key];
      if (!typed || !chosen(key)) continue;
      const reading = readField(key, typed.to);
      if (reading.ok) sent[key] = { seen: typed.seen, to: reading.value };
    }
    return sent;
  }

  /** What is in the claim now need not be kept as typed. */
  async #forget(keys: readonly string[], sent: TypedValues): Promise<void> {
    const typedMeanwhile = (key: EditKey) => {
      const reading = readField(key, this.typed[key]?.to ?? null);
      return !reading.ok || JSON.stringify(reading.value) !== JSON.stringify(sent[key]?.to ?? null);
    };
    this.typed = withoutKeys(this.typed, (key) => keys.includes(key) && !typedMeanwhile(key));
    if (keysOf(this.typed).length > 0) this.#save();
    else await this.#dropDraft();
  }

  async #dropDraft(): Promise<void> {
    this.#unsavedKeys = [];
    await this.#autosave.discard();
  }

  #save(): void {
    this.#endUnsaved ??= unsaved.begin(() => this.#autosave.flush());
    const { fields, products } = this.content;
    this.#autosave.change({ fields, products, step: this.step, typed: this.typed, writer: this.#writer });
  }

  /** "Saved" is said only when the disk has said so: of a draft strictly written, or of an action. */
  #hearSaving(state: SavingState): void {
    // Before anything was typed there is nothing to say, and no draft of another tab is older than ours.
    if (state === 'idle' && this.saving === 'nothing') return;
    this.saving = state === 'idle' ? 'saved' : state;
    if (state === 'saving' || state === 'failed') return;
    this.#unsavedKeys = [];
    this.#endUnsaved?.();
    this.#endUnsaved = null;
  }

  /** What a stored draft says that this tab has not itself typed since. */
  #takeOver(row: DraftRow): void {
    const { typed, writer, step } = row.values;
    if (writer === this.#writer) this.#savedAt = row.savedAt;
    if (writer === this.#writer || row.savedAt < this.#savedAt) return;
    const own = withoutKeys(this.typed, (key) => !this.#unsavedKeys.includes(key));
    this.typed = { ...readTyped(typed), ...own };
    if (!this.step && typeof step === 'string') this.step = step;
  }
}
