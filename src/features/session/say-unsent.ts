import { formatList } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Workplace } from '#workplace/workplace.ts';

export type Unsent = Awaited<ReturnType<Workplace['unsent']>>;

/** What is on this device alone, counted; empty when nothing is. */
export function sayUnsent({ actions, files, drafts }: Unsent): string {
  const { counts } = texts.t.common;
  return formatList([
    ...(actions > 0 ? [counts.actions(actions)] : []),
    ...(files > 0 ? [counts.files(files)] : []),
    ...(drafts > 0 ? [counts.drafts(drafts)] : [])
  ]);
}
