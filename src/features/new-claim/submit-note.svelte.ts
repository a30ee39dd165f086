import { startAutosave, type Autosave } from '#workplace/autosave.ts';
import type { Workplace } from '#workplace/workplace.ts';

/** The submit screen's draft: what is noted for the reviewer while the form is filled in stands there when the claim is submitted. */
const submitForm = 'submit';

export class SubmitNote {
  text = $state('');
  #others: { readonly [name: string]: unknown } = {};
  readonly #workplace: Workplace;
  readonly #claim: string;

  readonly #autosave: Autosave;

  constructor(workplace: Workplace, claim: string) {
    this.#workplace = workplace;
    this.#claim = claim;
    this.#autosave = startAutosave(workplace, { claim, form: submitForm });
  }

  /** Reads what was noted; gives what ends the keeping. */
  open(): () => void {
    void this.#read();
    return () => this.#autosave.stop();
  }

  type(text: string): void {
    this.text = text;
    this.#autosave.change({ ...this.#others, note: text });
  }

  async #read(): Promise<void> {
    const draft = await this.#workplace.draft(this.#claim, submitForm);
    this.#others = draft?.values ?? {};
    const note = this.#others['note'];
    if (typeof note === 'string' && this.text === '') this.text = note;
  }
}
