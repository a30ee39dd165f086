import { extendByOutage } from '../clocks/start-clock.ts';
import type { Instant } from '../days/day.ts';
import { effectiveClock } from '../machine/position.ts';
import { runOut } from '../machine/run-out.ts';
import type { Circumstances, ResolvedTerms } from './circumstances.ts';
import type { Claim, Clock, WaitingAction } from './claim.ts';
import { writeOccurrence } from './history.ts';
import { placeClaim, positionOf, updatePosition } from './place-claim.ts';
import { refuseWaiting } from './refuse-waiting.ts';

export type Outages = Circumstances['outages'];

/**
 * Applies everything that fell due up to and including `now`, each at its own instant, in order of time. What files an action waits for
 * must have been told (`filesArrived`) before their time runs out here. [C4] [C5] [E4] [O5] [O6]
 */
export function advance(
  claim: Claim,
  now: Instant,
  terms: ResolvedTerms,
  outages: Outages,
  onRecordAt: Instant = now
): Claim {
  let current = claim;
  for (;;) {
    const due = nextOccurrence(current);
    if (!due || due.at > now) return current;
    const moment = { at: due.at, onRecordAt: Math.max(due.at, onRecordAt) };
    current =
      due.kind === 'clock'
        ? runOutClock(current, due.clock, { ...moment, terms, outages })
        : giveUpWaiting(current, due.waiting, moment.onRecordAt);
  }
}

/** When something next falls due of itself; null when nothing does. */
export function nextDue(claim: Claim): Instant | null {
  const due = nextOccurrence(claim);
  return due ? due.at : null;
}

/** An outage that touches a clock: the record was down when it ran out, or had been within the hour before. [O6] */
export function outageAt(dueBy: Instant, outages: Outages): Outages[number] | null {
  for (const outage of outages) if (outage.from <= dueBy && dueBy <= outage.until + graceMs) return outage;
  return null;
}

// docs/domain.md, "Official time": "or within an hour after".
const graceMs = 3_600_000;

type Occurrence =
  | { readonly kind: 'clock'; readonly at: Instant; readonly clock: Clock }
  | { readonly kind: 'files'; readonly at: Instant; readonly waiting: WaitingAction };

function nextOccurrence(claim: Claim): Occurrence | null {
  let next: Occurrence | null = null;
  for (const waiting of claim.waiting)
    if (!next || waiting.filesBy < next.at) next = { kind: 'files', at: waiting.filesBy, waiting };
  const clock = effectOf(claim);
  if (clock && (!next || clock.dueBy < next.at)) return { kind: 'clock', at: clock.dueBy, clock };
  return next;
}

/** The clock that does something here. Elsewhere the portal rejects, not we; only the consent period passes of itself. [L4] */
function effectOf(claim: Claim): Clock | null {
  const clock = effectiveClock(positionOf(claim));
  if (!clock || (claim.adjudicated === 'elsewhere' && clock.clock !== 'consent')) return null;
  // While an answer that came in time waits for its files, the clock waits with it.
  const held = claim.waiting.some(
    ({ action, stateSince }) => action.kind !== 'submit' && stateSince === claim.stateSince
  );
  return held ? null : clock;
}

interface Moment {
  readonly at: Instant;
  readonly onRecordAt: Instant;
  readonly terms: ResolvedTerms;
  readonly outages: Outages;
}

function runOutClock(claim: Claim, clock: Clock, moment: Moment): Claim {
  const { at, onRecordAt, terms } = moment;
  const extended = extendOverOutage(claim, clock, moment);
  if (extended) return extended;
  const position = runOut(positionOf(claim), terms);
  const on = terms.civil.dayOf(at);
  const said = { clock: clock.clock, dueOn: clock.dueOn, dueBy: clock.dueBy };
  if (position.state === claim.state) {
    const kind = claim.state === 'approved' ? 'sent' : 'ran-out';
    return writeOccurrence(
      updatePosition(claim, position, { on, at }),
      { kind, role: 'clock', at, onRecordAt },
      { said }
    );
  }
  const arrival = { at, on, rejection: { reason: 'no-partner-response' } as const };
  const rejected = placeClaim(claim, position, arrival);
  return writeOccurrence(rejected, { kind: 'ran-out', role: 'clock', at, onRecordAt }, { said, state: position.state });
}

/** An outage of the record must not cost the partner. [O6] */
function extendOverOutage(claim: Claim, clock: Clock, moment: Moment): Claim | null {
  const { at, onRecordAt, terms, outages } = moment;
  const outage = clock.clock === 'consent' ? null : outageAt(clock.dueBy, outages);
  if (!outage) return null;
  const extended = extendByOutage(clock, terms.civil.dayOf(outage.until), terms);
  if (extended.dueBy <= clock.dueBy) return null;
  const clocks = claim.clocks.map((running) => (running === clock ? extended : running));
  const said = {
    clock: clock.clock,
    why: 'outage',
    from: clock.dueOn,
    to: extended.dueOn,
    outage: { from: outage.from, until: outage.until }
  };
  return writeOccurrence({ ...claim, clocks }, { kind: 'extended', role: 'registrar', at, onRecordAt }, { said });
}

/** The clock then takes effect as if the action had not come. [E4] */
function giveUpWaiting(claim: Claim, waiting: WaitingAction, onRecordAt: Instant): Claim {
  const rest = { ...claim, waiting: claim.waiting.filter((other) => other !== waiting) };
  const { filesBy, missing } = waiting;
  return refuseWaiting(rest, waiting, { code: 'files-never-arrived', filesBy, missing }, onRecordAt);
}
