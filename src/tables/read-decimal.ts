import { numberText, plainCell, type Cell } from './table.ts';

/** A number as its digits say it: `-1234.50`. Signs in front, a point for decimals, nothing else; what it was worth is never rounded. */
export interface Decimal {
  readonly text: string;
  /** What the value says of its own currency: three letters. */
  readonly currency?: string;
}

export type DecimalMark = '.' | ',';

/**
 * One value of a column of numbers. `either`: its only mark has three digits behind it, "1.234": a thousand, or one and a bit, and nothing
 * in it says which. Null: it is no number. [T6]
 */
export type DecimalReading =
  | { readonly kind: 'certain'; readonly value: Decimal; readonly mark: DecimalMark | null }
  | { readonly kind: 'either'; readonly readings: { readonly [M in DecimalMark]: Decimal } }
  | null;

/** "1.234,56", "1,234.56", "R$ 12,50", "12.50-", "(BRL 3.10)", "1 234,50", "1'234.50", "1,23,456.78" */
export function readDecimal(cell: Cell): DecimalReading {
  if (typeof cell === 'number') {
    // A workbook keeps 0.1 + 0.2; fifteen digits are what it shows. How it keeps numbers says nothing of how its texts are written.
    const text = Number.isFinite(cell) ? numberText(cell) : null;
    return text === null ? null : { kind: 'certain', value: { text }, mark: null };
  }
  // Most values are written plainly.
  if (/^\d{1,9}$/.test(cell)) return { kind: 'certain', value: { text: String(Number(cell)) }, mark: null };
  const parts = takeApart(cell);
  if (!parts) return null;
  const decimal = (whole: string, part = ''): Decimal => ({
    text: `${parts.isNegative ? '-' : ''}${whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0'}${part === '' ? '' : `.${part}`}`,
    ...(parts.currency === undefined ? {} : { currency: parts.currency })
  });
  const certain = (mark: DecimalMark | null, whole: string, part?: string): DecimalReading => ({
    kind: 'certain',
    value: decimal(whole, part),
    mark
  });
  const { digits } = parts;
  const marks = digits.replace(/[^.,]/g, '');
  if (marks === '') return /^\d+$/.test(digits) || isGrouped(digits) ? certain(null, digits) : null;
  const at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const last = digits.charAt(at) as DecimalMark;
  const whole = digits.slice(0, at);
  const part = digits.slice(at + 1);
  const other = last === '.' ? ',' : '.';
  if (!/^\d*$/.test(part)) return null;
  // Two different marks: the last is the decimal one, the others separate groups.
  if (new Set(marks).size === 2)
    return marks.indexOf(last) === marks.length - 1 && isGrouped(whole) ? certain(last, whole, part) : null;
  // One mark several times separates groups.
  if (marks.length > 1) return isGrouped(digits) ? certain(other, digits) : null;
  if (/[\s']/.test(whole)) return isGrouped(whole) ? certain(last, whole, part) : null;
  if (part.length !== 3 || !/^[1-9]\d{0,2}$/.test(whole)) return certain(last, whole, part);
  const asDecimal = decimal(whole, part);
  const asGroup = decimal(digits);
  return {
    kind: 'either',
    readings: last === '.' ? { '.': asDecimal, ',': asGroup } : { '.': asGroup, ',': asDecimal }
  };
}

/** What the values of one column say together of their decimal mark. [T6] */
export class DecimalColumn {
  #undecided = 0;
  readonly #marks = new Set<DecimalMark>();

  take(reading: DecimalReading): void {
    if (reading?.kind === 'either') this.#undecided++;
    else if (reading?.mark) this.#marks.add(reading.mark);
  }

  /** `ask`: there are values that could be either, and the others do not say, or contradict each other. */
  get decides(): DecimalMark | 'ask' | 'nothing-to-decide' {
    if (this.#undecided === 0) return 'nothing-to-decide';
    const [mark, other] = this.#marks;
    return mark && !other ? mark : 'ask';
  }
}

export function chooseDecimal(reading: DecimalReading, mark: DecimalMark | null): Decimal | null {
  if (reading?.kind === 'certain') return reading.value;
  return reading && mark ? reading.readings[mark] : null;
}

/** A count: nobody counts thousandths of people, so that three digits behind a mark are a group. Null: it is none. [T6] */
export function readCount(cell: Cell): number | null {
  const reading = readDecimal(cell);
  if (!reading) return null;
  const { text } =
    reading.kind === 'certain'
      ? reading.value
      : reading.readings['.'].text.includes('.')
        ? reading.readings[',']
        : reading.readings['.'];
  const value = Number(text);
  return value >= 0 ? value : null;
}

interface Parts {
  readonly digits: string;
  readonly isNegative: boolean;
  readonly currency?: string;
}

const minus = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const symbols: { readonly [symbol: string]: string } = {
  R$: 'BRL',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  A$: 'AUD',
  C$: 'CAD',
  MX$: 'MXN'
};
const money = String.raw`[A-Z]{0,2}\p{Sc}|[A-Z]{3}`;
const core = String.raw`(?:\d[\d.,\s']*|[.,]\d+)`;
const signed = new RegExp(`^([-+]?)\\s*(${money})?\\s*([-+]?)\\s*(${core})\\s*([-+]?)\\s*(${money})?\\s*([-+]?)$`, 'u');

const moneyAroundBrackets = new RegExp(`^((?:${money})?)\\s*\\((.*)\\)\\s*((?:${money})?)$`, 'u');

/** Null: something stands there that is no sign, no bracket and no currency: a percentage, a unit, "CR", an error of a spreadsheet. */
function takeApart(text: string): Parts | null {
  let bare = plainCell(text).replace(minus, '-').replace(/[’‘ʼ]/g, "'");
  const bracketed = /^\((.*)\)$/.exec(bare) ?? moneyAroundBrackets.exec(bare);
  if (bracketed) bare = bracketed.slice(1).join(' ').trim();
  const found = signed.exec(bare);
  if (!found) return null;
  const [, first = '', before, second = '', digits = '', third = '', behind, last = ''] = found;
  const signs = [first, second, third, last].filter(Boolean);
  // Two signs, or a sign in brackets, could cancel each other out or not.
  if (signs.length > (bracketed ? 0 : 1) || (before && behind && before !== behind)) return null;
  const symbol = before ?? behind;
  const currency =
    symbol === undefined ? undefined : (symbols[symbol] ?? (/^[A-Z]{3}$/.test(symbol) ? symbol : undefined));
  return {
    digits: digits.trim(),
    isNegative: Boolean(bracketed) || signs[0] === '-',
    ...(currency === undefined ? {} : { currency })
  };
}

/** In threes by one mark, or in lakhs. */
function isGrouped(whole: string): boolean {
  return /^\d*$|^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:\s\d{3})+$|^\d{1,3}(?:'\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/.test(
    whole
  );
}
