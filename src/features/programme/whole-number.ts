/** What nobody may mean: the shape refuses it, and the field keeps what was typed. */
export const noNumber = -1;

/** Null where nothing was typed. Never another number than the one that stands there: 2.5 is not 25. */
export function readWholeNumber(text: string): number | null {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,6}$/.test(bare) ? Number(bare) : noNumber;
}
