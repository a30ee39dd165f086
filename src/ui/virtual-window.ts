import { rowAt, type ListPlace } from './row-heights.ts';

/** What of a list is in sight, measured from the list's upper edge. */
export interface ListView {
  readonly top: number;
  readonly height: number;
}

/** The rows that are drawn: those in sight, some beyond each edge, and the one that has the focus (-1: none). */
export function rowsToDraw(of: {
  readonly offsets: Float64Array;
  readonly view: ListView;
  readonly spare: number;
  readonly focused: number;
}): readonly number[] {
  const { offsets, view, spare, focused } = of;
  const count = offsets.length - 1;
  if (count <= 0) return [];
  const first = Math.max(0, rowAt(offsets, view.top) - spare);
  const last = Math.min(count - 1, rowAt(offsets, view.top + view.height) + spare);
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  // The row that has the focus stays drawn wherever the list is scrolled to: else the keyboard would lose its place.
  if (focused >= 0 && focused < first) rows.unshift(focused);
  if (focused > last && focused < count) rows.push(focused);
  return rows;
}

/** The row at the upper edge, by which the list is found again; null at its top, where there is nothing to keep. */
export function placeIn(of: {
  readonly keys: readonly string[];
  readonly offsets: Float64Array;
  readonly top: number;
  readonly isScrolled: boolean;
}): ListPlace | null {
  const { keys, offsets, top, isScrolled } = of;
  const first = rowAt(offsets, top);
  const key = keys[first];
  return isScrolled && key !== undefined ? { key, above: top - (offsets[first] ?? 0) } : null;
}

/** How far below the list's upper edge a place is now; null where its row is gone. */
export function topOf(place: ListPlace, keys: readonly string[], offsets: Float64Array): number | null {
  const row = keys.indexOf(place.key);
  return row < 0 ? null : (offsets[row] ?? 0) + place.above;
}

/** The row that a key of the keyboard leads to from another; undefined where it leads nowhere. */
export function rowAfterKey(key: string, from: number, count: number): number | undefined {
  if (from < 0) return undefined;
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}
