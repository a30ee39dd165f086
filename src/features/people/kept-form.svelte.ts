/**
 * What is typed into a form of an online screen, kept in this browser until it was taken by the server or cleared: a lost connection, a
 * closed sheet or a reload loses nothing. Never for passwords.
 */
export class KeptForm<T extends object> {
  readonly #key: string;
  readonly #empty: T;
  values = $state<T>() as T;

  constructor(key: string, empty: T) {
    this.#key = `on-record:form:${key}`;
    this.#empty = empty;
    this.values = { ...empty, ...this.#read() };
  }

  /** For an effect: runs again with every change. */
  keep(): void {
    const text = JSON.stringify(this.values);
    try {
      if (text === JSON.stringify(this.#empty)) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, text);
    } catch {
      // No storage, or none left: the form then lasts as long as the page.
    }
  }

  clear(): void {
    this.values = { ...this.#empty };
    this.keep();
  }

  #read(): Partial<T> {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      return typeof kept === 'object' && kept !== null ? kept : {};
    } catch {
      return {};
    }
  }
}
