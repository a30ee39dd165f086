import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { claimStates } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { OneClaim, aFile, dayMs, monday, noon } from '#rules/testing/claims.ts';
import { choose, compare, everything, optionsOf } from './choose.ts';
import { countInsight, type Insight } from './count.ts';
import { factsOf, gatherFacts, type ClaimFacts } from './facts.ts';
import { percentile } from './percentile.ts';
import { staysOf } from './stays.ts';

/** [J34] Insight: every claim is counted once where it stands, shares add up, lengths come from the record, deadlines from clocks. */
const far = noon(monday + 200);
const begun = (): OneClaim =>
  new OneClaim()
    .draft(noon(monday))
    .submit(noon(monday + 1))
    .begin(noon(monday + 2));
const daysOf = (claim: Claim, world = new OneClaim()) =>
  staysOf(claim, world.terms, far).map(({ state, from, until }) => [
    state,
    until === null ? null : (until - from) / dayMs
  ]);
const insightOf = (worlds: readonly OneClaim[], now: Instant = far): Insight =>
  countInsight(
    worlds.map((world) => factsOf(world.present, world.terms, now)),
    now
  );

describe('time in each state', () => {
  test('[J34] follows the moves on record; the present one has no length yet', () => {
    const world = begun()
      .request(noon(monday + 4))
      .respond(noon(monday + 7))
      .approve(noon(monday + 8));
    expect(daysOf(world.present)).toEqual([
      ['editing', 1],
      ['submitted', 1],
      ['in-review', 2],
      ['action-required', 3],
      ['in-review', 1],
      ['approved', null]
    ]);
  });

  test('[J34] what was refused moved nothing', () => {
    const world = begun();
    world.approve(noon(monday + 3)).approve(noon(monday + 5));
    expect(daysOf(world.present).map(([state]) => state)).toEqual(['editing', 'submitted', 'in-review', 'approved']);
  });

  test('[J34] a rejection by the clock counts from the instant on which it ran out', () => {
    const world = begun().request(noon(monday + 2));
    world.act('contributor', 'comment', { text: 'Too late?' }, { at: noon(monday + 20) });
    const asked = staysOf(world.present, world.terms, far).find(({ state }) => state === 'action-required');
    expect(asked?.until).toBe((monday + 10) * dayMs);
  });

  test('[J34] decided elsewhere: by the days on which it happened, in their order, less what was taken back', () => {
    const world = new OneClaim({ adjudicated: 'elsewhere' });
    world.draft(noon(monday)).submit(noon(monday + 9), monday + 1);
    const record = (fact: 'approve' | 'request-information' | 'reject', happenedOn: number, at: number) =>
      world.act('manager', 'record', { fact, happenedOn, learntFrom: 'portal' }, { at: noon(monday + at) });
    expect(record('approve', monday + 8, 9)).toBe('approved');
    expect(record('request-information', monday + 4, 10)).toBe('approved');
    expect(daysOf(world.present, world)).toEqual([
      ['editing', 0.5],
      ['submitted', 3],
      ['action-required', 4],
      ['approved', null]
    ]);
  });

  test('[J34] decided elsewhere: what a late fact made impossible, or was taken back, is no part of the way', () => {
    const world = new OneClaim({ adjudicated: 'elsewhere' });
    world.draft(noon(monday)).submit(noon(monday + 9), monday + 1);
    const moves = (): readonly string[] => daysOf(world.present, world).map(([state]) => String(state));
    const record = (fact: 'approve' | 'reject', happenedOn: number): string =>
      world.act('manager', 'record', { fact, happenedOn, learntFrom: 'portal' }, { at: noon(monday + 9) });
    record('approve', monday + 8);
    expect(record('reject', monday + 4)).toBe('rejected');
    expect(moves()).toEqual(['editing', 'submitted', 'rejected']);
    const takesBack = world.present.history.at(-1)?.action ?? '';
    const payload = { fact: 'take-back', happenedOn: monday + 9, learntFrom: 'portal', takesBack } as const;
    expect(world.act('manager', 'record', payload, { at: noon(monday + 9) })).toBe('approved');
    expect(moves()).toEqual(['editing', 'submitted', 'approved']);
  });
});

