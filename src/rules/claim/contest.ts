import type { ActionOf } from './action.ts';
import type { Claim } from './claim.ts';
import type { ProductLine } from './fields.ts';
import { addComment, isBlank } from './comments.ts';
import { writeAction } from './history.ts';
import { moveClaimAs } from './move-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** The registrar opens it on both claims when the second one on a product is submitted. [X1] */
export function openContest(claim: Claim, action: ActionOf<'open-contest'>, situation: Situation): Decision<Claim> {
  const product = claim.products[action.line];
  if (!isContestable(claim)) return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (!product) return refuse({ code: 'no-such-product', line: action.line });
  if (product.contest?.standing === 'contested') return refuse({ code: 'nothing-changed' });
  const contested = setStanding(claim, action.line, product, 'contested', situation);
  return { ok: true, claim: writeAction(contested, action, situation, {}) };
}

/** A claim whose last line is lost is rejected for good. [X2] [X3] */
export function decideContest(claim: Claim, action: ActionOf<'decide-contest'>, situation: Situation): Decision<Claim> {
  const { line, standing, comment } = action;
  const product = claim.products[line];
  if (!isContestable(claim)) return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (!product) return refuse({ code: 'no-such-product', line });
  if (product.contest?.standing !== 'contested') return refuse({ code: 'nothing-changed' });
  if (isBlank(comment)) return refuse({ code: 'comment-missing' });
  const decided = addComment(setStanding(claim, line, product, standing, situation), action, comment, situation);
  const lines = Object.keys(decided.products);
  const allLost = lines.every((name) => decided.products[name]?.contest?.standing === 'lost');
  if (!allLost) return { ok: true, claim: writeAction(decided, action, situation, {}) };
  const rejection = { reason: 'another-partner', comment } as const;
  return moveClaimAs('lose-last-product', decided, action, { rejection, situation });
}

/** Evaluation waits while a line is contested; what was sent stays sent. [X1] */
export function isContested(claim: Pick<Claim, 'products'>): boolean {
  return Object.keys(claim.products).some((line) => claim.products[line]?.contest?.standing === 'contested');
}

function isContestable(claim: Claim): boolean {
  if (claim.state === 'editing' || claim.state === 'discarded') return false;
  return claim.state !== 'rejected' || !claim.rejection.forGood;
}

function setStanding(
  claim: Claim,
  line: string,
  product: ProductLine,
  standing: 'held' | 'contested' | 'lost',
  situation: Situation
): Claim {
  const since = situation.startsOn;
  return { ...claim, products: { ...claim.products, [line]: { ...product, contest: { standing, since } } } };
}
