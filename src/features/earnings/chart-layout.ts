import type { UsagePoint } from './usage.ts';

export interface Chart {
  readonly left: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly months: readonly {
    readonly month: string;
    readonly middle: number;
    /** Where all would not fit beside each other, some go without. */
    readonly isNamed: boolean;
    readonly bars: readonly Bar[];
  }[];
}

interface Bar {
  readonly kind: 'users' | 'units';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const bottom = 26;
const top = 8;
const widestBar = 28;
const nameWidth = 52;

/** Two bars a month. What the report does not say has no bar; months without a line have their place: a gap is seen as one. */
export function layOutBars(
  points: readonly UsagePoint[],
  { width, height }: { readonly width: number; readonly height: number }
): Chart {
  const most = Math.max(1, ...points.flatMap(({ activeUsers, paidUnits }) => [activeUsers ?? 0, paidUnits ?? 0]));
  const step = niceStep(most / 4);
  const highest = Math.ceil(most / step) * step;
  const left = 16 + String(highest).length * 9;
  const yOf = (value: number): number => top + (height - top - bottom) * (1 - value / highest);
  const ticks = Array.from({ length: Math.round(highest / step) + 1 }, (_, n) => ({
    value: n * step,
    y: yOf(n * step)
  }));

  const byMonth = new Map(points.map((point) => [point.month, point]));
  const names = monthsBetween(points[0]?.month, points.at(-1)?.month);
  const slot = Math.max(1, (width - left) / Math.max(1, names.length));
  const barWidth = Math.max(2, Math.min(widestBar, slot * 0.36));
  const every = Math.max(1, Math.ceil(nameWidth / slot));
  const months = names.map((month, n) => {
    const middle = left + slot * (n + 0.5);
    const point = byMonth.get(month);
    const values = [
      { kind: 'users' as const, value: point?.activeUsers ?? null, x: middle - barWidth - 1 },
      { kind: 'units' as const, value: point?.paidUnits ?? null, x: middle + 1 }
    ];
    const bars = values.flatMap(({ kind, value, x }) =>
      value === null ? [] : [{ kind, x, y: yOf(value), width: barWidth, height: Math.max(0, yOf(0) - yOf(value)) }]
    );
    return { month, middle, isNamed: (names.length - 1 - n) % every === 0, bars };
  });
  return { left, ticks, months };
}

/** 1, 2 or 5 times a power of ten: what people count in. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least) ?? power * 10;
}

function monthsBetween(first: string | undefined, last: string | undefined): readonly string[] {
  if (first === undefined || last === undefined) return [];
  const numberOf = (month: string): number => {
    const [year = 0, number = 1] = month.split('-').map(Number);
    return year * 12 + number - 1;
  };
  const from = numberOf(first);
  return Array.from({ length: numberOf(last) - from + 1 }, (_, n) => {
    const at = from + n;
    return `${String(Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
