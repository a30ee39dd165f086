const key = 'on-record:review-keys';

/** Single letters must be possible to turn off: dictation and switch devices press them by accident (WCAG 2.1.4). */
class Shortcuts {
  #enabled = $state(read());

  get enabled(): boolean {
    return this.#enabled;
  }

  choose(enabled: boolean): void {
    this.#enabled = enabled;
    try {
      localStorage.setItem(key, enabled ? 'on' : 'off');
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  }
}

export const shortcuts = new Shortcuts();

function read(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}
