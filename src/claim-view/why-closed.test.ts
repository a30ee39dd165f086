import { expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { whyClosed } from './why-closed.ts';

const rejected = (rejection: object, more: object = {}): Extract<Claim, { readonly state: 'rejected' }> =>
  ({
    ...{ state: 'rejected', adjudicated: 'here', clocks: [], pastClocks: [], disputes: 0 },
    rejection: { on: 10, forGood: true, ...rejection },
    ...more
  }) as never;
const profile = { disputesAllowed: 1 };
const ran = { clock: 'dispute-window', startedOn: 10, dueBy: 99, ranOut: true };

test.each([
  { claim: rejected({ reason: 'dispute-lost' }), code: 'lost' },
  { claim: rejected({ reason: 'another-partner' }), code: 'another-partner' },
  { claim: rejected({ reason: 'insufficient-poe' }, { pastClocks: [ran] }), code: 'window-over' },
  { claim: rejected({ reason: 'partner-request' }, { pastClocks: [ran] }), code: 'window-over' },
  { claim: rejected({ reason: 'partner-request' }), code: 'withdrawn' },
  { claim: rejected({ reason: 'partner-request', why: 'no-longer-working-together' }), code: 'no-longer' },
  {
    claim: rejected({ reason: 'partner-request', why: 'no-longer-working-together' }, { pastClocks: [ran] }),
    code: 'no-longer'
  },
  { claim: rejected({ reason: 'customer-declined' }, { disputes: 1 }), code: 'used-up' },
  { claim: rejected({ reason: 'customer-declined' }), code: 'for-good' }
])('[H16] $claim.rejection.reason: $code', ({ claim, code }) => {
  expect(whyClosed(claim, { now: 50, profile })?.code).toBe(code);
});

test('[H16] an open window is no reason, until it ends', () => {
  const clocks = [{ clock: 'dispute-window', dueBy: 99 }];
  const claim = rejected({ reason: 'insufficient-poe', forGood: false }, { clocks });
  expect(whyClosed(claim, { now: 98, profile })).toBeNull();
  expect(whyClosed(claim, { now: 99, profile })).toEqual({ code: 'window-over', dueBy: 99 });
});
