export interface Money {
  readonly currency: string;
  readonly amount: number;
}

/** By currency, in their order; never added across them. Tenths of tenths must not pile up: six decimals are more than a report has. */
export function addMoney(sums: readonly Money[], { currency, amount }: Money): Money[] {
  const known = sums.find((sum) => sum.currency === currency);
  const sum = { currency, amount: Math.round(((known?.amount ?? 0) + amount) * 1e6) / 1e6 };
  const others = sums.filter((each) => each.currency !== currency);
  return [...others, sum].sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
