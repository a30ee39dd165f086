import type { ClaimAction } from '#rules/claim/action.ts';
import type { HistoryEntry } from '#rules/claim/claim.ts';
import type { ActionRow } from '#device/rows.ts';
import { documentToAction } from '#documents/action-document.ts';
import type { IconName } from '#ui/icons.ts';

export type HistoryKind = 'moves' | 'comments' | 'changes';

/** A change of minutes between tap and receipt says nothing; more says that it was made offline. */
const worthSayingMs = 60_000;

export function kindOfEntry({ kind }: Pick<HistoryEntry, 'kind'>): HistoryKind {
  switch (kind) {
    case 'comment':
      return 'comments';
    case 'create':
    case 'edit':
    case 'add-evidence':
    case 'remove-evidence':
    case 'refresh-evidence':
    case 'prepare':
    case 'correct-customer-contact':
    case 'open':
    case 'files-arrived':
    case 'gap':
    case 'void':
      return 'changes';
    default:
      return 'moves';
  }
}

/** Newest first; an answer or a request also stands among the comments when it says something. */
export function filterHistory(history: readonly HistoryEntry[], filter: HistoryKind | 'all'): readonly HistoryEntry[] {
  const wanted = history.filter((entry) => {
    // What another organisation has prepared is not told: nothing happened for those outside it.
    if (entry.kind === 'prepare' && !entry.said) return false;
    if (filter === 'all' || kindOfEntry(entry) === filter) return true;
    return filter === 'comments' ? wordsOf(entry).length > 0 : filter === 'changes' && entry.changes !== undefined;
  });
  return [...wanted].reverse();
}

/** The texts that people wrote, of whatever kind of action. */
export function wordsOf({ said }: Pick<HistoryEntry, 'said'>): readonly string[] {
  return ['text', 'comment', 'note', 'justification']
    .map((name) => said?.[name])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

export function isMadeEarlier({ madeAt, receivedAt }: Pick<HistoryEntry, 'madeAt' | 'receivedAt'>): boolean {
  return receivedAt - madeAt > worthSayingMs;
}

export function isRecordedLater({ onRecordAt, receivedAt }: Pick<HistoryEntry, 'onRecordAt' | 'receivedAt'>): boolean {
  return onRecordAt - receivedAt > worthSayingMs;
}

/** This device's actions that the record does not have yet, or refused where no claim could carry it; newest first. */
export function notOnRecord(
  actions: readonly ActionRow[],
  history: readonly HistoryEntry[] | undefined
): readonly { readonly row: ActionRow; readonly action: ClaimAction }[] {
  const known = new Set(history?.map(({ action }) => action));
  return actions
    .filter((row) => !known.has(row.id) && row.kind !== 'open' && row.kind !== 'void')
    .map((row) => ({ row, action: documentToAction(row.document) }))
    .reverse();
}

const icons: { readonly [kind: string]: IconName } = {
  create: 'plus',
  edit: 'pencil',
  'correct-customer-contact': 'pencil',
  'add-evidence': 'file',
  'refresh-evidence': 'file',
  'files-arrived': 'file',
  'remove-evidence': 'trash',
  discard: 'trash',
  restore: 'refresh',
  submit: 'send',
  respond: 'reply',
  'begin-review': 'eye',
  open: 'eye',
  'request-information': 'question',
  approve: 'check-circle',
  reject: 'stop',
  'decline-consent': 'stop',
  withdraw: 'stop',
  dispute: 'scale',
  prepare: 'people',
  'decide-dispute': 'scale',
  'open-contest': 'people',
  'decide-contest': 'people',
  'close-contest': 'people',
  evaluate: 'chart',
  'note-consent-mail': 'send',
  sent: 'send',
  comment: 'comment',
  record: 'external',
  'ran-out': 'clock',
  extended: 'calendar'
};

export function iconOf({ kind }: Pick<HistoryEntry, 'kind'>): IconName {
  return icons[kind] ?? 'info';
}
