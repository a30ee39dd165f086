import type { Instant } from '#rules/days/day.ts';

/** A time in which a zone's clocks do not change; it ends where the next one begins. */
export interface Stretch {
  readonly from: Instant;
  /** Local time less UTC, in milliseconds. */
  readonly offset: number;
}

/**
 * A zone's stretches around an instant, read from `Intl` and kept in blocks of 512 days. A block reaches two days over each of its
 * ends, so that whoever asks about a day needs one block only: no zone is further from UTC than a day. Null for an unknown zone.
 */
export function offsetsOf(zone: string): ((at: Instant) => readonly Stretch[]) | null {
  // Most claims: and the one zone of which nothing need be read.
  if (zone === 'UTC') return () => utc;
  const offsetAt = offsetReader(zone);
  if (!offsetAt) return null;
  const blocks = new Map<number, readonly Stretch[]>();
  let lastNumber = Number.NaN;
  let lastBlock: readonly Stretch[] = [];
  return (at) => {
    const number = Math.floor(at / blockMs);
    if (number === lastNumber) return lastBlock;
    let block = blocks.get(number);
    if (!block) {
      block = readBlock(number, offsetAt);
      blocks.set(number, block);
    }
    lastNumber = number;
    lastBlock = block;
    return block;
  };
}

const utc: readonly Stretch[] = [{ from: Number.NEGATIVE_INFINITY, offset: 0 }];
const dayMs = 86_400_000;
const blockMs = 512 * dayMs;
const overlapMs = 2 * dayMs;
// Divides a block with its overlaps: the last look is at its very end.
const lookMs = 4 * dayMs;
// The ends of ECMAScript's time; beyond them `Intl` throws.
const latest = 8_640_000_000_000_000;

/** Looks at every fourth day: no zone is known to have changed its clocks and back within four days. */
function readBlock(number: number, offsetAt: (at: Instant) => number): readonly Stretch[] {
  const from = number * blockMs - overlapMs;
  const until = from + blockMs + 2 * overlapMs;
  let offset = offsetAt(from);
  const stretches: Stretch[] = [{ from, offset }];
  for (let at = from + lookMs; at <= until; at += lookMs) {
    const next = offsetAt(at);
    if (next === offset) continue;
    stretches.push({ from: changeBetween(at - lookMs, at, offsetAt), offset: next });
    offset = next;
  }
  return stretches;
}

/** The first instant, to the second, at which the offset is that of `after`. */
function changeBetween(before: Instant, after: Instant, offsetAt: (at: Instant) => number): Instant {
  const target = offsetAt(after);
  let low = before / 1000;
  let high = after / 1000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1000) === target) high = middle;
    else low = middle;
  }
  return high * 1000;
}

function offsetReader(zone: string): ((at: Instant) => number) | null {
  const format = makeFormat(zone);
  if (!format) return null;
  return (at) => {
    const second = Math.floor(Math.min(Math.max(at, -latest), latest) / 1000) * 1000;
    // `month/day/year era, hour:minute:second`: one match is four times as fast as formatToParts.
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, seconds = 0] = (
      format.format(second).match(/\d+/g) ?? []
    ).map(Number);
    // Date.UTC takes the years 0 to 99 for 1900 to 1999.
    const local = new Date(0).setUTCFullYear(year, month - 1, day);
    return local + ((hour * 60 + minute) * 60 + seconds) * 1000 - second;
  };
}

function makeFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit'
    });
  } catch {
    // RangeError: `Intl` has no other way to say that it does not know a zone.
    return null;
  }
}
