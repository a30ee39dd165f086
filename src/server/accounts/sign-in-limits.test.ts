import { expect, test } from 'vitest';
import { makeSignInLimits, signInKeys, windowMs, type SignInLimits } from './sign-in-limits.ts';

function open(): { readonly limits: SignInLimits; pass(lengthMs: number): void } {
  let at = 1_000_000;
  return { limits: makeSignInLimits(() => at), pass: (lengthMs) => void (at += lengthMs) };
}

const account = (n: number): string => `somebody${String(n)}@test.example`;
const address = (n: number): string => `10.0.${String(n >> 8)}.${String(n & 255)}`;

/** How many wrong passwords are let through before the first must wait, of a thousand. */
function countTries(limits: SignInLimits, keysOf: (n: number) => readonly [email: string, address: string]): number {
  for (let n = 0; n < 1_000; n++) if (limits.take(signInKeys(...keysOf(n))) !== null) return n;
  return 1_000;
}

test.each([
  { who: 'one address on one account', allowed: 10, keysOf: () => [account(1), address(1)] as const },
  { who: 'many addresses on one account', allowed: 300, keysOf: (n: number) => [account(1), address(n)] as const },
  { who: 'one address on many accounts', allowed: 100, keysOf: (n: number) => [account(n), address(1)] as const },
  { who: 'many addresses on many accounts', allowed: 1_000, keysOf: (n: number) => [account(n), address(n)] as const }
])('[N3] $who: $allowed tries', ({ allowed, keysOf }) => {
  expect(countTries(open().limits, keysOf)).toBe(allowed);
});

test('[N3] who must wait is told until when, and trying meanwhile makes it no longer', () => {
  const { limits, pass } = open();
  const keys = signInKeys(account(1), address(1));
  for (let n = 0; n < 10; n++) {
    expect(limits.take(keys)).toBeNull();
    pass(1_000);
  }
  expect(limits.take(keys)).toBe(windowMs - 10_000);
  pass(windowMs - 10_001);
  expect(limits.take(keys)).toBe(1);
  pass(1);
  expect(limits.take(keys)).toBeNull();
  // One has gone by, one was taken: the next must wait for the second.
  expect(limits.take(keys)).toBe(1_000);
});

test('[N3] one account that is tried from one address does not shut out others there, nor others who know the password', () => {
  const { limits } = open();
  for (let n = 0; n < 11; n++) limits.take(signInKeys(account(1), address(1)));
  expect(limits.take(signInKeys(account(2), address(1)))).toBeNull();
  expect(limits.take(signInKeys(account(1), address(2)))).toBeNull();
});

test('[N3] a right password gives its try back, and no more than that', () => {
  const { limits } = open();
  const keys = signInKeys(account(1), address(1));
  for (let n = 0; n < 9; n++) limits.take(keys);
  for (let n = 0; n < 100; n++) {
    expect(limits.take(keys)).toBeNull();
    limits.giveBack(keys);
  }
  expect(limits.take(keys)).toBeNull();
  expect(limits.take(keys)).not.toBeNull();
});

test('[N3] a whole IPv6 network counts as one address: whoever has one has all of it', () => {
  const ofHost = (n: number) => [account(n), `2001:db8:1:2::${n.toString(16)}`] as const;
  expect(countTries(open().limits, ofHost)).toBe(100);
  expect(countTries(open().limits, (n) => [account(n), `2001:db8:1:${n.toString(16)}::1`])).toBe(1_000);
  expect(signInKeys('a@b', '::ffff:10.0.0.1')).toEqual(signInKeys('a@b', '10.0.0.1'));
});

test('[G105] the port that a proxy adds makes no caller another one', () => {
  expect(signInKeys('a@b', '203.0.113.9:50123')).toEqual(signInKeys('a@b', '203.0.113.9'));
  expect(signInKeys('a@b', '[2001:db8:1:2::1]:50123')).toEqual(signInKeys('a@b', '2001:db8:1:2::1'));
});

test('[G106] whatever strangers tried, a known device has its own tries, and no more', () => {
  const { limits } = open();
  for (let n = 0; n < 1_000; n++) limits.take(signInKeys(account(1), address(n)));
  expect(limits.take(signInKeys(account(1), address(1_000)))).not.toBeNull();
  for (let n = 0; n < 10; n++) expect(limits.take(signInKeys(account(1), address(n), 'known'))).toBeNull();
  expect(limits.take(signInKeys(account(1), address(1), 'known'))).not.toBeNull();
});

test('[N3] a flood of invented accounts keeps nobody out, and none of its latest tries is forgotten', () => {
  const { limits } = open();
  for (let n = 0; n < 200_000; n++) limits.take([{ key: `invented ${String(n)}`, allowed: 1 }]);
  expect(limits.take(signInKeys(account(1), address(1)))).toBeNull();
  expect(limits.take([{ key: 'invented 150000', allowed: 1 }])).toBe(windowMs);
  expect(limits.take([{ key: 'invented 50000', allowed: 1 }])).toBeNull();
});
