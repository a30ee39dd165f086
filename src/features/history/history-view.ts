import type { ClaimAction } from '#rules/claim/action.ts';
import type { HistoryEntry } from '#rules/claim/claim.ts';
import type { ActionRow } from '#device/rows.ts';
import { documentToAction } from '#documents/action-document.ts';
import type { IconName } from '#ui/icons.ts';

export type HistoryKind = 'moves' | 'comments' | 'changes';

/** A change of minutes between tap and receipt says nothing; more says that it was made offline. */
const worthSayingMs = 60_000;

export const kindOfEntry = ({ kind }: Pick<HistoryEntry, 'kind'>): HistoryKind => looks[kind]?.[1] ?? 'moves';

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

type EntryKind = HistoryEntry['kind'];

/** How an entry is marked, and what it is filtered by. An entry of a newer version's kind has no row. */
const looks: { readonly [K in EntryKind]: readonly [IconName, HistoryKind] } & {
  readonly [kind: string]: readonly [IconName, HistoryKind] | undefined;
} = {
  create: ['plus', 'changes'],
  edit: ['pencil', 'changes'],
  'correct-customer-contact': ['pencil', 'changes'],
  'add-evidence': ['file', 'changes'],
  'refresh-evidence': ['file', 'changes'],
  'files-arrived': ['file', 'changes'],
  'remove-evidence': ['trash', 'changes'],
  prepare: ['people', 'changes'],
  open: ['eye', 'changes'],
  gap: ['info', 'changes'],
  void: ['info', 'changes'],
  comment: ['comment', 'comments'],
  discard: ['trash', 'moves'],
  restore: ['refresh', 'moves'],
  submit: ['send', 'moves'],
  respond: ['reply', 'moves'],
  'begin-review': ['eye', 'moves'],
  'request-information': ['question', 'moves'],
  approve: ['check-circle', 'moves'],
  reject: ['stop', 'moves'],
  'decline-consent': ['stop', 'moves'],
  withdraw: ['stop', 'moves'],
  dispute: ['scale', 'moves'],
  'decide-dispute': ['scale', 'moves'],
  'open-contest': ['people', 'moves'],
  'decide-contest': ['people', 'moves'],
  'close-contest': ['people', 'moves'],
  evaluate: ['chart', 'moves'],
  'note-consent-mail': ['send', 'moves'],
  sent: ['send', 'moves'],
  record: ['external', 'moves'],
  'ran-out': ['clock', 'moves'],
  extended: ['calendar', 'moves']
};

export const iconOf = ({ kind }: Pick<HistoryEntry, 'kind'>): IconName => looks[kind]?.[0] ?? 'info';
