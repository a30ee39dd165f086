import type { Change } from '#documents/administration-api.ts';

/** One fact that differs: where it stands, what was there, what is there now; null where there was or is nothing. */
export interface ChangeLine {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Facts that differ, leaf by leaf, in the order of what is there now. A list whose items have ids or names is compared by them. */
export function changeLines({ before, after }: Pick<Change, 'before' | 'after'>): readonly ChangeLine[] {
  return compare([], before ?? {}, after ?? {});
}

function compare(path: readonly string[], before: unknown, after: unknown): readonly ChangeLine[] {
  const [old, now] = [membersOf(before), membersOf(after)];
  if (!old && !now) return sameLeaf(before, after) ? [] : [{ path, before: before ?? null, after: after ?? null }];
  const [olds, nows] = [old ?? new Map<string, unknown>(), now ?? new Map<string, unknown>()];
  const keys = [...new Set([...nows.keys(), ...olds.keys()])];
  return keys.flatMap((key) => compare([...path, key], olds.get(key) ?? null, nows.get(key) ?? null));
}

/** Null for what is no collection. */
function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  return new Map(value.map((item: unknown, index): [string, unknown] => [nameOf(item) ?? String(index + 1), item]));
}

const names = ['mpnId', 'id', 'day', 'from'];

function nameOf(item: unknown): string | null {
  if (typeof item === 'string') return item;
  if (typeof item !== 'object' || item === null) return null;
  const found = names
    .map((name) => (item as { readonly [name: string]: unknown })[name])
    .find((each) => each !== undefined);
  return found === undefined ? null : String(found);
}

const sameLeaf = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null);
