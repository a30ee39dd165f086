import type { ActionOf } from './action.ts';
import type { Claim } from './claim.ts';
import { addComment, isBlank } from './comments.ts';
import { moveClaim } from './move-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** At least one of the five reasons, and a comment; it may name products to be removed. [A4] */
export function requestInformation(
  claim: Claim,
  action: ActionOf<'request-information'>,
  situation: Situation
): Decision<Claim> {
  const { id, by, reasons, comment, removeProducts } = action;
  const asked = moveClaim(addComment(claim, action, comment, situation), action, situation, {
    request: { action: id, by, reasons, comment, removeProducts }
  });
  if (!asked.ok) return asked;
  if (reasons.length === 0) return refuse({ code: 'reason-missing' });
  if (isBlank(comment)) return refuse({ code: 'comment-missing' });
  const unknown = removeProducts.filter((line) => claim.products[line] === undefined);
  return unknown.length > 0 ? refuse({ code: 'no-such-product', line: unknown[0] }) : asked;
}

/** [A6] */
export function approve(claim: Claim, action: ActionOf<'approve'>, situation: Situation): Decision<Claim> {
  return moveClaim(addComment(claim, action, action.comment, situation), action, situation);
}

/** [A6] */
export function reject(claim: Claim, action: ActionOf<'reject'>, situation: Situation): Decision<Claim> {
  const { reason, comment } = action;
  const rejected = moveClaim(addComment(claim, action, comment, situation), action, situation, {
    rejection: { reason, comment }
  });
  if (rejected.ok && isBlank(comment)) return refuse({ code: 'comment-missing' });
  return rejected;
}

/** [A9] [A10] */
export function decideDispute(claim: Claim, action: ActionOf<'decide-dispute'>, situation: Situation): Decision<Claim> {
  const { outcome, comment } = action;
  const decided = moveClaim(addComment(claim, action, comment, situation), action, situation, {
    outcome,
    ...(outcome === 'reject' ? { rejection: { reason: 'dispute-lost', comment } } : {})
  });
  if (decided.ok && isBlank(comment)) return refuse({ code: 'comment-missing' });
  return decided;
}
