import { startClock } from '../clocks/start-clock.ts';
import { runningClock } from '../machine/position.ts';
import type { Instant } from '../days/day.ts';
import type { ActionOf } from './action.ts';
import type { ApprovedClaim, Claim, Clock } from './claim.ts';
import { lastNoted, roundsOf } from './consent-mail-state.ts';
import { writeAction, writeOccurrence } from './history.ts';
import { positionOf, updatePosition } from './place-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/**
 * After an approval, and after the customer's contact was corrected: the next round's mail waits to be taken, and nothing is sent on before
 * that. Where nobody writes to the customer all stays as it is. [K10] [K11]
 */
export function mailCustomer(decision: Decision<Claim>, { mailsCustomer, at }: Situation): Decision<Claim> {
  if (!decision.ok || mailsCustomer !== true) return decision;
  const { claim } = decision;
  if (claim.state !== 'approved' || claim.adjudicated !== 'here') return decision;
  return {
    ok: true,
    claim: { ...claim, sentAt: null, consentMail: { state: 'waiting', round: roundsOf(claim), at } }
  };
}

/** What became of the present round's mail. Once the claim was sent on it is only noted. [K11] [K12] [K13] */
export function noteConsentMail(
  claim: Claim,
  action: ActionOf<'note-consent-mail'>,
  situation: Situation
): Decision<Claim> {
  const { round, outcome } = action;
  if (claim.state !== 'approved') return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (claim.consentMail?.round !== round || lastNoted(claim, round) === outcome)
    return refuse({ code: 'nothing-changed' });
  if (claim.sentAt !== null) return { ok: true, claim: writeAction(claim, action, situation, {}) };
  if (outcome === 'failed') return { ok: true, claim: suspend(claim, action, situation) };
  return { ok: true, claim: begin(claim, action, situation) };
}

/** The customer was not reached: no consent time passes until the contact is corrected, or the mail is taken after all. [K12] */
function suspend(claim: ApprovedClaim, action: ActionOf<'note-consent-mail'>, situation: Situation): Claim {
  const { at } = situation;
  const stopped = withConsentClock(claim, null, situation);
  const consentMail = { state: 'failed', round: action.round, at } as const;
  return writeAction({ ...stopped, consentMail }, action, situation, {});
}

/** The customer was told. Their time begins on the day on which the mail was taken. [K10] [K13] */
function begin(claim: ApprovedClaim, action: ActionOf<'note-consent-mail'>, situation: Situation): Claim {
  const { at, terms } = situation;
  const takenAt = Math.min(action.takenAt ?? at, at);
  const takenOn = terms.civil.dayOf(takenAt);
  const running = runningClock(claim, 'consent');
  const clock = running && takenOn <= running.startedOn ? running : startClock('consent', takenOn, terms);
  const kept = action.kept ? ({ kept: true } as const) : {};
  const consentMail = { state: 'sent', round: action.round, at: takenAt, ...kept } as const;
  const told = { ...withConsentClock(claim, clock, situation), consentMail };
  if (!clock) return writeAction({ ...told, sentAt: at }, action, situation, {});
  const noted = writeAction(told, action, situation, {});
  return clock.dueBy <= at ? sendOn(noted, clock, situation) : noted;
}

/** Its time was over before it was noted that the customer was told: it counts now, because nothing goes back. [O2] [K10] */
function sendOn(claim: Claim, { clock, dueOn, dueBy }: Clock, { at, onRecordAt, terms }: Situation): Claim {
  const sent = updatePosition(
    claim,
    { ...positionOf(claim), clocks: [], sentAt: at },
    { on: terms.civil.dayOf(at), at }
  );
  return writeOccurrence(sent, { kind: 'sent', role: 'clock', at, onRecordAt }, { said: { clock, dueOn, dueBy } });
}

function withConsentClock(claim: ApprovedClaim, clock: Clock | null, situation: Situation): ApprovedClaim {
  const ended: { readonly on: number; readonly at: Instant } = {
    on: situation.terms.civil.dayOf(situation.at),
    at: situation.at
  };
  const others = claim.clocks.filter((running) => running.clock !== 'consent');
  const position = { ...positionOf(claim), clocks: clock ? [...others, clock] : others };
  return updatePosition(claim, position, ended) as ApprovedClaim;
}
