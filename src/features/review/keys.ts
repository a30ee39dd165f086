import { requestReasons, type RequestReason } from '#rules/claim/action.ts';

/** What a key asks for at the desk. */
export type DeskOrder =
  | {
      readonly order:
        'next' | 'previous' | 'open' | 'begin' | 'request' | 'approve' | 'reject' | 'comment' | 'keys' | 'search';
    }
  | { readonly order: 'reason'; readonly reason: RequestReason };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Focus is where letters are typed. */
  readonly typing: boolean;
  /** A sheet lies over the desk: its keys are its own. */
  readonly inSheet: boolean;
}

/** [W7] Never while typing, never under a sheet, never with a modifier: those belong to the browser and to screen readers. */
export function orderOf(press: KeyPress): DeskOrder | null {
  if (press.typing || press.inSheet || press.ctrlKey || press.metaKey || press.altKey) return null;
  const reason = requestReasons[Number(press.key) - 1];
  if (/^[1-5]$/.test(press.key) && reason) return { order: 'reason', reason };
  const order = orders.get(press.key.toLowerCase());
  return order ? { order } : null;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

export const isSheetOpen = (): boolean => document.querySelector('dialog[open]') !== null;

const orders: ReadonlyMap<string, Exclude<DeskOrder, { order: 'reason' }>['order']> = new Map([
  ['j', 'next'],
  ['k', 'previous'],
  ['o', 'open'],
  ['b', 'begin'],
  ['r', 'request'],
  ['a', 'approve'],
  ['x', 'reject'],
  ['c', 'comment'],
  ['/', 'search'],
  ['?', 'keys']
]);
