import { formatList } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Money } from './money.ts';

/** "June 2026" */
export function sayMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(texts.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(Date.UTC(year, number - 1, 1));
}

/** "Jun 26", where there is little room. */
export function sayShortMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const format = new Intl.DateTimeFormat(texts.locale, { month: 'short', timeZone: 'UTC' });
  const name = format.format(Date.UTC(year, number - 1, 1)).replace('.', '');
  return `${name} ${String(year).slice(2)}`;
}

/** "US$ 1,200.50 and R$ 30.00": what is in different currencies is not added up. */
export function sayMoney(money: readonly Money[]): string {
  return formatList(
    money.map(({ currency, amount }) =>
      new Intl.NumberFormat(texts.locale, { style: 'currency', currency, currencyDisplay: 'code' }).format(amount)
    )
  );
}

/** "January 2026, March to June 2026": months that follow each other are one. */
export function sayMonths(months: readonly { readonly month: string }[]): string {
  const runs: { from: string; to: string }[] = [];
  for (const { month } of months) {
    const last = runs.at(-1);
    if (last && numberOf(last.to) + 1 === numberOf(month)) last.to = month;
    else runs.push({ from: month, to: month });
  }
  return formatList(runs.map(({ from, to }) => texts.t.earnings.summary.range(sayMonth(from), sayMonth(to))));
}

function numberOf(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number;
}
