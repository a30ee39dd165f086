import { sayRefusal } from '#texts/say-refusal.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted, DeviceFailure } from '#workplace/workplace.ts';

type NotActed = Exclude<Acted, { readonly ok: true }>;

/** Why nothing was done, and what to do. */
export function sayNotActed(acted: NotActed, zone: string): string {
  return 'refusal' in acted ? sayRefusal(acted.refusal, zone) : sayFailure(acted.failure);
}

function sayFailure({ code }: DeviceFailure): string {
  const { actions } = texts.t.claims;
  if (code === 'disk-full') return actions.diskFull;
  return code === 'too-large' ? actions.textTooLong : actions.storageClosed;
}
