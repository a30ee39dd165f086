import Dexie from 'dexie';
import { claimStates, type ClaimState } from '#rules/claim/claim.ts';
import type { DeviceDatabase, StoredSummary } from './database.ts';
import { wordsOf } from './words.ts';

export interface ListQuery {
  readonly states?: readonly ClaimState[];
  readonly search?: string;
  readonly sort: 'deadline' | 'changed';
}

/** Ids in order, from indexes alone: no row is read before it comes into view. */
export async function findClaimIds(database: DeviceDatabase, query: ListQuery): Promise<readonly string[]> {
  const words = wordsOf(query.search ? query.search.split(/\s+/) : []);
  if (words.length > 0) return searchClaimIds(database, query, words);
  const ordered = readOrdered(database, query.sort);
  if (!query.states || query.states.length === 0) return ordered;
  const { states } = query;
  const others = claimStates.filter((state) => !states.includes(state));
  // All but one are mostly asked for: the fewer are read.
  const isShorter = others.length < states.length;
  const [ids, found] = await Promise.all([ordered, idsInStates(database, isShorter ? others : states)]);
  return ids.filter((id) => found.has(id) !== isShorter);
}

/**
 * Past Dexie, which notes every key of an answer to know when it changes: of 5,000 that took a slow phone a tenth of a second. The count is
 * asked through it and notes the whole index, which says the same.
 */
async function readOrdered(database: DeviceDatabase, sort: ListQuery['sort']): Promise<readonly string[]> {
  const index = sort === 'deadline' ? 'dueBy' : 'changedAt';
  if (!database.isOpen()) throw new Dexie.DatabaseClosedError();
  const noted = database.summaries.orderBy(index).count();
  const read = new Promise<IDBValidKey[]>((resolve, reject) => {
    const request = database.backendDB().transaction('summaries').objectStore('summaries').index(index).getAllKeys();
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the index was not read'));
  });
  const [ids] = await Promise.all([read, noted]);
  return (sort === 'deadline' ? ids : ids.reverse()) as string[];
}

/**
 * Every row is looked at: 5,000 take some 50 ms. An index of the words would cost the first synchronisation a second, for a dozen entries
 * a claim (bench/first-sync.ts).
 */
async function searchClaimIds(
  database: DeviceDatabase,
  { states, sort }: ListQuery,
  words: readonly string[]
): Promise<readonly string[]> {
  const rows = await database.summaries.toArray();
  const found = rows.filter(
    (row) =>
      (!states || states.length === 0 || states.includes(row.state)) &&
      words.every((word) => row.words.some((own) => own.startsWith(word)))
  );
  found.sort((a, b) => (sort === 'deadline' ? compareDueBy(a, b) : b.changedAt - a.changedAt));
  return found.map(({ id }) => id);
}

/** Soonest deadline first. */
export function findNeedingAttention(database: DeviceDatabase, limit: number): Promise<readonly StoredSummary[]> {
  return database.summaries
    .where('[needsYou+dueBy]')
    .between([1, Dexie.minKey], [1, Dexie.maxKey])
    .limit(limit)
    .toArray();
}

export function countNeedingAttention(database: DeviceDatabase): Promise<number> {
  return database.summaries.where('[needsYou+dueBy]').between([1, Dexie.minKey], [1, Dexie.maxKey]).count();
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
  const found = await Promise.all(
    states.map((state) =>
      database.summaries.where('[state+dueBy]').between([state, Dexie.minKey], [state, Dexie.maxKey]).primaryKeys()
    )
  );
  return new Set(found.flat());
}
