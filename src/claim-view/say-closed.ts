import { formatLastMoment } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { WhyClosed } from './why-closed.ts';

/** Why it cannot be disputed, and the next step. */
export function sayClosed(why: WhyClosed, zone: string): string {
  const t = texts.t.disputes.closed;
  return why.code === 'window-over' ? t['window-over'](formatLastMoment(why.dueBy, zone)) : t[why.code];
}
