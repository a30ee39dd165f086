import type { SummaryRow } from '#device/rows.ts';
import { reviewersStates } from '#rules/claim/attention.ts';
import type { ClaimState } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';

/** States in which a reviewer has something to do, or waits for an answer. */
export const queueStates = [...reviewersStates, 'action-required'] as const satisfies readonly ClaimState[];

export const queueFilters = ['all', 'to-begin', 'begun', 'disputes', 'mine'] as const;
export type QueueFilter = (typeof queueFilters)[number];

export type QueueGroup = 'refused' | 'to-do' | 'waiting';
export type QueueItem =
  | { readonly kind: 'heading'; readonly group: QueueGroup; readonly count: number }
  | { readonly kind: 'claim'; readonly row: SummaryRow };

export interface QueueView {
  /** What is drawn: refused actions first, claims by deadline, those that wait for the partner in a quiet group at the end. */
  readonly items: readonly QueueItem[];
  /** The same claims in the order in which `j` and `k` go. */
  readonly ids: readonly string[];
  readonly toDo: number;
  readonly late: number;
}

export interface QueueQuestion {
  readonly rows: readonly SummaryRow[];
  readonly filter: QueueFilter;
  readonly search: string;
  readonly now: Instant;
  /** Claims whose review the person began, or has something half-written about. */
  readonly mine: ReadonlySet<string>;
  /** What a row does not say of itself: names of the partner and of products. */
  readonly namesOf: (row: SummaryRow) => readonly string[];
}

/** [W1] Soonest deadline first, whoever's clock it is; late ones therefore stand at the top. */
export function layOutQueue({ rows, filter, search, now, mine, namesOf }: QueueQuestion): QueueView {
  const asked = wordsOf(search);
  const found = rows
    .filter(
      (row) =>
        passes(row, filter, mine) &&
        (asked.length === 0 || isFound(asked, [...row.words, ...wordsOf(namesOf(row).join(' '))]))
    )
    .sort((a, b) => a.dueBy - b.dueBy || (a.id < b.id ? -1 : 1));
  const refused = found.filter(isRefused);
  const rest = found.filter((row) => !isRefused(row));
  const toDo = rest.filter((row) => !waitsForPartner(row));
  const waiting = rest.filter(waitsForPartner);
  const items: QueueItem[] = [];
  for (const { group, members } of [
    { group: 'refused', members: refused },
    { group: 'to-do', members: toDo },
    { group: 'waiting', members: waiting }
  ] as const) {
    // The queue itself needs no name while it stands at the top.
    if (members.length > 0 && (group !== 'to-do' || refused.length > 0))
      items.push({ kind: 'heading', group, count: members.length });
    for (const row of members) items.push({ kind: 'claim', row });
  }
  return {
    items,
    ids: [...refused, ...toDo, ...waiting].map((row) => row.id),
    toDo: toDo.length,
    late: toDo.filter((row) => row.dueBy <= now).length
  };
}

export const waitsForPartner = (row: Pick<SummaryRow, 'state'>): boolean => row.state === 'action-required';

/** The claim `step` further on, or null at either end. A claim that has left the queue gives its place to whoever took it. */
export function stepThroughQueue(
  ids: readonly string[],
  from: { readonly id: string | null; readonly lastIndex?: number },
  step: 1 | -1
): string | null {
  const index = from.id === null ? -1 : ids.indexOf(from.id);
  if (index >= 0) return ids[index + step] ?? null;
  const place = from.lastIndex ?? (step === 1 ? 0 : ids.length - 1);
  return ids[step === 1 ? place : place - 1] ?? null;
}

/** After a decision: the next one that a reviewer can decide on this screen; at the end of the queue the first one left. */
export function nextToDo(
  rows: readonly Pick<SummaryRow, 'id' | 'state'>[],
  ids: readonly string[],
  from: string
): string | null {
  const stateById = new Map(rows.map((row) => [row.id, row.state]));
  const open = (id: string): boolean => id !== from && reviewersStates.some((state) => state === stateById.get(id));
  const index = ids.indexOf(from);
  return ids.slice(index + 1).find(open) ?? ids.find(open) ?? null;
}

/** An action of the reviewer's own that was refused: the claim may have left the queue since, what they wrote has not. */
export const isRefused = (row: Pick<SummaryRow, 'attention'>): boolean =>
  row.attention === 'refused' || row.attention === 'clash';

export function joinRows(inQueue: readonly SummaryRow[], attention: readonly SummaryRow[]): readonly SummaryRow[] {
  const known = new Set(inQueue.map((row) => row.id));
  return [...inQueue, ...attention.filter((row) => isRefused(row) && !known.has(row.id))];
}

function isFound(asked: readonly string[], words: readonly string[]): boolean {
  return asked.every((word) => words.some((own) => own.startsWith(word)));
}

function passes(row: SummaryRow, filter: QueueFilter, mine: ReadonlySet<string>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'to-begin':
      return row.state === 'submitted';
    case 'begun':
      return row.state === 'in-review' || row.state === 'action-required';
    case 'disputes':
      return row.state === 'disputed';
    case 'mine':
      return mine.has(row.id);
  }
}

/** Accents count in neither: the stored words have none. */
function wordsOf(search: string): readonly string[] {
  return search
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .split(/[\s,;]+/)
    .filter(Boolean);
}
