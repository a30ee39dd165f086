import type { Asked, Failure } from './ask-server.ts';

/** Something that only the server knows, for one screen: asked for again when the connection is back. */
export class Remote<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  asking = $state(false);
  readonly #ask: () => Promise<Asked<T>>;
  #turn = 0;

  constructor(ask: () => Promise<Asked<T>>) {
    this.#ask = ask;
  }

  /** For an effect: asks now, and again with the network. */
  begin(): () => void {
    const again = (): void => void this.load();
    const whenVisible = (): void => {
      if (document.visibilityState === 'visible' && this.failure) again();
    };
    again();
    addEventListener('online', again);
    document.addEventListener('visibilitychange', whenVisible);
    return () => {
      this.#turn++;
      removeEventListener('online', again);
      document.removeEventListener('visibilitychange', whenVisible);
    };
  }

  async load(): Promise<void> {
    const turn = ++this.#turn;
    this.asking = true;
    const asked = await this.#ask();
    if (turn !== this.#turn) return;
    this.asking = false;
    // What was there stays on the screen: it is old, not wrong.
    this.failure = asked.ok ? null : asked.error;
    if (asked.ok) this.value = asked.body;
  }

  /** What an order answered. */
  set(value: T): void {
    this.#turn++;
    this.asking = false;
    this.failure = null;
    this.value = value;
  }
}
