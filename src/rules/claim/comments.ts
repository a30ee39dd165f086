import type { ClaimAction } from './action.ts';
import type { Claim } from './claim.ts';
import type { Situation } from './situation.ts';

/** Whatever either side says stands in one conversation, also a note with a submission or the comment of a request. [A13] */
export function addComment(claim: Claim, action: ClaimAction, text: string | undefined, situation: Situation): Claim {
  if (text === undefined || isBlank(text)) return claim;
  const { id, by } = action;
  const comment = { action: id, by, role: situation.actor.role, at: situation.at, text };
  return { ...claim, comments: [...claim.comments, comment] };
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
