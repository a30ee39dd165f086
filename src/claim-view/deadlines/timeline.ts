import { countBusinessDays } from '#rules/days/business-days.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, ClaimState, Clock, PastClock } from '#rules/claim/claim.ts';
import { isConsentHeld } from '#rules/claim/consent-mail-state.ts';
import { lastDayOf } from '#rules/clocks/start-clock.ts';
import { whoseMove, type Whose } from '#rules/clocks/whose-clock.ts';
import type { ClockName } from '#rules/claim/profile.ts';
import type { Day, Instant } from '#rules/days/day.ts';

export type Phase = 'past' | 'now' | 'to-come';

/** One clock's stretch of the claim's way. */
export interface Segment {
  readonly clock: ClockName;
  readonly phase: Phase;
  readonly whose: Whose;
  readonly from: Day;
  /** The last day that is drawn: the end of a past clock, else the last day of the clock, or today where it is late. */
  readonly to: Day;
  readonly dueOn: Day;
  /** The first day that was too late; null when all was in time. */
  readonly lateFrom: Day | null;
  /** Business days after the last one: only reviewers are late, and their clocks count those. */
  readonly lateDays: number;
  /** How much of the running clock has passed, 0 to 1. */
  readonly passed: number;
}

export type Ending = 'decision' | 'sent' | 'for-good' | 'open';

export interface Timeline {
  readonly state: ClaimState;
  readonly segments: readonly Segment[];
  /** What stands at the end of the way, as far as it can be told now. */
  readonly ending: Ending;
  /** The day of the ending: known, or "at the latest". */
  readonly endsOn: Day | null;
  readonly hasEnded: boolean;
  readonly today: Day;
  /** How much of today has passed, 0 to 1. */
  readonly hour: number;
}

/** The clocks of a claim as a way: what is past, what runs, and what comes next at the latest. */
export function layOutTimeline(claim: Claim, terms: ResolvedTerms, now: Instant): Timeline {
  const today = terms.civil.dayOf(now);
  const startOfDay = terms.civil.startOf(today);
  const hour = (now - startOfDay) / Math.max(1, terms.civil.startOf(today + 1) - startOfDay);
  const past = claim.pastClocks.filter(isDrawn).sort((a, b) => a.startedOn - b.startedOn);
  // Until the customer is told their time has not begun to count, whatever day it was given.
  const isHeld = claim.state === 'approved' && isConsentHeld(claim);
  const running = isHeld ? [] : claim.clocks.filter(isDrawn);
  const segments = [
    ...past.map((clock) => pastSegment(clock, claim, terms.holidays)),
    ...running.map((clock) => runningSegment(clock, { today, hour, holidays: terms.holidays }))
  ];
  const coming = isHeld ? (['consent'] as const) : (nextClocks[claim.state] ?? []);
  const toCome = comingSegments(coming, isHeld ? today : (segments.at(-1)?.to ?? today), terms);
  const all = [...segments, ...toCome];
  const ending = endingOf(claim);
  return {
    state: claim.state,
    segments: all,
    ...ending,
    endsOn: endsOn(claim, terms) ?? (isHeld ? null : (all.at(-1)?.to ?? null)),
    today,
    hour
  };
}

/** The decision target lies over the others: it is said in words, not drawn as a stretch of its own. */
const isDrawn = (clock: Clock): boolean => clock.clock !== 'decision-target';

function pastSegment(clock: PastClock, { adjudicated }: Claim, holidays: readonly Day[]): Segment {
  // What ran out did so with the first instant after its last day; only elsewhere an answer can have come after it.
  const passed = clock.ranOut && whoseMove(clock.clock) !== 'reviewer' && adjudicated !== 'elsewhere';
  const isLate = clock.endedOn > clock.dueOn && whoseMove(clock.clock) === 'reviewer';
  return {
    clock: clock.clock,
    phase: 'past',
    whose: whoseMove(clock.clock),
    from: clock.startedOn,
    to: Math.max(clock.startedOn, passed ? Math.min(clock.endedOn, clock.dueOn) : clock.endedOn),
    dueOn: clock.dueOn,
    lateFrom: isLate ? clock.dueOn + 1 : null,
    lateDays: isLate ? countBusinessDays({ after: clock.dueOn, upTo: clock.endedOn }, holidays) : 0,
    passed: 1
  };
}

