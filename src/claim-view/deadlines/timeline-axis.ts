import { isBusinessDay, isWeekend } from '#rules/days/business-days.ts';
import type { Day } from '#rules/days/day.ts';
import type { Timeline } from './timeline.ts';

export interface AxisDay {
  readonly day: Day;
  readonly x: number;
  readonly kind: 'business' | 'weekend' | 'holiday';
  readonly isMonday: boolean;
}

export interface Axis {
  readonly days: readonly AxisDay[];
  readonly dayWidth: number;
  readonly width: number;
  /** The middle of a day: where something happened. */
  readonly middleOf: (day: Day) => number;
  /** The end of a day: how long a clock runs. */
  readonly endOf: (day: Day) => number;
  readonly nowX: number | null;
}

const widestDay = 48;
const narrowestDay = 11;

/** Days along the width there is; where they would be too narrow to be told apart the axis grows and is scrolled. */
export function layOutAxis(timeline: Timeline, width: number, holidays: readonly Day[]): Axis {
  const { segments, today, hour, hasEnded } = timeline;
  const first = (segments[0]?.from ?? today) - 1;
  const furthest = Math.max(
    ...segments.map((segment) => segment.to),
    timeline.endsOn ?? first,
    hasEnded ? first : today
  );
  const count = furthest + 1 - first + 1;
  const dayWidth = Math.min(widestDay, Math.max(narrowestDay, Math.floor(width / count)));
  const days = Array.from({ length: count }, (_, i): AxisDay => {
    const day = first + i;
    const kind = isWeekend(day) ? 'weekend' : isBusinessDay(day, holidays) ? 'business' : 'holiday';
    return { day, x: i * dayWidth, kind, isMonday: !isWeekend(day) && isWeekend(day - 1) };
  });
  const start = (day: Day): number => (day - first) * dayWidth;
  return {
    days,
    dayWidth,
    width: count * dayWidth,
    middleOf: (day) => start(day) + dayWidth / 2,
    endOf: (day) => start(day) + dayWidth,
    nowX: hasEnded || today > furthest ? null : start(today) + hour * dayWidth
  };
}

export interface PlacedLabel {
  readonly x: number;
  readonly text: string;
  /** 0 is the nearest to the bar. */
  readonly row: number;
}

/** Labels that would lie over each other go to the next row; none leaves the picture. */
export function placeLabels(
  labels: readonly { readonly x: number; readonly text: string }[],
  width: number,
  anchor: 'start' | 'end' = 'start'
): readonly PlacedLabel[] {
  const taken: number[] = [];
  return labels.map(({ x, text }) => {
    const length = text.length * letterWidth + 8;
    const start = Math.min(Math.max(0, anchor === 'start' ? x - 6 : x - length), Math.max(0, width - length));
    let row = taken.findIndex((end) => end <= start);
    if (row < 0) row = taken.length;
    taken[row] = start + length;
    return { x: anchor === 'start' ? start : start + length, text, row };
  });
}

/** A little more than the average letter of 13 px: a label that is given too much room only moves up a row. */
const letterWidth = 7.6;
