import type { CivilTime, Instant } from '#rules/days/day.ts';
import { offsetsOf, type Stretch } from './offsets.ts';

/** The civil days of an IANA zone, or null where the zone is not known here. Cached. */
export function findCivilTime(zone: string): CivilTime | null {
  const known = civilTimes.get(zone);
  if (known !== undefined) return known;
  const offsets = offsetsOf(zone);
  const civil = offsets && makeCivilTime(offsets);
  civilTimes.set(zone, civil);
  return civil;
}

/** For a zone that is on record, and so was known when it was put there: another one is a bug. */
export function civilTime(zone: string): CivilTime {
  const civil = findCivilTime(zone);
  if (!civil) throw new Error(`Unknown time zone ${JSON.stringify(zone)}`);
  return civil;
}

const dayMs = 86_400_000;
const civilTimes = new Map<string, CivilTime | null>();

function makeCivilTime(stretchesAround: (at: Instant) => readonly Stretch[]): CivilTime {
  return {
    dayOf(at) {
      const stretches = stretchesAround(at);
      let i = stretches.length - 1;
      while (i > 0 && (stretches[i] as Stretch).from > at) i--;
      return Math.floor((at + (stretches[i] as Stretch).offset) / dayMs);
    },
    startOf(day) {
      const local = day * dayMs;
      const stretches = stretchesAround(local);
      // The first stretch in which the clock on the wall reaches the day. Where midnight is skipped that is the stretch's first instant;
      // where it comes twice, the first of the two; a day that the zone skipped whole begins with the next one.
      for (let i = 0; i < stretches.length; i++) {
        const { from, offset } = stretches[i] as Stretch;
        const start = Math.max(from, local - offset);
        const next = stretches[i + 1];
        if (!next || start < next.from) return start;
      }
      return local;
    }
  };
}
