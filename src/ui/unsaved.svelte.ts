type Save = () => Promise<unknown>;

/** Forms with something typed that is not yet durable. An update waits for them; before a reload each saves itself. */
class Unsaved {
  #forms = $state.raw<readonly { readonly save: Save }[]>([]);

  /** True while a form is being edited: no new version is put under it. */
  get any(): boolean {
    return this.#forms.length > 0;
  }

  /** Call when the first thing is typed; the returned function when all of it is saved or the form is left. */
  begin(save: Save): () => void {
    const form = { save };
    this.#forms = [...this.#forms, form];
    return () => {
      this.#forms = this.#forms.filter((other) => other !== form);
    };
  }

  /** Before a reload that somebody else asked for (another tab's update). */
  async saveAll(): Promise<void> {
    await Promise.allSettled(this.#forms.map(({ save }) => save()));
  }
}

export const unsaved = new Unsaved();
