import { beforeAll, expect, test } from 'vitest';
import { claims } from '#texts/en/claims.ts';
import { claim as words } from '#texts/en/claim.ts';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import { dayMs, monday, noon, OneClaim } from '#rules/testing/claims.ts';
import { texts } from '#texts/texts.svelte.ts';
import { nameOfLine } from './say-value.ts';
import { sayState } from './say-state.ts';

beforeAll(() => texts.use('en'));
const at = noon(monday);
const approved = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).approve(at);

test('[W40] an approved claim waits for the customer, and is then said to be sent on', () => {
  const world = approved();
  expect(sayState(world.present, profile2020)).toBe(words.stateMeanings.approved);
  expect(sayState(world.present, profile2023)).toBe(words.approvedAtOnce);
  world.act('manager', 'comment', { text: 'Later.' }, { at: at + 10 * dayMs });
  expect(sayState(world.present, profile2020)).toBe(words.approvedAndSent);
});

test('[W40] a rejection says what it means by its reason', () => {
  const rejected = new OneClaim().draft(at).submit(at).begin(at).reject(at).present;
  expect(sayState(rejected, profile2020)).toBe(words.rejectionMeanings['insufficient-poe']);
  const ranOut = new OneClaim().draft(at).submit(at).begin(at).request(at);
  ranOut.act('manager', 'comment', { text: 'Later.' }, { at: at + 20 * dayMs });
  expect(sayState(ranOut.present, profile2020)).toBe(words.rejectionMeanings['no-partner-response']);
  const declined = approved();
  declined.act('customer', 'decline-consent', {}, { at });
  expect(sayState(declined.present, profile2020)).toBe(words.rejectionMeanings['customer-declined']);
});

test('[W40] a withdrawn claim is not said to be rejected', () => {
  const world = new OneClaim().draft(at).submit(at);
  world.act('manager', 'withdraw', { why: 'wrong-mpn-id' }, { at });
  expect(sayState(world.present, profile2020)).toBe(words.withdrawn);
  expect(claims.outcome.withdrawn).not.toContain('rejected');
});

test('[W41] a product is named by the history when its line is gone, however it came and went', () => {
  const reference = { products: [{ id: 'teams-phone', name: 'Teams Phone' }] } as unknown as Parameters<
    typeof nameOfLine
  >[2];
  const world = new OneClaim().draft(at).submit(at);
  const to = { product: 'teams-phone' };
  world.act('manager', 'edit', { changes: { 'products/x': { from: null, to } } }, { at });
  expect(nameOfLine('x', world.present, reference)).toBe('Teams Phone');
  world.act('manager', 'edit', { changes: { 'products/x': { from: to, to: null } } }, { at });
  expect('x' in world.present.products).toBe(false);
  expect(nameOfLine('x', world.present, reference)).toBe('Teams Phone');
});
