import Dexie from 'dexie';
import type { ClaimState } from '#rules/claim/claim.ts';
import type { DeviceDatabase, StoredSummary } from './database.ts';
import { wordsOf } from './summarise.ts';

export interface ListQuery {
  readonly states?: readonly ClaimState[];
  readonly search?: string;
  readonly sort: 'deadline' | 'changed';
}

/** Ids in order, from indexes alone: no row is read before it comes into view. */
export async function findClaimIds(database: DeviceDatabase, query: ListQuery): Promise<readonly string[]> {
  const { summaries } = database;
  const ordered =
    query.sort === 'deadline'
      ? summaries.orderBy('dueBy').primaryKeys()
      : summaries.orderBy('changedAt').reverse().primaryKeys();
  const sets: Promise<ReadonlySet<string>>[] = [];
  if (query.states && query.states.length > 0) sets.push(idsInStates(database, query.states));
  for (const word of wordsOf(query.search ? query.search.split(/\s+/) : [])) sets.push(idsWithWord(database, word));
  const [ids, ...allowed] = await Promise.all([ordered, ...sets]);
  return allowed.length === 0 ? ids : ids.filter((id) => allowed.every((set) => set.has(id)));
}

/** Soonest deadline first. */
export function findNeedingAttention(database: DeviceDatabase, limit: number): Promise<readonly StoredSummary[]> {
  return database.summaries
    .where('[needsYou+dueBy]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .limit(limit)
    .toArray();
}

export async function findInStates(
  database: DeviceDatabase,
  states: readonly ClaimState[],
  limit: number
): Promise<{ readonly rows: readonly StoredSummary[]; readonly count: number }> {
  const found = await Promise.all(
    states.map(async (state) => {
      const all = database.summaries.where('[state+dueBy]').between([state, Dexie.minKey], [state, Dexie.maxKey]);
      return { count: await all.count(), rows: await all.limit(limit).toArray() };
    })
  );
  const rows = found.flatMap((each) => each.rows).sort((a, b) => compareDueBy(a, b));
  return { rows: rows.slice(0, limit), count: found.reduce((sum, { count }) => sum + count, 0) };
}

/** What only the person can settle: refused, or taken in part. */
export function countNeedingAnswer(database: DeviceDatabase): Promise<number> {
  return database.summaries
    .where('[needsYou+dueBy]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .filter(({ attention }) => attention === 'refused' || attention === 'clash')
    .count();
}

/** Infinity less Infinity is not a number, and no order. */
function compareDueBy(a: StoredSummary, b: StoredSummary): number {
  if (a.dueBy === b.dueBy) return b.changedAt - a.changedAt;
  return a.dueBy < b.dueBy ? -1 : 1;
}

async function idsInStates(database: DeviceDatabase, states: readonly ClaimState[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const state of states) {
    const range = database.summaries.where('[state+dueBy]').between([state, Dexie.minKey], [state, Dexie.maxKey]);
    for (const id of await range.primaryKeys()) ids.add(id);
  }
  return ids;
}

async function idsWithWord(database: DeviceDatabase, word: string): Promise<ReadonlySet<string>> {
  return new Set(await database.summaries.where('words').startsWith(word).primaryKeys());
}