describe('percentiles', () => {
  test.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 3], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
    [[0, 10], 0.9, 9]
  ])('[J34] of %j at %d is %d', (values, fraction, expected) => expect(percentile(values, fraction)).toBe(expected));

  test('[J34] lie between the least and the most, and the 90th is no less than the median', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 10 ** 10 }), { minLength: 1 });
    fc.assert(
      fc.property(lengths, (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [median, ninetieth] = [percentile(sorted, 0.5) ?? -1, percentile(sorted, 0.9) ?? -1];
        expect(median).toBeGreaterThanOrEqual(sorted[0] ?? 0);
        expect(ninetieth).toBeGreaterThanOrEqual(median);
        expect(ninetieth).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
      })
    );
  });
});

describe('what is counted', () => {
  const returned = (): OneClaim => begun().request(noon(monday + 2));

  test('[J34] a claim that came back twice is one, and its reason one', () => {
    const twice = returned()
      .respond(noon(monday + 3))
      .request(noon(monday + 4));
    const counted = insightOf([twice, begun(), new OneClaim().draft(noon(monday))], noon(monday + 4)).returned;
    expect(counted).toMatchObject({ submitted: 2, count: 1, share: 0.5, withoutReason: 0 });
    expect(counted.reasons.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0]);
    expect(counted.reasons[1]).toEqual({ reason: 'missing-customer-signature', count: 1, share: 1 });
  });

  test('[J34] shares of decided claims leave out what the partner withdrew and what is disputed', () => {
    const withdrawn = begun();
    withdrawn.act('manager', 'withdraw', { why: 'wrong-activity' }, { at: noon(monday + 3) });
    const disputed = begun().reject(noon(monday + 3));
    disputed.act('manager', 'dispute', { justification: 'The letter names it.' }, { at: noon(monday + 4) });
    const approved = begun().approve(noon(monday + 3));
    const rejected = begun().reject(noon(monday + 3));
    expect(insightOf([withdrawn, disputed, approved, rejected]).decided).toEqual({
      count: 2,
      approved: { count: 1, share: 0.5 },
      rejected: [{ reason: 'insufficient-poe', count: 1, share: 0.5 }],
      withdrawn: 1
    });
  });

  test.each([
    ['an answer in time is met', () => returned().respond(noon(monday + 9)), far, 'response', { met: 1, missed: 0 }],
    ['one that never came is missed', lateAnswer, far, 'response', { met: 0, missed: 1 }],
    ['a running window is neither', returned, noon(monday + 9), 'response', undefined],
    ['one that ran out just now is missed', returned, (monday + 10) * dayMs, 'response', { met: 0, missed: 1 }],
    ['a slow review is missed', () => begun().approve(noon(monday + 12)), far, 'review', { met: 0, missed: 1 }],
    ['a quick decision is met', () => begun().approve(noon(monday + 3)), far, 'decision-target', { met: 1, missed: 0 }],
    ['a late one is missed', () => begun().approve(noon(monday + 30)), far, 'decision-target', { met: 0, missed: 1 }],
    ['a dispute in time is met', disputedInTime, noon(monday + 5), 'dispute-window', { met: 1, missed: 0 }]
  ] as const)('[J34] of deadlines: %s', (_, make, now, clock, expected) => {
    const found = insightOf([make()], now).deadlines.find((each) => each.clock === clock);
    expect(found).toEqual(expected && { clock, ...expected });
  });

  function lateAnswer(): OneClaim {
    const world = returned();
    world.act('contributor', 'comment', { text: 'Sorry.' }, { at: noon(monday + 30) });
    return world;
  }

  function disputedInTime(): OneClaim {
    const world = begun().reject(noon(monday + 3));
    world.act('manager', 'dispute', { justification: 'The letter names it.' }, { at: noon(monday + 4) });
    return world;
  }

  test('[J34] a window waits with an answer that waits for its files', () => {
    const world = returned();
    const late = aFile('late');
    world.missing.add(late.sha256);
    world.act('manager', 'respond', { comment: 'Signed.', files: [late] }, { at: noon(monday + 9) });
    expect(world.present.waiting.length).toBe(1);
    const found = insightOf([world], (monday + 10) * dayMs).deadlines.map(({ clock }) => clock);
    expect(found).not.toContain('response');
  });

  test('[J34] consent is nobody’s deadline', () => {
    const clocks = insightOf([begun().approve(noon(monday + 3))]).deadlines.map(({ clock }) => clock as string);
    expect(clocks).not.toContain('consent');
  });
});

