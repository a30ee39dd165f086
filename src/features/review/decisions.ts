import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { sayNotDone } from '#claim-view/say-not-done.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';

type OrderOf<K extends ActionKind> = { readonly kind: K } & Payloads[K];
export type ReviewOrder =
  | OrderOf<'begin-review'>
  | OrderOf<'request-information'>
  | OrderOf<'approve'>
  | OrderOf<'reject'>
  | OrderOf<'decide-dispute'>
  | OrderOf<'comment'>;

/** What a decision on a claim that nobody has begun consists of: the record knows no shorter way. [W11] */
export function withBegin(claim: Pick<Claim, 'state'>, order: ReviewOrder): readonly ReviewOrder[] {
  return claim.state === 'submitted' && endsTurn(order) ? [{ kind: 'begin-review' }, order] : [order];
}

/** One after another; the first that does not succeed ends it, and what was done before stands. */
export async function actInOrder(
  workplace: Workplace,
  claim: Claim,
  orders: readonly ReviewOrder[]
): Promise<Acted | null> {
  let acted: Acted | null = null;
  for (const order of orders) {
    acted = await workplace.act({ claim: claim.id, org: claim.org, ...order } as Parameters<Workplace['act']>[0]);
    if (!acted.ok) return acted;
  }
  return acted;
}

/** Why nothing was done, in the person's language; null when it was. */
export function sayProblem(acted: Acted | null, zone: string): string | null {
  return !acted || acted.ok ? null : sayNotDone(acted, zone);
}

/** After these it is somebody else's move: the next claim comes. */
export const endsTurn = ({ kind }: ReviewOrder): boolean => kind !== 'begin-review' && kind !== 'comment';

/** What was done, where it is now, and whether anything is left. */
export function sayDone(
  order: ReviewOrder,
  facts: { readonly customer: string; readonly isOnItsWay: boolean; readonly isLast: boolean }
): string {
  const { done } = texts.t.review;
  const what = {
    comment: () => done.comment,
    'begin-review': () => done.begin(facts.customer),
    'request-information': () => done.request(facts.customer),
    approve: () => done.approve(facts.customer),
    reject: () => done.reject(facts.customer),
    'decide-dispute': () =>
      order.kind === 'decide-dispute' && order.outcome === 'approve'
        ? texts.t.disputes.review.doneOverturned(facts.customer)
        : texts.t.disputes.review.doneUpheld(facts.customer)
  }[order.kind]();
  const sentences = [what, facts.isOnItsWay ? done.sending : done.kept];
  if (endsTurn(order) && facts.isLast) sentences.push(done.queueDone);
  return sentences.join(' ');
}
