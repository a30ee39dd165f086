import { expect, test } from 'vitest';
import type { Claim, Clock } from '#rules/claim/claim.ts';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import { linkExpiry, standingOf } from './consent-standing.ts';

const dayMs = 86_400_000;
const at = Date.UTC(2026, 10, 23, 12);
const dueBy = at + 8 * dayMs;
const clock = { clock: 'consent', dueBy, startedOn: 0, dueOn: 0 } as unknown as Clock;
const answer = 'action:c:a.h';
const entry = (kind: string, more: object = {}) => ({ kind, outcome: 'accepted', action: null, ...more });
const approved = entry('approve', { state: 'approved' });
const declined = (outcome: string) => entry('decline-consent', { action: answer, outcome });

const claim = (facts: object): Claim =>
  ({ state: 'approved', sentAt: null, clocks: [clock], pastClocks: [], history: [approved], ...facts }) as never;
const held = { clocks: [], consentMail: { state: 'waiting', round: 1, at } };
const sent = { sentAt: dueBy, clocks: [] };

const link = { org: 'contoso', claim: 'c', round: 1, expiresAt: linkExpiry(at, profile2020) };
const cases: readonly {
  readonly what: string;
  readonly facts: object;
  readonly is: string;
  readonly profile?: typeof profile2020;
  readonly now?: number;
  readonly said?: boolean;
  readonly round?: number;
}[] = [
  { what: 'its time runs', facts: {}, is: 'open' },
  { what: 'its time is over, and the record has not said so yet', facts: {}, now: dueBy, is: 'over' },
  { what: 'it was sent on', facts: sent, is: 'over' },
  { what: 'it was sent on, under the 2023 profile', facts: sent, profile: profile2023, is: 'open' },
  { what: 'its mail waits', facts: held, is: 'open' },
  { what: 'its mail waits longer than the link holds', facts: held, now: at + 90 * dayMs, is: 'open' },
  { what: 'its mail failed', facts: { clocks: [], consentMail: { state: 'failed', round: 1, at } }, is: 'open' },
  {
    what: 'its time began late, and runs longer than the link holds',
    facts: { clocks: [{ ...clock, dueBy: at + 50 * dayMs }] },
    now: at + 45 * dayMs,
    is: 'open'
  },
  { what: 'the link has expired', facts: sent, now: at + 45 * dayMs, is: 'expired' },
  {
    what: 'the link has expired, and it was declined',
    facts: { state: 'rejected' },
    now: at + 45 * dayMs,
    is: 'expired'
  },
  { what: 'the contact was corrected', facts: { history: [approved, entry('correct-customer-contact')] }, is: 'void' },
  {
    what: 'a correction was refused',
    facts: { history: [approved, entry('correct-customer-contact', { outcome: 'refused' })] },
    is: 'open'
  },
  { what: 'the record says another round', facts: { consentMail: { state: 'sent', round: 2, at } }, is: 'void' },
  { what: 'the link is of a round to come', facts: {}, round: 2, is: 'void' },
  { what: 'it was withdrawn', facts: { state: 'rejected', clocks: [] }, is: 'void' },
  { what: 'it was never approved', facts: { state: 'in-review', history: [], clocks: [] }, is: 'void' },
  { what: 'the answer waits for the record', facts: {}, said: true, is: 'received' },
  {
    what: 'it was declined',
    facts: { state: 'rejected', clocks: [], history: [approved, declined('accepted')] },
    said: true,
    is: 'declined'
  },
  {
    what: 'it was declined, and the partner disputes that',
    facts: { state: 'disputed', clocks: [], history: [approved, declined('accepted'), entry('dispute')] },
    said: true,
    is: 'declined'
  },
  {
    what: 'it was declined, disputed, and approved again',
    facts: {
      history: [approved, declined('accepted'), entry('dispute'), entry('decide-dispute', { state: 'approved' })]
    },
    said: true,
    is: 'void'
  },
  {
    what: 'the answer came too late',
    facts: { ...sent, history: [approved, declined('refused')] },
    said: true,
    is: 'over'
  },
  {
    what: 'it was withdrawn before the answer was decided',
    facts: { state: 'rejected', clocks: [], history: [approved, entry('withdraw'), declined('refused')] },
    said: true,
    is: 'void'
  }
];

test.each(cases)('[G21] $what: $is', ({ facts, is, profile = profile2020, now = at, said = false, round = 1 }) => {
  const asked = { link: { ...link, round }, profile, answer: said ? answer : null, now };
  expect(standingOf(claim(facts), asked).is).toBe(is);
});

test('[G21] the last moment is said only where it stands; under the 2023 profile there is none', () => {
  const asked = { link, profile: profile2020, answer: null, now: at };
  expect(standingOf(claim({}), asked)).toEqual({ is: 'open', until: dueBy, days: null });
  expect(standingOf(claim(held), asked)).toEqual({ is: 'open', until: null, days: 7 });
  expect(standingOf(claim(sent), { ...asked, profile: profile2023 })).toEqual({ is: 'open', until: null, days: null });
});

test('[G21] a link holds 30 days longer than the consent, and a year where that has no end', () => {
  expect(linkExpiry(at, profile2020)).toBe(at + 38 * dayMs);
  expect(linkExpiry(at, profile2023)).toBe(at + 365 * dayMs);
  expect(linkExpiry(at + 999, profile2020)).toBe(at + 38 * dayMs);
});
