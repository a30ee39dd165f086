import type { Instant } from '#rules/days/day.ts';
import type { ClaimedProduct } from './claimed-products.ts';

/** What the registrar asks of a claim's line. `round`: how often it asked the same before. */
export interface ContestOrder extends Pick<ClaimedProduct, 'org' | 'claim' | 'line'> {
  readonly kind: 'open-contest' | 'close-contest';
  readonly round: number;
}

/** What must happen to everybody's lines about one product. `lookAgainAt`: when a decision of which only half has come is given up. */
export interface Settlement {
  readonly orders: readonly ContestOrder[];
  readonly lookAgainAt: Instant | null;
}

// As long as an action is waited for that its device made earlier: a reviewer's device sends both halves at once.
const halfDecidedMs = 10 * 60_000;

/**
 * Follows from how the lines stand alone, so that asking twice asks the same. A line that was lost stays lost and contests nothing; who is new
 * contests whoever is there; two claims of one organisation are no contest. [R50] [R51]
 */
export function settleProduct(products: readonly ClaimedProduct[], now: Instant): Settlement {
  const left = products.filter(({ claims, standing }) => !claims && standing === 'contested');
  const waiting = left.filter(({ waits }) => waits);
  const gone = left.filter(({ waits }) => !waits);
  const claiming = products.filter(({ claims, standing }) => claims && standing !== 'lost');
  const contested = claiming.filter(({ standing }) => standing === 'contested');
  const close = (some: readonly ClaimedProduct[]) => some.map((product) => order('close-contest', product));
  // A rejection that can still be disputed ends no contest: it goes on as it stands until that time is over.
  if (organisationsOf(claiming) < 2 && organisationsOf([...claiming, ...waiting]) > 1)
    return { orders: close(gone), lookAgainAt: null };
  if (organisationsOf(claiming) < 2) return { orders: close([...gone, ...waiting, ...contested]), lookAgainAt: null };
  const held = claiming.filter(({ standing }) => standing === 'held');
  const isSomebodyNew = claiming.some(({ standing }) => standing === 'undisturbed');
  // One held, the other contested: a reviewer's decision, of which the second half is on its way. Else nobody looked at them together.
  const isHalfDecided = held.length > 0 && contested.length > 0 && !isSomebodyNew;
  const lookAgainAt = isHalfDecided ? Math.max(...held.map(({ decidedAt }) => decidedAt ?? 0)) + halfDecidedMs : null;
  const isOver = lookAgainAt !== null && lookAgainAt <= now;
  const isOpen = isSomebodyNew || isOver || organisationsOf(held) > 1;
  const toOpen = isOpen ? claiming.filter((product) => !contested.includes(product)) : [];
  const orders = [...close(gone), ...toOpen.map((product) => order('open-contest', product))];
  return { orders, lookAgainAt: isOpen ? null : lookAgainAt };
}

function order(kind: ContestOrder['kind'], { org, claim, line, rounds }: ClaimedProduct): ContestOrder {
  return { org, claim, line, kind, round: rounds[kind] };
}

function organisationsOf(products: readonly ClaimedProduct[]): number {
  return new Set(products.map(({ org }) => org)).size;
}
