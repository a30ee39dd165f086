import type { ResolvedTerms } from '../claim/circumstances.ts';
import type { Clock } from '../claim/claim.ts';
import type { ClockName, Profile } from '../claim/profile.ts';
import type { Day, Instant } from '../days/day.ts';
import { extendByAnsweringTime, startClock } from '../clocks/start-clock.ts';
import { countBusinessDays } from '../days/business-days.ts';
import type { Position } from './position.ts';

/** `startsOn`: the civil day on which clocks begin that this entry into a state starts. */
interface Entry {
  readonly startsOn: Day;
}

/** [A11] */
export function enterDiscarded(position: Position, entry: Entry, terms: ResolvedTerms): Position {
  const restorableBy = terms.civil.startOf(entry.startsOn + restorableDays + 1);
  return { ...position, state: 'discarded', restorableBy };
}

/** [C1] [C9] */
export function enterSubmitted(position: Position, entry: Entry, terms: ResolvedTerms): Position {
  const decisionTarget = startClock('decision-target', entry.startsOn, terms);
  return { ...position, state: 'submitted', decisionTarget, clocks: running(decisionTarget, 'intake', entry, terms) };
}

export function enterInReview(position: Position, entry: Entry, terms: ResolvedTerms): Position {
  return { ...position, state: 'in-review', clocks: running(position.decisionTarget, 'review', entry, terms) };
}

/** The review begins again, and the decision target waits as long as the partner took. Several rounds add up. [C9] */
export function enterReviewAgain(
  position: Position,
  entry: Entry & { readonly answeredOn: Day },
  terms: ResolvedTerms
): Position {
  const { decisionTarget: target, requestedOn } = position;
  const { answeredOn } = entry;
  const days = requestedOn === null ? 0 : countBusinessDays({ after: requestedOn, upTo: answeredOn }, terms.holidays);
  const extension = { days, why: 'answering-time', on: answeredOn } as const;
  const decisionTarget = target && extendByAnsweringTime(target, extension, terms);
  const clocks = running(decisionTarget, 'review', entry, terms);
  return { ...position, state: 'in-review', decisionTarget, answeringDays: position.answeringDays + days, clocks };
}

export function enterActionRequired(position: Position, entry: Entry, terms: ResolvedTerms): Position {
  const clocks = running(null, 'response', entry, terms);
  return { ...position, state: 'action-required', requestedOn: entry.startsOn, clocks };
}

/** Without a consent clock the claim is sent on at once. After a dispute it all begins anew. [C7] [A10] */
export function enterApproved(
  position: Position,
  entry: Entry & { readonly at: Instant },
  terms: ResolvedTerms
): Position {
  const clocks = running(null, 'consent', entry, terms);
  const sentAt = terms.profile.clocks.consent ? null : entry.at;
  return { ...position, state: 'approved', forGood: false, sentAt, isConsentHeld: false, clocks };
}

/** What becomes of a dispute that is lost now. [A9] [A19] */
export function isLostForGood(
  { disputes }: { readonly disputes: number },
  { disputesAllowed, lostDisputeIsFinal }: Pick<Profile, 'disputesAllowed' | 'lostDisputeIsFinal'>
): boolean {
  return lostDisputeIsFinal !== false || (disputesAllowed !== null && disputes >= disputesAllowed);
}

/** A rejection with no dispute left is for good at once. [A9] */
export function enterRejected(
  position: Position,
  entry: Entry & { readonly forGood: boolean },
  terms: ResolvedTerms
): Position {
  const { disputesAllowed } = terms.profile;
  const forGood = entry.forGood || (disputesAllowed !== null && position.disputes >= disputesAllowed);
  const clocks = forGood ? [] : running(null, 'dispute-window', entry, terms);
  return { ...position, state: 'rejected', forGood, sentAt: null, isConsentHeld: false, clocks };
}

export function enterDisputed(position: Position, entry: Entry, terms: ResolvedTerms): Position {
  const clocks = running(null, 'dispute-answer', entry, terms);
  return { ...position, state: 'disputed', disputes: position.disputes + 1, clocks };
}

// docs/domain.md, "Actions": discarded → editing within 30 days.
const restorableDays = 30;

/** `decision-target` sorts before each clock it runs beside. */
function running(target: Clock | null, name: ClockName, entry: Entry, terms: ResolvedTerms): readonly Clock[] {
  const clock = startClock(name, entry.startsOn, terms);
  if (!clock) return target ? [target] : [];
  return target ? [target, clock] : [clock];
}
