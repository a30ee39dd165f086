import type { ActionOf } from './action.ts';
import type { Claim, ClaimState } from './claim.ts';
import type { ProductLine } from './fields.ts';
import { addComment, isBlank } from './comments.ts';
import { writeAction } from './history.ts';
import { moveClaimAs } from './move-claim.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** The registrar opens it on both claims when the second one on a product is submitted. [X1] */
export function openContest(claim: Claim, action: ActionOf<'open-contest'>, situation: Situation): Decision<Claim> {
  const product = claim.products[action.line];
  if (!claimsProducts(claim)) return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (!product) return refuse({ code: 'no-such-product', line: action.line });
  if (product.contest?.standing === 'contested') return refuse({ code: 'nothing-changed' });
  const contested = setStanding(claim, action.line, product, 'contested', situation);
  return { ok: true, claim: writeAction(contested, action, situation, {}) };
}

/**
 * A claim whose last line is lost is rejected for good. A contest that was opened anew since the reviewer looked may be another one, with
 * others in it. [X2] [X3] [X10]
 */
export function decideContest(claim: Claim, action: ActionOf<'decide-contest'>, situation: Situation): Decision<Claim> {
  const { line, standing, comment } = action;
  const product = claim.products[line];
  if (!claimsProducts(claim)) return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (!product) return refuse({ code: 'no-such-product', line });
  if (product.contest?.standing !== 'contested') return refuse({ code: 'nothing-changed' });
  const opened = openedBy(claim, line);
  const { basedOn } = action;
  if ((basedOn ?? 1) < opened)
    return refuse({ code: 'claim-moved-on', state: claim.state, action: action.kind, basedOn, stateSince: opened });
  if (isBlank(comment)) return refuse({ code: 'comment-missing' });
  const decided = addComment(setStanding(claim, line, product, standing, situation), action, comment, situation);
  const lines = Object.keys(decided.products);
  const allLost = lines.every((name) => decided.products[name]?.contest?.standing === 'lost');
  if (!allLost) return { ok: true, claim: writeAction(decided, action, situation, {}) };
  const rejection = { reason: 'another-partner', comment } as const;
  return moveClaimAs('lose-last-product', decided, action, { rejection, situation });
}

/** Nobody else claims it any more: whoever is left holds it, and a rejected claim that may come back does so undisturbed. [X7] */
export function closeContest(claim: Claim, action: ActionOf<'close-contest'>, situation: Situation): Decision<Claim> {
  const { line } = action;
  const product = claim.products[line];
  const mayComeBack = claim.state === 'rejected' && !claim.rejection.forGood;
  if (!claimsProducts(claim) && !mayComeBack)
    return refuse({ code: 'wrong-state', state: claim.state, action: action.kind });
  if (!product) return refuse({ code: 'no-such-product', line });
  if (product.contest?.standing !== 'contested') return refuse({ code: 'nothing-changed' });
  const closed = mayComeBack
    ? withoutContest(claim, line, product)
    : setStanding(claim, line, product, 'held', situation);
  return { ok: true, claim: writeAction(closed, action, situation, {}) };
}

/** Evaluation waits while a line is contested; what was sent stays sent. [X1] */
export function isContested(claim: Pick<Claim, 'products'>): boolean {
  return Object.keys(claim.products).some((line) => claim.products[line]?.contest?.standing === 'contested');
}

/** Submitted and not rejected: whoever else claims the same product contests it. [X6] */
export function claimsProducts({ state }: { readonly state: ClaimState }): boolean {
  return state !== 'editing' && state !== 'discarded' && state !== 'rejected';
}

/** The `n` of the entry that opened the contest which is open now. */
function openedBy(claim: Claim, line: string): number {
  let n = 0;
  for (const entry of claim.history)
    if (entry.kind === 'open-contest' && entry.outcome === 'accepted' && entry.said?.['line'] === line) n = entry.n;
  return n;
}

function withoutContest(claim: Claim, line: string, product: ProductLine): Claim {
  const { contest: _ended, ...undisturbed } = product;
  return { ...claim, products: { ...claim.products, [line]: undisturbed } };
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
