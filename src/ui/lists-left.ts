import { type RowHeights, type ListPlace } from './row-heights.ts';

const storageKey = 'on-record:lists';

/** What was measured of each list, by its name. */
export const listHeights = new Map<string, RowHeights>();

/** Where each list was left, so that "back" finds it there, also after the page was loaded anew. */
export const listsLeft = new Map<string, ListPlace>(readKept());

function readKept(): readonly (readonly [string, ListPlace])[] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as readonly (readonly [string, ListPlace])[];
  } catch {
    // Forbidden, or not ours: lists begin at their top.
    return [];
  }
}

if (typeof addEventListener !== 'undefined')
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify([...listsLeft]));
    } catch {
      // The same.
    }
  });
