import type { Day, Instant } from '../days/day.ts';
import type { Circumstances } from './circumstances.ts';
import type { Claim } from './claim.ts';
import { officialTime } from './history.ts';

/** Circumstances with what follows from them. */
export interface Situation extends Circumstances {
  /** When the action counts. [O1] [O2] */
  readonly at: Instant;
  /** The day on which clocks begin that it starts: that of its coming on record. [O7] */
  readonly startsOn: Day;
}

export function situate(claim: Claim | null, circumstances: Circumstances): Situation {
  return situateAt(officialTime(claim, circumstances.receivedAt), circumstances);
}

/** An action that waited for its files is judged as of its receipt, whatever came on record meanwhile. [O3] */
export function situateAt(at: Instant, circumstances: Circumstances): Situation {
  const startsOn = circumstances.terms.civil.dayOf(Math.max(at, circumstances.onRecordAt));
  return { ...circumstances, at, startsOn };
}
