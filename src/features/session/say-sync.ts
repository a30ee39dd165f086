import { formatWhen } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { IconName } from '#ui/icons.ts';
import type { SyncState } from '#workplace/workplace.ts';

export interface SyncSentence {
  readonly icon: IconName;
  readonly tone: 'plain' | 'calm' | 'wait' | 'late';
  readonly text: string;
  /** All is well: an icon is enough where there is little room. */
  readonly quiet: boolean;
}

/** The state of the connection in a few words. What needs the person comes before what runs by itself. */
export function saySync(state: SyncState, now: number): SyncSentence {
  const { sync } = texts.t;
  const waiting = state.waiting ?? 0;
  if (state.status === 'signed-out') return { icon: 'lock', tone: 'wait', text: sync.signedOut, quiet: false };
  const { troubles } = state;
  if (state.needYou > 0) return { icon: 'warning', tone: 'wait', text: sync.needYou(state.needYou), quiet: false };
  switch (state.status) {
    case 'stuck':
      return {
        icon: 'warning',
        tone: 'wait',
        text: sync.stuck[state.stuck?.reason ?? 'app-fault'],
        quiet: false
      };
    case 'starting':
      return { icon: 'cloud', tone: 'plain', text: sync.starting, quiet: true };
    case 'offline':
      return {
        icon: 'cloud-off',
        tone: 'plain',
        text: waiting > 0 ? sync.offlineWaiting(waiting) : sync.offline,
        quiet: false
      };
    case 'sending':
      return { icon: 'cloud-up', tone: 'calm', text: sync.sending(waiting), quiet: waiting === 0 };
    case 'up-to-date':
      if (troubles.length > 0)
        return { icon: 'warning', tone: 'wait', text: sync.heldUp(troubles.length), quiet: false };
      if (waiting > 0) return { icon: 'cloud-up', tone: 'plain', text: sync.waits(waiting), quiet: false };
      return {
        icon: 'cloud-check',
        tone: 'plain',
        text: state.upToDateAt === null ? sync.upToDate : sync.upToDateAsOf(formatWhen(state.upToDateAt, now)),
        quiet: true
      };
  }
}

/** Whether a new page may help: it brings neither the server nor a network back. */
export const mayReloadHelp = ({ stuck }: SyncState): boolean =>
  stuck?.reason === 'device-storage' || stuck?.reason === 'app-fault';

/** The same in a sentence or two, with what to do. That everything has arrived is said only where nothing waits. */
export function explainSync({ status, stuck, waiting }: SyncState): string {
  const { explain } = texts.t.sync;
  switch (status) {
    case 'stuck':
      return explain.stuck[stuck?.reason ?? 'app-fault'];
    case 'signed-out':
      return explain.signedOut;
    case 'up-to-date':
      return waiting === 0 ? explain.upToDate : explain.waits;
    default:
      return explain[status];
  }
}
