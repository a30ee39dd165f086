/** Between the two nearest values, as spreadsheets do it; null of nothing. `sorted` ascends. */
export function percentile(sorted: readonly number[], fraction: number): number | null {
  const place = (sorted.length - 1) * fraction;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
