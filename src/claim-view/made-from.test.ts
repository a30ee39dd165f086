import { describe, expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { takeOverFrom } from './made-from.ts';

const letter = { sha256: 'a', name: 'a.pdf', type: 'application/pdf', size: 1, chunks: 'b', covers: ['l1', 'l2'] };
const ended = (rejection: object, more: object = {}): Claim =>
  ({
    state: 'rejected',
    fields: { customerName: 'Padaria', mpnId: '4711002', activity: 'usage' },
    products: {
      l1: { product: 'teams', contest: { standing: 'held' } },
      l2: { product: 'sharepoint', contest: { standing: 'lost' } },
      l3: { product: 'exchange' }
    },
    evidence: [
      { ...letter, verifiedAt: 1, seenAt: null },
      { ...letter, sha256: 'c', verifiedAt: null }
    ],
    requests: [],
    history: [],
    clocks: [],
    rejection,
    ...more
  }) as unknown as Claim;
const all = { customerName: 'Padaria', mpnId: '4711002', activity: 'usage' };
const two = { l1: { product: 'teams' }, l3: { product: 'exchange' } };
const along = { ...letter, covers: ['l1'] };
const lost = { product: 'sharepoint', contest: { standing: 'lost' } };

describe('a new claim from this one', () => {
  test('[H13] withdrawn for a wrong MPN id or activity: all but that, with the files that arrived', () => {
    expect(takeOverFrom(ended({ reason: 'partner-request', why: 'wrong-mpn-id', forGood: false }))).toEqual({
      fields: { customerName: 'Padaria', activity: 'usage' },
      products: two,
      leftOut: { fields: ['mpnId'], products: [lost] },
      files: [along],
      isWanting: false
    });
    expect(takeOverFrom(ended({ reason: 'partner-request', why: 'wrong-activity', forGood: true }))).toMatchObject({
      fields: { customerName: 'Padaria', mpnId: '4711002' },
      leftOut: { fields: ['activity'] }
    });
  });

  test('[H13] rejected for good: the evidence was found wanting, and goes along only if the person says so', () => {
    expect(takeOverFrom(ended({ reason: 'insufficient-poe', forGood: true }))).toEqual({
      fields: all,
      products: two,
      leftOut: { fields: [], products: [lost] },
      files: [along],
      isWanting: true
    });
    expect(takeOverFrom(ended({ reason: 'no-partner-response', forGood: true }))).toMatchObject({ isWanting: false });
  });

  test('[H13] rejected for missing products, also by a lost dispute: without those that nothing proves', () => {
    const history = [{ kind: 'reject', state: 'rejected', outcome: 'accepted', said: { reason: 'missing-products' } }];
    for (const claim of [
      ended({ reason: 'missing-products', forGood: true }),
      ended({ reason: 'dispute-lost', forGood: true }, { history })
    ])
      expect(takeOverFrom(claim)).toMatchObject({
        products: { l1: { product: 'teams' } },
        leftOut: { products: [lost, { product: 'exchange' }] },
        isWanting: true
      });
  });

  test('[H13] where every product was asked to be removed, the person chooses', () => {
    const requests = [{ removeProducts: ['l1'] }];
    expect(takeOverFrom(ended({ reason: 'missing-products', forGood: true }, { requests }))?.products).toEqual(two);
  });

  test('[H13] none while it can be disputed, nor for a customer who is theirs no longer', () => {
    const clocks = [{ clock: 'dispute-window' }];
    expect(takeOverFrom(ended({ reason: 'insufficient-poe', forGood: false }, { clocks }))).toBeNull();
    expect(
      takeOverFrom(ended({ reason: 'partner-request', why: 'no-longer-working-together', forGood: true }))
    ).toBeNull();
  });
});
