import type { Fault } from '#documents/reference-shapes.ts';
import { canonicalJson } from '#documents/canonical.ts';
import type { Revised } from '#documents/programme-api.ts';
import { unsaved } from '#ui/unsaved.svelte.ts';
import type { SaveFailure, Saved } from './programme-data.svelte.ts';

/** What checks and saves: `seen` is the revision that was changed. */
interface Wiring<T> {
  readonly check: (value: T) => readonly Fault[];
  readonly save: (value: T, seen: string) => Promise<Saved>;
}

/** One thing that is being changed: what was seen, what is typed, what is wrong with it, and who was quicker. */
export class Editing<T> {
  /** Deeply reactive: fields are bound to its members. */
  draft = $state() as T;
  seen = $state.raw() as Revised<T>;
  faults = $state.raw<readonly Fault[]>([]);
  failure = $state.raw<SaveFailure | null>(null);
  clash = $state.raw<Revised<T> | null>(null);
  busy = $state(false);
  readonly #wiring: Wiring<T>;
  #endUnsaved: (() => void) | null = null;

  constructor(seen: Revised<T>, wiring: Wiring<T>) {
    this.#wiring = wiring;
    this.take(seen);
  }

  get isChanged(): boolean {
    return canonicalJson(this.draft) !== canonicalJson(this.seen.value);
  }

  /** From here on this is what was seen, and nothing is typed over it. */
  take(seen: Revised<T>): void {
    this.seen = seen;
    this.draft = structuredClone(seen.value);
    this.faults = [];
    this.failure = null;
    this.clash = null;
    this.release();
  }

  /** While something is typed no new version of the app is put under it. */
  hold(): void {
    if (this.isChanged) this.#endUnsaved ??= unsaved.begin(() => Promise.resolve());
    else this.release();
  }

  release(): void {
    this.#endUnsaved?.();
    this.#endUnsaved = null;
  }

  /** With the revision that stands after a clash: the person has seen both. */
  async save(seen = this.seen.revision): Promise<Saved & { readonly ok: boolean }> {
    if (this.busy) return { ok: false, code: 'unfit', faults: [] };
    const value = $state.snapshot(this.draft) as T;
    this.failure = null;
    this.faults = this.#wiring.check(value);
    if (this.faults.length > 0) return { ok: false, code: 'unfit', faults: this.faults };
    this.busy = true;
    const saved = await this.#wiring.save(value, seen);
    this.busy = false;
    if (saved.ok) {
      this.clash = null;
      this.release();
    } else if (saved.code === 'clash') this.clash = saved.stands as Revised<T>;
    else if (saved.code === 'unfit') this.faults = saved.faults;
    else this.failure = saved.code;
    return saved;
  }

  /** The code at a place, and below it where it is given as a whole. */
  faultAt(path: string): Fault['code'] | null {
    return this.faults.find((fault) => fault.path === path)?.code ?? null;
  }
}
