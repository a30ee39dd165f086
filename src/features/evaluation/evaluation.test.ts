import { describe, expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import type { ClaimFields } from '#rules/claim/fields.ts';
import { profile2023 } from '#rules/claim/profile.ts';
import { OneClaim, monday, noon, termsFor } from '#rules/testing/claims.ts';
import { countItems, filterItems, listItems } from './evaluation-items.ts';
import { keepListed, nothingSelected, selectAll, toggle } from './selection.ts';

// [J27] Claims that were sent wait for their evaluation.

const at = noon(monday);
const terms = termsFor();
function approved(id: string, more: { fields?: ClaimFields; sentAt?: number | null; contested?: boolean } = {}): Claim {
  const claim = new OneClaim().draft(at).submit(at).begin(at).approve(at).present;
  if (claim.state !== 'approved') throw new Error('it is not approved');
  const products = more.contested
    ? { l1: { product: 'teams', contest: { standing: 'contested' as const, since: monday } } }
    : claim.products;
  const sentAt = more.sentAt === undefined ? at : more.sentAt;
  return { ...claim, id, sentAt, products, fields: { ...claim.fields, ...more.fields } };
}
const evaluated = (claim: Claim): Claim =>
  claim.state === 'approved' ? { ...claim, evaluations: { OSU: { outcome: 'eligible', at } } } : claim;
const business = (activity: string): ClaimFields => ({ solutionArea: 'business-applications', activity });
const list = (claims: readonly Claim[], termsOf = () => terms) =>
  listItems(claims, termsOf).map(({ claim, programme, standing, pays }) => ({
    id: claim.id,
    programme,
    standing,
    pays
  }));

describe('the list', () => {
  test('[J27] has what was sent, by the programme of its activity, longest waiting first', () => {
    const claims = [
      approved('late', { sentAt: at + 2 }),
      approved('early', { sentAt: at + 1 }),
      approved('not-sent', { sentAt: null }),
      approved('sale', { fields: business('pre-sales'), sentAt: at + 3 }),
      approved('recognition', { fields: business('revenue-association') }),
      { ...approved('portal'), adjudicated: 'elsewhere' as const },
      new OneClaim().draft(at).submit(at).present
    ];
    expect(list(claims)).toEqual([
      { id: 'early', programme: 'OSU', standing: 'waiting', pays: true },
      { id: 'late', programme: 'OSU', standing: 'waiting', pays: true },
      { id: 'sale', programme: 'OSA', standing: 'waiting', pays: true }
    ]);
  });

  test('[J27] a contested claim waits, an evaluated one can be revised', () => {
    expect(list([evaluated(approved('a')), approved('b', { contested: true })])).toEqual([
      { id: 'a', programme: 'OSU', standing: 'evaluated', pays: true },
      { id: 'b', programme: 'OSU', standing: 'contested', pays: true }
    ]);
  });

  test('[J27] what only brings recognition says so', () => {
    const usage = approved('a', { fields: business('usage') });
    // A revenue association never has anything to be evaluated for.
    const association = approved('b', { fields: business('revenue-association') });
    expect(list([usage, association], () => termsFor(profile2023))).toEqual([
      { id: 'a', programme: 'OSU', standing: 'waiting', pays: false }
    ]);
  });

  test('[J27] is searched by the beginnings of words, without accents', () => {
    const items = listItems([approved('a'), approved('b', { fields: { customerName: 'Clínica Sol' } })], () => terms);
    const wanted = { programme: 'OSU', standing: 'waiting', search: 'clin' } as const;
    const found = filterItems(items, wanted, ({ claim }) => [String(claim.fields.customerName)]);
    expect(found.map(({ claim }) => claim.id)).toEqual(['b']);
    expect(countItems(items, wanted)).toBe(2);
  });
});

describe('what is ticked', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  const ids = (selection: { readonly ids: ReadonlySet<string> }) => [...selection.ids].sort();

  test('[J27] one by one, and a range from the last one', () => {
    const one = toggle(nothingSelected, order, { id: 'b', range: false });
    expect(ids(toggle(one, order, { id: 'd', range: true }))).toEqual(['b', 'c', 'd']);
    expect(ids(toggle(one, order, { id: 'a', range: true }))).toEqual(['a', 'b']);
    expect(ids(toggle(one, order, { id: 'b', range: false }))).toEqual([]);
    expect(ids(toggle(nothingSelected, order, { id: 'c', range: true }))).toEqual(['c']);
  });

  test('[J27] all of the list; what has gone from the list is not acted on', () => {
    expect(ids(selectAll(order))).toEqual(order);
    expect(ids(keepListed(selectAll(order), ['b', 'x']))).toEqual(['b']);
  });
});
