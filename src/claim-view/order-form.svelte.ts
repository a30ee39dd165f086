import type { DraftRow } from '#device/rows.ts';
import type { ActionKind } from '#rules/claim/action.ts';
import { actionsFor } from '#rules/claim/actions-for.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { startAutosave, type Autosave } from '#workplace/autosave.ts';
import type { Reference, ShownClaim, Workplace } from '#workplace/workplace.ts';
import { isCutOff } from '#workplace/cut-off.ts';
import { sayNotDone } from './say-not-done.ts';

export interface FormError {
  readonly text: string;
  /** The field that is led to. */
  readonly field?: string | undefined;
}

export interface OrderFormParts<Draft> {
  readonly workplace: Workplace;
  readonly claim: string;
  /** Under which name what is typed is kept. */
  readonly form: string;
  readonly empty: Draft;
  /** Reads what was kept without trust: it may come from an older version of the app. */
  readonly read: (stored: DraftRow['values'] | undefined) => Draft;
  /** The field that a refusal is about; absent: none. */
  readonly fieldOf?: (code: string) => string | undefined;
}

export type Order = Parameters<Workplace['act']>[0];

/** Ordering something about one claim from a screen: what is typed is kept, what cannot be done is said, and nothing is sent twice. */
export class OrderForm<Draft extends object> {
  readonly id: string;
  draft: Draft;
  /** Whether what was kept has been read. */
  isRead = $state(false);
  /** When it happened, of a claim that is decided elsewhere; null: today. */
  day = $state<Day | null>(null);
  busy = $state(false);
  error = $state.raw<FormError | null>(null);
  readonly saving: Autosave['state'];

  readonly workplace: Workplace;
  readonly #autosave: Autosave;
  readonly #fieldOf: (code: string) => string | undefined;
  readonly #stops: readonly (() => void)[];

  /** Undefined while it is read, null where the device does not know the claim. */
  shown = $state.raw<ShownClaim | null | undefined>();
  /** Told at once, like the time. */
  reference = $state.raw() as Reference;
  now = $state<Instant>(0);
  isCutOff = $state(false);
  readonly claim = $derived(this.shown?.claim);
  /** Null where the device was never told of them. */
  readonly terms = $derived.by(() => (this.reference && this.claim ? this.workplace.termsOf(this.claim.terms) : null));
  readonly today = $derived(this.terms?.civil.dayOf(this.now) ?? 0);
  readonly actions = $derived.by(() =>
    this.claim && this.terms ? actionsFor(this.claim, this.workplace.actor, this.now, this.terms) : []
  );
  /** Decided in the vendor's portal: what is done there is recorded here, with its day. */
  readonly isElsewhere = $derived(this.claim?.adjudicated === 'elsewhere');

  constructor({ workplace, claim, form, empty, read, fieldOf }: OrderFormParts<Draft>) {
    this.id = claim;
    this.workplace = workplace;
    this.draft = $state.raw(empty);
    this.#fieldOf = fieldOf ?? (() => undefined);
    this.#autosave = startAutosave(workplace, { claim, form });
    this.#stops = [
      workplace.claim(claim).subscribe((shown) => (this.shown = shown)),
      workplace.now.subscribe((now) => (this.now = now)),
      workplace.reference.subscribe((reference) => (this.reference = reference)),
      workplace.sync.subscribe((sync) => (this.isCutOff = isCutOff(sync))),
      () => this.#autosave.stop()
    ];
    this.saving = this.#autosave.state;
    void workplace.draft(claim, form).then((stored) => {
      // What was typed while it was read stands.
      if (this.draft === empty) this.draft = read(stored?.values);
      this.isRead = true;
    });
  }

  get href(): string {
    return `/claims/${this.id}`;
  }

  may(kind: ActionKind): boolean {
    return this.actions.includes(kind);
  }

  change(next: Partial<Draft>): void {
    this.draft = { ...this.draft, ...next };
    this.error = null;
    this.#autosave.change({ ...(this.draft as DraftRow['values']) });
  }

  /** The day that an action of a claim that is decided elsewhere carries. */
  happenedOn(): { readonly happenedOn?: Day } {
    return this.isElsewhere ? { happenedOn: this.day ?? this.today } : {};
  }

  /**
   * Orders what `make` gives, once; true when it is on this device's disk, and what was typed is forgotten: the screen is left then. What `make`
   * cannot order it gives as an error.
   */
  async send(make: (claim: Claim) => Promise<Order | FormError> | Order | FormError): Promise<boolean> {
    if (!this.claim || this.busy) return false;
    this.busy = true;
    let isSent = false;
    try {
      this.error = await this.#order(this.claim, make);
      isSent = this.error === null;
    } finally {
      // Whoever has sent is on their way out: a second press would send it again.
      if (!isSent) this.busy = false;
    }
    return isSent;
  }

  async #order(claim: Claim, make: Parameters<OrderForm<Draft>['send']>[0]): Promise<FormError | null> {
    const made = await make(claim);
    if (!('kind' in made)) return made;
    const acted = await this.workplace.act(made);
    if (acted.ok) {
      await this.#autosave.discard();
      return null;
    }
    const field = 'refusal' in acted ? this.#fieldOf(acted.refusal.code) : undefined;
    return { text: sayNotDone(acted, claim.terms.zone), field };
  }

  /** The screen was left. */
  stop(): void {
    for (const stop of this.#stops) stop();
  }
}
