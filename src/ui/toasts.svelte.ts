export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'late';
  readonly undo?: (() => void) | undefined;
  /** What it says is of this screen as it is now: it goes with the next screen, and when something was done. */
  readonly isPassing: boolean;
}

/** Longer than most read it in; one with an undo waits longer. WCAG asks for a way to keep it: the pointer or the focus on it. */
const shownMs = 6_000;
const shownWithUndoMs = 10_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says something in passing; `undo` instead of "are you sure?". */
  show(order: {
    readonly text: string;
    readonly tone?: Toast['tone'];
    readonly undo?: () => void;
    readonly isPassing?: boolean;
  }): void {
    const { text, tone = 'plain', undo, isPassing = false } = order;
    if (tone === 'good' || isPassing) this.leave();
    const toast: Toast = { id: this.#next++, text, tone, undo, isPassing };
    this.list = [...this.list.slice(-2), toast];
    this.resume(toast);
  }

  dismiss(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Another screen is shown, or something was done: what was said of the one before does not stay over it. */
  leave(): void {
    for (const { id, isPassing } of this.list) if (isPassing) this.dismiss(id);
  }

  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(toast: Toast): void {
    this.pause(toast.id);
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), toast.undo ? shownWithUndoMs : shownMs)
    );
  }
}

export const toasts = new Toasts();
