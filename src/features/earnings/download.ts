import { saveBlob } from '#papers/save-blob.ts';
import { texts } from '#texts/texts.svelte.ts';
import { toasts } from '#ui/toasts.svelte.ts';

/** A table among the downloads, also without network. */
export function downloadCsv(name: string, text: string): void {
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  toasts.show({ text: texts.t.earnings.export.done(`${name}.csv`), tone: 'good' });
}
