import { currencyPattern } from '#documents/earnings.ts';
import { DayColumn, dayOrders, readDay, type DayOrder } from '#tables/read-day.ts';
import { chooseDecimal, DecimalColumn, readDecimal, type DecimalMark } from '#tables/read-decimal.ts';
import { chooseMonth, MonthColumn, readMonth } from '#tables/read-month.ts';
import { textOf, type Table } from '#tables/table.ts';
import { foldName } from '#tables/columns.ts';
import type { Columns, EarningsField } from './columns.ts';
import { addMoney, type Money } from './money.ts';
import { cellOf, idFields, roundedFields } from './read-line.ts';
import { isTotalsLine } from './totals-line.ts';

const dayMs = 86_400_000;

/** What one answer would make of the file. */
export interface AmountsReading {
  readonly mark: DecimalMark;
  readonly money: readonly Money[];
}
export interface DaysReading {
  readonly order: DayOrder;
  /** The example's. */
  readonly day: number;
  /** Of the whole file, where it is the months that are asked; else none. */
  readonly months: readonly string[];
}

/** What nothing in the file decides, with what each answer gives; an example of it as it stands there. */
export type EarningsQuestion =
  | { readonly asks: 'decimal-mark'; readonly example: string; readonly readings: readonly AmountsReading[] }
  | { readonly asks: 'day-order'; readonly example: string; readonly readings: readonly DaysReading[] };

/** What the columns of a whole file decide for themselves; null: there is nothing to decide, or the person is asked. */
export interface Survey {
  readonly decimal: DecimalMark | null;
  readonly monthOrder: DayOrder | null;
  readonly associatedOrder: DayOrder | null;
  readonly rounded: ReadonlySet<EarningsField>;
  readonly questions: readonly EarningsQuestion[];
}

export interface SurveyPlace {
  readonly zone: string;
  /** No report is of a time after it. */
  readonly now: number;
}

const mostMonths = 24;

/** A first reading of the whole file, before any line of it is taken: one line says little of a column, the others often all. [T9] */
export async function surveyReport(
  table: Table,
  {
    columns,
    ...answers
  }: {
    readonly columns: Columns;
    readonly decimal?: DecimalMark | undefined;
    readonly dayOrder?: DayOrder | undefined;
    readonly currency?: string | undefined;
  },
  { zone, now }: SurveyPlace
): Promise<Survey> {
  // The day after today anywhere.
  const latest = Math.floor(now / dayMs) + 1;
  const amounts = new DecimalColumn();
  const monthName = foldName(columns.month === undefined ? '' : (table.header[columns.month] ?? ''));
  const months = new MonthColumn({ latest, namesMonths: !/date|data|fecha|day|dia/.test(monthName) });
  const associated = new DayColumn(latest);
  const sums: { [M in DecimalMark]: readonly Money[] } = { '.': [], ',': [] };
  const monthsBy: { [O in DayOrder]: Set<string> } = { 'day-first': new Set(), 'month-first': new Set() };
  const ids = new Map<EarningsField, Set<string>>(idFields.map((field) => [field, new Set<string>()]));
  const examples = { amount: '', month: '', associatedOn: '' };

  for await (const { rows } of table.batches())
    for (const row of rows) {
      if (row.broken || isTotalsLine(row, columns)) continue;
      const text = (field: EarningsField): string => textOf(cellOf(row, columns, field));
      const amount = readDecimal(cellOf(row, columns, 'amount'));
      amounts.take(amount);
      if (amount?.kind === 'either') examples.amount ||= text('amount');
      const currency = (text('currency') || (answers.currency ?? '')).toUpperCase();
      for (const mark of marks) {
        const chosen = chooseDecimal(amount, mark);
        if (chosen && currencyPattern.test(currency))
          sums[mark] = addMoney(sums[mark], { currency, amount: Number(chosen.text) });
      }
      const month = readMonth(text('month'), zone);
      months.take(month);
      if (month?.kind === 'either') examples.month ||= text('month');
      for (const order of dayOrders) {
        const chosen = chooseMonth(month, order);
        if (chosen && monthsBy[order].size < mostMonths) monthsBy[order].add(chosen);
      }
      const day = readDay(text('associatedOn'), zone);
      associated.take(day);
      if (day?.kind === 'either') examples.associatedOn ||= text('associatedOn');
      for (const field of idFields) if (text(field).length > 15) ids.get(field)?.add(text(field));
    }

  const decimal = settle(amounts.decides, answers.decimal);
  const monthOrder = settle(months.decides, answers.dayOrder);
  const associatedOrder = settle(associated.decides, answers.dayOrder);
  const questions: EarningsQuestion[] = [];
  if (decimal.isAsked)
    questions.push({
      asks: 'decimal-mark',
      example: examples.amount,
      readings: marks.map((mark) => ({ mark, money: sums[mark] }))
    });
  const example = monthOrder.isAsked ? examples.month : associatedOrder.isAsked ? examples.associatedOn : '';
  const exampleDay = readDay(example, zone);
  if (exampleDay?.kind === 'either')
    questions.push({
      ...{ asks: 'day-order', example },
      readings: dayOrders.map((order) => ({
        order,
        day: exampleDay.days[order],
        months: monthOrder.isAsked ? [...monthsBy[order]].sort() : []
      }))
    });
  return {
    decimal: decimal.value,
    monthOrder: monthOrder.value,
    associatedOrder: associatedOrder.value,
    rounded: roundedFields(ids),
    questions
  };
}

/** The column's own word goes before the person's, and theirs is asked for where the column has none. */
function settle<T extends string>(
  decides: T | 'ask' | 'nothing-to-decide',
  answer: T | undefined
): { readonly value: T | null; readonly isAsked: boolean } {
  if (decides === 'nothing-to-decide') return { value: null, isAsked: false };
  if (decides !== 'ask') return { value: decides, isAsked: false };
  return { value: answer ?? null, isAsked: answer === undefined };
}

const marks: readonly DecimalMark[] = ['.', ','];
