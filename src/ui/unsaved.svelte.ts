/** Forms with something typed that is not yet durable. An update waits for them; before a reload each saves itself. */
class Unsaved {
  #forms = $state.raw<ReadonlyMap<symbol, () => Promise<unknown>>>(new Map());

  /** True while a form is being edited: no new version is put under it. */
  get any(): boolean {
    return this.#forms.size > 0;
  }

  /** Call when the first thing is typed; the returned function when all of it is saved or the form is left. */
  begin(save: () => Promise<unknown>): () => void {
    const form = Symbol('form');
    this.#forms = new Map(this.#forms).set(form, save);
    return () => {
      const rest = new Map(this.#forms);
      rest.delete(form);
      this.#forms = rest;
    };
  }

  /** Before a reload that somebody else asked for (another tab's update). */
  async saveAll(): Promise<void> {
    await Promise.allSettled([...this.#forms.values()].map((save) => save()));
  }
}

export const unsaved = new Unsaved();
