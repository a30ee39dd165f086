import type { PreparableMove } from '#rules/claim/action.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { preparationOf, type Preparation } from '#rules/claim/prepare-move.ts';
import { filesToSend, type PreparedChoice } from '#workplace/prepared.ts';
import { CapturedFiles } from './evidence/captured-files.svelte.ts';
import { OrderForm, type FormError, type Order, type OrderFormParts } from './order-form.svelte.ts';
import type { Claim } from '#rules/claim/claim.ts';

export interface MoveFormParts<Draft> extends OrderFormParts<Draft> {
  readonly move: PreparableMove;
  /** What was prepared, as it stands in the form. */
  readonly from: (preparation: Preparation) => Partial<Draft>;
  /** Nothing was written here: what was prepared stands in its place. */
  readonly isBlank: (draft: Draft) => boolean;
  /** Product lines that what is sent takes away: no file names them any more. */
  readonly removed?: (draft: Draft, claim: Claim) => readonly string[];
}

/** A manager makes the move, a contributor prepares it; both with words and files. */
export class MoveForm<Draft extends PreparedChoice> extends OrderForm<Draft> {
  readonly files: CapturedFiles;
  readonly #move: PreparableMove;
  readonly #from: (preparation: Preparation) => Partial<Draft>;
  readonly #isBlank: (draft: Draft) => boolean;
  readonly #removed: (draft: Draft, claim: Claim) => readonly string[];
  readonly #closeFiles: () => void;

  readonly canMove = $derived.by(() => this.may(this.#move));
  /** A manager sends what this person prepares. */
  readonly prepares = $derived(!this.canMove && this.may('prepare'));
  readonly preparation = $derived(this.claim ? preparationOf(this.claim) : null);
  readonly removed = $derived.by(() => (this.claim ? this.#removed(this.draft, this.claim) : []));
  /** What the files can prove: the products that stay. */
  readonly products = $derived(
    Object.fromEntries(Object.entries(this.claim?.products ?? {}).filter(([line]) => !this.removed.includes(line)))
  );
  /** The files that go along. */
  readonly sent = $derived.by(() => this.#filesWith(this.files.manifests(Object.keys(this.products))));
  /** Those of them that were prepared. */
  readonly preparedFiles = $derived.by(() => this.#filesWith([]));

  constructor(parts: MoveFormParts<Draft>) {
    super(parts);
    this.#move = parts.move;
    this.#from = parts.from;
    this.#isBlank = parts.isBlank;
    this.#removed = parts.removed ?? (() => []);
    this.files = new CapturedFiles(parts.workplace, { claim: parts.claim, form: `${parts.form}-evidence` });
    this.#closeFiles = this.files.open();
  }

  override stop(): void {
    super.stop();
    this.#closeFiles();
  }

  /** What was prepared stands in the form, unless something was written here. */
  begin(): void {
    const { preparation, draft } = this;
    if (this.isRead && preparation && draft.prepared === null && this.#isBlank(draft))
      this.draft = { ...draft, ...this.#from(preparation) };
  }

  /** Its words take the place of those in the form; gives back what stood there. */
  take(): Draft {
    const before = this.draft;
    if (this.preparation) this.change(this.#from(this.preparation));
    return before;
  }

  /**
   * As `send`, with the files that go along: what is typed about them is checked first, and a photo that is still being stored is waited for.
   * `make` is given them.
   */
  async sendWithFiles(make: (claim: Claim, files: readonly FileManifest[]) => Order | FormError): Promise<boolean> {
    if (this.busy || !this.files.check()) return false;
    let sent: readonly FileManifest[] = [];
    const isSent = await this.send(async (claim) => {
      await this.files.stored();
      sent = this.sent;
      return make(claim, sent);
    });
    if (isSent) this.files.clear(sent);
    return isSent;
  }

  #filesWith(added: readonly FileManifest[]): readonly FileManifest[] {
    const lines = Object.keys(this.products);
    return filesToSend({ preparation: this.preparation, choice: this.draft, added, lines });
  }
}
