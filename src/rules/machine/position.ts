import type { Clock, ClaimState } from '../claim/claim.ts';
import type { ClockName } from '../claim/profile.ts';
import type { Day, Instant } from '../days/day.ts';

/** Where a claim stands, without its content: all that states and clocks depend on. */
export interface Position {
  readonly state: ClaimState;
  /** Running, sorted by name. */
  readonly clocks: readonly Clock[];
  /** As last given, also while the partner answers. */
  readonly decisionTarget: Clock | null;
  /** Business days added to it so far. */
  readonly answeringDays: number;
  /** The day of the information request that is open, or was last. */
  readonly requestedOn: Day | null;
  readonly disputes: number;
  /** Rejected without a way back. */
  readonly forGood: boolean;
  readonly sentAt: Instant | null;
  /** Approved, and the customer's mail is not taken: consent stays open, whether or not its clock runs. [K10] [K12] */
  readonly isConsentHeld: boolean;
  /** Of a discarded claim: until when it comes back, exclusive. */
  readonly restorableBy: Instant | null;
}

export const editingPosition: Position = {
  state: 'editing',
  clocks: [],
  decisionTarget: null,
  answeringDays: 0,
  requestedOn: null,
  disputes: 0,
  forGood: false,
  sentAt: null,
  isConsentHeld: false,
  restorableBy: null
};

/** The running clock that does something when it runs out: one at most in each state. The others only show that a reviewer is late. */
export function effectiveClock(position: Position): Clock | null {
  if (position.isConsentHeld) return null;
  const name = effectOf(position.state);
  if (!name) return null;
  for (const clock of position.clocks) if (clock.clock === name) return clock;
  return null;
}

export function runningClock(position: Pick<Position, 'clocks'>, name: ClockName): Clock | null {
  for (const clock of position.clocks) if (clock.clock === name) return clock;
  return null;
}

/** The customer may still decline, and their contact be corrected. */
export function isConsentOpen(position: Pick<Position, 'clocks' | 'isConsentHeld'>): boolean {
  return position.isConsentHeld || runningClock(position, 'consent') !== null;
}

function effectOf(state: ClaimState): ClockName | null {
  if (state === 'action-required') return 'response';
  if (state === 'approved') return 'consent';
  return state === 'rejected' ? 'dispute-window' : null;
}
