import { describe, expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { takeOverFrom } from './made-from.ts';

// [H13] A new claim takes over everything but what was wrong with the one that ended.

const letter = { sha256: 'a', name: 'a.pdf', type: 'application/pdf', size: 1, chunks: 'b', covers: ['l1'] };
const ended = (rejection: object, clocks: readonly object[] = []): Claim =>
  ({
    state: 'rejected',
    fields: { customerName: 'Padaria', mpnId: '4711002', activity: 'usage' },
    products: {
      l1: { product: 'teams', contest: { standing: 'held' } },
      l2: { product: 'sharepoint', contest: { standing: 'lost' } }
    },
    evidence: [
      { ...letter, verifiedAt: 1, seenAt: null },
      { ...letter, sha256: 'c', verifiedAt: null }
    ],
    clocks,
    rejection
  }) as unknown as Claim;

describe('a new claim from this one', () => {
  test('[H13] withdrawn for a wrong MPN id: all but that, with the files that arrived', () => {
    expect(takeOverFrom(ended({ reason: 'partner-request', why: 'wrong-mpn-id', forGood: false }))).toEqual({
      fields: { customerName: 'Padaria', activity: 'usage' },
      products: { l1: { product: 'teams' } },
      files: [letter]
    });
  });

  test('[H13] rejected for good: the evidence has to be a new one', () => {
    expect(takeOverFrom(ended({ reason: 'insufficient-poe', forGood: true }))).toEqual({
      fields: { customerName: 'Padaria', mpnId: '4711002', activity: 'usage' },
      products: { l1: { product: 'teams' } },
      files: []
    });
  });

  test('[H13] none while it can be disputed, nor for a customer who is theirs no longer', () => {
    expect(
      takeOverFrom(ended({ reason: 'insufficient-poe', forGood: false }, [{ clock: 'dispute-window' }]))
    ).toBeNull();
    expect(
      takeOverFrom(ended({ reason: 'partner-request', why: 'no-longer-working-together', forGood: true }))
    ).toBeNull();
  });
});
