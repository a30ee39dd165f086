import { toasts } from '#ui/toasts.svelte.ts';
import { texts } from '#texts/texts.svelte.ts';

/** Saved by the browser, as if it had come from a server: works without network. */
export function downloadCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  // The browser has begun to read it when the next task comes.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  toasts.show({ text: texts.t.earnings.export.done(`${name}.csv`), tone: 'good' });
}
