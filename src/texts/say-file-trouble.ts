import { texts } from './texts.svelte.ts';
import type { SyncTexts } from './en/sync.ts';

/** Why a file does not reach the server, and what to do. */
export function sayFileTrouble(trouble: {
  readonly reason: keyof SyncTexts['troubles']['reasons'];
  readonly status?: number;
}): string {
  const { reasons } = texts.t.sync.troubles;
  return trouble.reason === 'not-taken' ? reasons['not-taken'](trouble.status) : reasons[trouble.reason];
}