function runningSegment(
  clock: Clock,
  { today, hour, holidays }: { readonly today: Day; readonly hour: number; readonly holidays: readonly Day[] }
): Segment {
  const isLate = today > clock.dueOn;
  const length = clock.dueOn + 1 - clock.startedOn;
  return {
    clock: clock.clock,
    phase: 'now',
    whose: whoseMove(clock.clock),
    from: clock.startedOn,
    to: Math.max(clock.dueOn, today),
    dueOn: clock.dueOn,
    lateFrom: isLate ? clock.dueOn + 1 : null,
    lateDays: isLate ? countBusinessDays({ after: clock.dueOn, upTo: today }, holidays) : 0,
    passed: Math.min(1, Math.max(0, (today + hour - clock.startedOn) / length))
  };
}

const nextClocks: { readonly [S in ClaimState]?: readonly ClockName[] } = {
  editing: ['intake', 'review', 'consent'],
  submitted: ['review', 'consent'],
  'in-review': ['consent'],
  'action-required': ['review', 'consent']
};

function comingSegments(
  clocks: readonly ClockName[],
  after: Day,
  { profile, holidays }: ResolvedTerms
): readonly Segment[] {
  let from = after;
  const segments: Segment[] = [];
  for (const clock of clocks) {
    const length = profile.clocks[clock];
    if (!length) continue;
    const to = lastDayOf(length, from, holidays);
    segments.push({
      clock,
      phase: 'to-come',
      whose: whoseMove(clock),
      from,
      to,
      dueOn: to,
      lateFrom: null,
      lateDays: 0,
      passed: 0
    });
    from = to;
  }
  return segments;
}

function endingOf(claim: Claim): { readonly ending: Ending; readonly hasEnded: boolean } {
  switch (claim.state) {
    case 'approved':
      return { ending: 'sent', hasEnded: claim.sentAt !== null };
    case 'rejected':
      return { ending: 'for-good', hasEnded: claim.rejection.forGood };
    case 'disputed':
      return { ending: 'decision', hasEnded: false };
    case 'discarded':
      return { ending: 'open', hasEnded: true };
    default:
      return { ending: 'sent', hasEnded: false };
  }
}

function endsOn(claim: Claim, { civil }: ResolvedTerms): Day | null {
  if (claim.state === 'approved' && claim.sentAt !== null) return civil.dayOf(claim.sentAt);
  if (claim.state !== 'rejected' || !claim.rejection.forGood) return null;
  const { on } = claim.rejection;
  const window = claim.pastClocks.findLast(({ clock, ranOut }) => clock === 'dispute-window' && ranOut);
  // Until its window was over the rejection was not for good.
  return window && window.startedOn >= on ? window.endedOn : on;
}

/** The four steps that every claim goes, for a list: it has no room for days. */
export type LineStep = 'past' | 'now' | 'to-come' | 'stopped';

export function lineOf(state: ClaimState, hasClock: boolean): readonly LineStep[] {
  switch (state) {
    case 'editing':
      return ['now', 'to-come', 'to-come', 'to-come'];
    case 'submitted':
      return ['past', 'now', 'to-come', 'to-come'];
    case 'in-review':
    case 'action-required':
      return ['past', 'past', 'now', 'to-come'];
    case 'approved':
      return ['past', 'past', 'past', hasClock ? 'now' : 'past'];
    case 'disputed':
      return ['past', 'past', 'past', 'now'];
    case 'rejected':
      return ['past', 'past', 'stopped', hasClock ? 'now' : 'stopped'];
    case 'discarded':
      return ['stopped', 'to-come', 'to-come', 'to-come'];
  }
}
