import type { ClaimedProduct } from './claimed-products.ts';

/** What the registrar asks of a claim's line. `round`: how often it asked the same before. */
export interface ContestOrder extends Pick<ClaimedProduct, 'org' | 'claim' | 'line'> {
  readonly kind: 'open-contest' | 'close-contest';
  readonly round: number;
}

/**
 * What must happen to everybody's lines about one product. Follows from how they stand alone, so that asking twice asks the same. A line that
 * was lost stays lost and contests nothing; who is new contests whoever is there; two claims of one organisation are no contest. [R50] [R51]
 */
export function settleProduct(products: readonly ClaimedProduct[]): readonly ContestOrder[] {
  const gone = products.filter(({ claims, standing }) => !claims && standing === 'contested');
  const claiming = products.filter(({ claims, standing }) => claims && standing !== 'lost');
  const contested = claiming.filter(({ standing }) => standing === 'contested');
  if (organisationsOf(claiming) < 2) return [...gone, ...contested].map((product) => order('close-contest', product));
  const isSomebodyNew = claiming.some(({ standing }) => standing === 'undisturbed');
  const isHeldTwice = organisationsOf(claiming.filter(({ standing }) => standing === 'held')) > 1;
  // One held, the other contested: a reviewer's decision, of which the second half is on its way.
  const toOpen = isSomebodyNew || isHeldTwice ? claiming.filter((product) => !contested.includes(product)) : [];
  return [
    ...gone.map((product) => order('close-contest', product)),
    ...toOpen.map((product) => order('open-contest', product))
  ];
}

function order(kind: ContestOrder['kind'], { org, claim, line, rounds }: ClaimedProduct): ContestOrder {
  return { org, claim, line, kind, round: rounds[kind] };
}

function organisationsOf(products: readonly ClaimedProduct[]): number {
  return new Set(products.map(({ org }) => org)).size;
}
