export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'late';
  readonly undo?: (() => void) | undefined;
}

/** Longer than most read it in; one with an undo waits longer. WCAG asks for a way to keep it: the pointer or the focus on it. */
const shownMs = 6_000;
const shownWithUndoMs = 10_000;

class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Says something in passing; `undo` instead of "are you sure?". */
  show(order: { readonly text: string; readonly tone?: Toast['tone']; readonly undo?: () => void }): void {
    const toast: Toast = { id: this.#next++, text: order.text, tone: order.tone ?? 'plain', undo: order.undo };
    this.list = [...this.list.slice(-2), toast];
    this.resume(toast);
  }

  dismiss(id: number): void {
    this.pause(id);
    this.list = this.list.filter((toast) => toast.id !== id);
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
