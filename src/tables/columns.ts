/** Which column of a file says what; absent: none does. */
export type ColumnsOf<F extends string> = { readonly [field in F]?: number };

export interface ColumnNames<F extends string> {
  /** In the order in which they choose. */
  readonly fields: readonly F[];
  /** How files name them, folded; the first is the likeliest. */
  readonly names: { readonly [field in F]: readonly string[] };
}

/** `kept`: a field's column as it was last chosen by hand, folded (`''`: none); it goes before what the name says. */
export function recognise<F extends string>(
  header: readonly string[],
  { fields, names }: ColumnNames<F>,
  kept: { readonly [field: string]: string } = {}
): ColumnsOf<F> {
  const folded = header.map(foldName);
  const taken = new Set<number>();
  const columns: { [field in F]?: number } = {};
  const take = (field: F, at: number): void => {
    if (at < 0 || taken.has(at) || columns[field] !== undefined) return;
    taken.add(at);
    columns[field] = at;
  };
  // Two columns of one name: which of them is meant is asked, where it is needed.
  const only = (name: string): number =>
    folded.indexOf(name) === folded.lastIndexOf(name) ? folded.indexOf(name) : -1;
  for (const field of fields) if (kept[field]) take(field, folded.indexOf(kept[field]));
  for (const field of fields) if (kept[field] !== '') for (const name of names[field]) take(field, only(name));
  return columns;
}

/** Capitals, accents, spaces and signs do not count. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
