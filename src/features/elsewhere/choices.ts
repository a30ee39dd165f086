import type { SummaryRow } from '#device/rows.ts';

/**
 * The claims about which the portal can have said something, most likely first: those where somebody waits, the soonest deadline first, then
 * what is decided and may still turn.
 */
export function splitChoices(given: {
  readonly waiting: readonly SummaryRow[];
  readonly decided: readonly SummaryRow[];
}): { readonly likely: readonly SummaryRow[]; readonly decided: readonly SummaryRow[] } {
  const there = (rows: readonly SummaryRow[]): readonly SummaryRow[] => rows.filter(({ elsewhere }) => elsewhere);
  return { likely: there(given.waiting), decided: there(given.decided) };
}

/** Every typed word begins a word of the claim. */
export function narrow(rows: readonly SummaryRow[], typed: string): readonly SummaryRow[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const own = [...row.words, ...fold(row.customerName).split(/\s+/)];
    return words.every((word) => own.some((each) => each.startsWith(word)));
  });
}

function fold(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
