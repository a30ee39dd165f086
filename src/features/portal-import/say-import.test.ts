import { beforeAll, expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { ExportedClaim } from './exported-claim.ts';
import { customerOf, sayImportedFact, sayLines } from './say-import.ts';

beforeAll(() => texts.use('en'));

test.each([
  { lines: [], said: '' },
  { lines: [2], said: '2' },
  { lines: [4, 2, 3, 9], said: '2–4, 9' },
  { lines: [10, 9, 2], said: '2, 9–10' }
])('[W81] the lines $lines are "$said"', ({ lines, said }) => {
  expect(sayLines(lines)).toBe(said);
});

test.each([
  { fact: { fact: 'approve' }, said: 'Approved' },
  { fact: { fact: 'decide-dispute', outcome: 'approve' }, said: 'Dispute won: approved' },
  { fact: { fact: 'decide-dispute', outcome: 'reject' }, said: 'Dispute lost' }
] as const)('[W81] $fact is "$said"', ({ fact, said }) => {
  expect(sayImportedFact({ ...fact, happenedOn: 1 })).toContain(said);
});

test('[W81] a rejection is said with its reason', () => {
  const said = sayImportedFact({ fact: 'reject', reason: 'insufficient-poe', happenedOn: 1 });
  expect(said).toBe(`Rejected (${texts.t.claim.rejectionReasons['insufficient-poe']})`);
});

test.each([
  { exported: 'As exported', here: 'As here', called: 'As exported' },
  { exported: '', here: 'As here', called: 'As here' },
  { exported: '', here: undefined, called: '' }
])('[W81] a customer is called "$called"', ({ exported, here, called }) => {
  const claim = { fields: here === undefined ? {} : { customerName: here } } as Claim;
  expect(customerOf({ customerName: exported } as ExportedClaim, claim)).toBe(called);
});
