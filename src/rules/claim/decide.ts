import { advance } from './advance.ts';
import type { ActionOf, ClaimAction } from './action.ts';
import { checkClaim, checkMovedOn } from './check-claim.ts';
import type { Circumstances } from './circumstances.ts';
import type { Claim } from './claim.ts';
import { mailCustomer, noteConsentMail } from './consent-mail.ts';
import { closeContest, decideContest, openContest } from './contest.ts';
import { createClaim } from './create-claim.ts';
import { decideElsewhere } from './decide-elsewhere.ts';
import { addEvidence, editClaim, removeEvidence } from './edit-claim.ts';
import { evaluateClaim } from './evaluate-claim.ts';
import { disputeRejection, respond, submitClaim } from './commit-claim.ts';
import { moveClaim } from './move-claim.ts';
import { prepareMove } from './prepare-move.ts';
import { refuse, type Decision } from './refusal.ts';
import { approve, decideDispute, reject, requestInformation } from './review-claim.ts';
import {
  commentOn,
  correctCustomerContact,
  openClaim,
  refreshEvidence,
  replaceRefused,
  withdraw
} from './say-on-claim.ts';
import { actorOf } from './refuse-waiting.ts';
import { situate, situateAt, type Situation } from './situation.ts';
import { waitingEntry } from './wait-for-files.ts';

/**
 * What an action does to a claim: the one answer for the device, the registrar and the tests. It counts when it was received; clocks that
 * ran out before take effect first. A refusal carries no claim: `recordRefusal` advances and writes it. Nothing throws. [A1]–[A14] [C5] [O1]
 */
export function decide(claim: Claim | null, action: ClaimAction, circumstances: Circumstances): Decision<Claim> {
  const situation = situate(claim, circumstances);
  const barred = checkClaim(claim, action, situation);
  if (barred) return refuse(barred);
  if (action.kind === 'create') return createClaim(action, situation);
  if (!claim) return refuse({ code: 'no-such-claim', claim: action.claim });
  const { terms, outages, onRecordAt } = circumstances;
  const current = advance(claim, situation.at, terms, outages, onRecordAt);
  return decideOn(current, action, situation);
}

/** The same on a claim that has been advanced, for an action that may be judged as of an earlier time. */
export function decideOn(
  claim: Claim,
  action: Exclude<ClaimAction, ActionOf<'create'>>,
  situation: Situation
): Decision<Claim> {
  const movedOn = checkMovedOn(claim, action);
  if (movedOn) return refuse(movedOn);
  const elsewhere = decideElsewhere(claim, action, situation);
  if (elsewhere) return elsewhere;
  switch (action.kind) {
    case 'edit':
      return editClaim(claim, action, situation);
    case 'add-evidence':
      return addEvidence(claim, action, situation);
    case 'remove-evidence':
      return removeEvidence(claim, action, situation);
    case 'discard':
    case 'restore':
    case 'begin-review':
      return moveClaim(claim, action, situation);
    case 'submit':
      return submitClaim(claim, action, situation);
    case 'respond':
      return respond(claim, action, situation);
    case 'dispute':
      return disputeRejection(claim, action, situation);
    case 'prepare':
      return prepareMove(claim, action, situation);
    case 'request-information':
      return requestInformation(claim, action, situation);
    case 'approve':
      return mailCustomer(approve(claim, action, situation), situation);
    case 'reject':
      return reject(claim, action, situation);
    case 'decide-dispute':
      return mailCustomer(decideDispute(claim, action, situation), situation);
    case 'decline-consent':
      return moveClaim(claim, action, situation, { rejection: { reason: 'customer-declined', ...commentOf(action) } });
    case 'correct-customer-contact':
      return mailCustomer(correctCustomerContact(claim, action, situation), situation);
    case 'note-consent-mail':
      return noteConsentMail(claim, action, situation);
    case 'withdraw':
      return withdraw(bringIn(claim, situation), action, situation);
    case 'refresh-evidence':
      return refreshEvidence(claim, action, situation);
    case 'comment':
      return commentOn(claim, action, situation);
    case 'open':
      return openClaim(claim, action, situation);
    case 'open-contest':
      return openContest(claim, action, situation);
    case 'decide-contest':
      return decideContest(claim, action, situation);
    case 'close-contest':
      return closeContest(claim, action, situation);
    case 'evaluate':
      return evaluateClaim(claim, action, situation);
    case 'record':
      return refuse({ code: 'adjudicated-here', action: action.kind });
    case 'void':
      return replaceRefused(claim, action, situation);
    default:
      return unreachable(action);
  }
}

/**
 * What waits for its files is withdrawn with them on their way: a submission or a dispute counts as of its receipt, and ends at once. Else it
 * would come to life after it was withdrawn. An answer needs none of this: its state is left, and it is overtaken. [O5]
 */
function bringIn(claim: Claim, situation: Situation): Claim {
  const waiting = waitingEntry(claim);
  if (!waiting) return claim;
  const { action, receivedAt, missing } = waiting;
  const rest = { ...claim, waiting: claim.waiting.filter((other) => other !== waiting) };
  const actor = actorOf(claim, waiting);
  const own = situateAt(receivedAt, { ...situation, actor, receivedAt, hasFile: () => true });
  const decided = decideOn(rest, { ...action, basedOn: claim.stateSince }, own);
  if (!decided.ok) return claim;
  const evidence = decided.claim.evidence.map((file) =>
    missing.indexOf(file.sha256) >= 0 ? { ...file, verifiedAt: null } : file
  );
  return { ...decided.claim, evidence };
}

function commentOf({ comment }: { readonly comment?: string }): { readonly comment?: string } {
  return comment === undefined ? {} : { comment };
}

/** Does not compile until a new kind is decided; a document from a newer version ends here. */
function unreachable(action: never): Decision<Claim> {
  return refuse({ code: 'malformed', action: String((action as { readonly kind?: unknown }).kind) });
}
