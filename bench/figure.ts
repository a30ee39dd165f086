/** One line of the table: what was measured, with what it is compared in the same run, and what must hold. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly unit: string;
  /** Absent where the target is a number and not a ratio. */
  readonly other?: { readonly name: string; readonly value: number };
  /** Of ours alone, or of the ratio in the direction that is named. */
  readonly target: {
    readonly of: 'ours' | 'ours / other' | 'other / ours';
    readonly atMost?: number;
    readonly atLeast?: number;
    readonly above?: number;
  };
}

export function isMet(figure: Figure): boolean {
  const { atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY, above } = figure.target;
  const value = judgedValue(figure);
  return value <= atMost && value >= atLeast && (above === undefined || value > above);
}

/** As one reads it in the table. */
export function describe(figure: Figure): { readonly [column: string]: string } {
  const { name, ours, unit, other, target } = figure;
  const { atMost, atLeast, above } = target;
  const limits = [
    atMost === undefined ? '' : `≤ ${String(atMost)}`,
    atLeast === undefined ? '' : `≥ ${String(atLeast)}`,
    above === undefined ? '' : `> ${String(above)}`
  ];
  const ending = target.of === 'ours' ? ` ${unit}` : ' ×';
  return {
    figure: name,
    ours: `${round(ours)} ${unit}`,
    'compared with': other ? `${other.name}: ${round(other.value)} ${unit}` : '–',
    ratio: target.of === 'ours' ? '–' : `${round(judgedValue(figure))} (${target.of})`,
    target: limits.filter(Boolean).join(', ') + ending,
    met: isMet(figure) ? 'yes' : 'NO'
  };
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** On the error output: the table alone is the answer. */
export function tell(sentence: string): void {
  process.stderr.write(`  ${sentence}\n`);
}

function judgedValue({ ours, other, target }: Figure): number {
  if (target.of === 'ours') return ours;
  const theirs = other?.value ?? Number.NaN;
  return target.of === 'ours / other' ? ours / theirs : theirs / ours;
}

/** Three digits are as many as a run on a shared machine is good for. */
function round(value: number): string {
  return value >= 100 ? value.toLocaleString('en', { maximumFractionDigits: 0 }) : String(Number(value.toPrecision(3)));
}