const someFacts: fc.Arbitrary<ClaimFacts> = fc.record({
  org: fc.constantFrom('contoso', 'fabrikam'),
  state: fc.constantFrom(...claimStates),
  location: fc.option(fc.constantFrom('1', '2')),
  products: fc.subarray(['teams', 'exchange', 'sharepoint']),
  month: fc.option(fc.constantFrom('2026-01', '2026-02')),
  stays: fc.array(
    fc.record({
      state: fc.constantFrom(...claimStates),
      from: fc.integer({ min: 0, max: 1000 }),
      until: fc.option(fc.integer({ min: 1000, max: 9000 }))
    }),
    { maxLength: 5 }
  ),
  isReturned: fc.boolean(),
  reasons: fc.constant([]),
  outcome: fc.constantFrom('approved', 'insufficient-poe', 'customer-declined', 'partner-request', null),
  deadlines: fc.array(
    fc.record({
      clock: fc.constantFrom('review', 'response', 'dispute-window'),
      dueBy: fc.integer({ min: 0, max: 100 }),
      isMissed: fc.option(fc.boolean())
    }),
    { maxLength: 3 }
  )
});

describe('any claims', () => {
  test('[J34] shares add up, nothing is counted twice, lengths lie within bounds', () => {
    fc.assert(
      fc.property(fc.array(someFacts), fc.integer({ min: 0, max: 100 }), (facts, now) => {
        const { claims, states, decided, times, deadlines } = countInsight(facts, now);
        expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(claims);
        if (claims > 0) expect(states.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
        const outcomes = [decided.approved, ...decided.rejected];
        expect(outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(decided.count);
        if (decided.count > 0) expect(outcomes.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1);
        const stays = facts.reduce((sum, each) => sum + each.stays.length, 0);
        expect(times.reduce((sum, { ended, stillThere }) => sum + ended + stillThere, 0)).toBe(stays);
        for (const { medianMs, ninetiethMs } of times) expect(ninetiethMs ?? 0).toBeGreaterThanOrEqual(medianMs ?? 0);
        const watched = facts.flatMap((each) => each.deadlines);
        const running = watched.filter(({ isMissed, dueBy }) => isMissed === null && dueBy > now).length;
        expect(deadlines.reduce((sum, { met, missed }) => sum + met + missed, 0)).toBe(watched.length - running);
      })
    );
  });

  test('[J34] the parts of a filter are the whole, and comparing says the same as filtering', () => {
    fc.assert(
      fc.property(fc.array(someFacts), (facts) => {
        const months = optionsOf(facts, 'month');
        const chosen = months.flatMap((month) => choose(facts, { ...everything, month }));
        expect(chosen.length).toBe(facts.filter(({ month }) => month !== null).length);
        for (const { key, claims, returned, missed } of compare(facts, 'product', 50)) {
          const alone = countInsight(choose(facts, { ...everything, product: key }), 50);
          expect(claims).toBe(alone.claims);
          expect(returned.count).toBe(alone.returned.count);
          expect(missed).toBe(alone.deadlines.reduce((sum, each) => sum + each.missed, 0));
        }
      })
    );
  });
});

describe('many claims', () => {
  const one = begun()
    .request(noon(monday + 3))
    .respond(noon(monday + 5))
    .approve(noon(monday + 9)).present;
  const many = Array.from({ length: 5000 }, (_, n): Claim => ({ ...one, id: String(n) }));
  const parts = { termsOf: () => null, now: far, pause: () => Promise.resolve(), isOver: () => false };

  test('[J34] five thousand are counted, and the page may answer in between', async () => {
    let pauses = 0;
    const facts = await gatherFacts(many, { ...parts, pause: () => Promise.resolve(void pauses++) });
    expect(countInsight(choose(facts ?? [], everything), far).claims).toBe(5000);
    compare(facts ?? [], 'month', far);
    expect(pauses).toBeGreaterThan(15);
  });

  test('[J34] what was overtaken by a change is not counted to its end', async () => {
    expect(await gatherFacts(many, { ...parts, isOver: () => true })).toBeNull();
  });
});
