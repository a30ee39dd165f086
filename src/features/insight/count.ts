import { requestReasons, type RejectionReason, type RequestReason } from '#rules/claim/action.ts';
import { claimStates, type ClaimState } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { watchedClocks, type ClaimFacts, type WatchedClock } from './facts.ts';
import { percentile } from './percentile.ts';

/** How many of how many; `share` is null where there is nothing to share. */
export interface Part {
  readonly count: number;
  readonly share: number | null;
}

export interface TimeInState {
  readonly state: ClaimState;
  /** Stays that have ended: only they have a length. */
  readonly ended: number;
  readonly stillThere: number;
  readonly medianMs: number | null;
  readonly ninetiethMs: number | null;
}

export interface Insight {
  readonly claims: number;
  readonly states: readonly (Part & { readonly state: ClaimState })[];
  readonly times: readonly TimeInState[];
  readonly returned: Part & {
    readonly submitted: number;
    /** Of the returned ones; one may have several. */
    readonly reasons: readonly (Part & { readonly reason: RequestReason })[];
    /** Where the claim is decided elsewhere, nobody may have written down why. */
    readonly withoutReason: number;
  };
  readonly decided: {
    /** Approved, or rejected by somebody else than the partner. */
    readonly count: number;
    readonly approved: Part;
    readonly rejected: readonly (Part & { readonly reason: RejectionReason })[];
    readonly withdrawn: number;
  };
  readonly deadlines: readonly { readonly clock: WatchedClock; readonly met: number; readonly missed: number }[];
}

export function countInsight(facts: readonly ClaimFacts[], now: Instant): Insight {
  const states = tally(facts.map(({ state }) => state));
  return {
    claims: facts.length,
    states: claimStates.map((state) => ({ state, ...partOf(states.get(state) ?? 0, facts.length) })),
    times: timesOf(facts),
    returned: returnedOf(facts),
    decided: decidedOf(facts),
    deadlines: deadlinesOf(facts, now)
  };
}

export function partOf(count: number, of: number): Part {
  return { count, share: of === 0 ? null : count / of };
}

function timesOf(facts: readonly ClaimFacts[]): readonly TimeInState[] {
  const lengths = new Map<ClaimState, number[]>();
  const still = new Map<ClaimState, number>();
  for (const { stays } of facts)
    for (const { state, from, until } of stays) {
      if (until === null) still.set(state, (still.get(state) ?? 0) + 1);
      else {
        const known = lengths.get(state);
        if (known) known.push(until - from);
        else lengths.set(state, [until - from]);
      }
    }
  return claimStates.flatMap((state) => {
    const ended = (lengths.get(state) ?? []).sort((a, b) => a - b);
    const stillThere = still.get(state) ?? 0;
    if (ended.length + stillThere === 0) return [];
    const [medianMs, ninetiethMs] = [percentile(ended, 0.5), percentile(ended, 0.9)];
    return [{ state, ended: ended.length, stillThere, medianMs, ninetiethMs }];
  });
}

function returnedOf(facts: readonly ClaimFacts[]): Insight['returned'] {
  const submitted = facts.filter(({ month }) => month !== null).length;
  const returned = facts.filter(({ isReturned }) => isReturned);
  const reasons = tally(returned.flatMap((claim) => claim.reasons));
  return {
    submitted,
    ...partOf(returned.length, submitted),
    reasons: requestReasons.map((reason) => ({ reason, ...partOf(reasons.get(reason) ?? 0, returned.length) })),
    withoutReason: returned.filter((claim) => claim.reasons.length === 0).length
  };
}

function decidedOf(facts: readonly ClaimFacts[]): Insight['decided'] {
  const outcomes = tally(facts.flatMap(({ outcome }) => outcome ?? []));
  const withdrawn = outcomes.get('partner-request') ?? 0;
  const count = [...outcomes.values()].reduce((sum, each) => sum + each, 0) - withdrawn;
  const rejected = [...outcomes].flatMap(([reason, n]) =>
    reason === 'approved' || reason === 'partner-request' ? [] : [{ reason, ...partOf(n, count) }]
  );
  return {
    count,
    approved: partOf(outcomes.get('approved') ?? 0, count),
    rejected: rejected.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    withdrawn
  };
}

function deadlinesOf(facts: readonly ClaimFacts[], now: Instant): Insight['deadlines'] {
  const all = facts.flatMap(({ deadlines }) => deadlines);
  return watchedClocks.flatMap((clock) => {
    const of = all.filter((deadline) => deadline.clock === clock);
    const missed = of.filter(({ isMissed, dueBy }) => isMissed ?? dueBy <= now).length;
    const met = of.filter(({ isMissed }) => isMissed === false).length;
    return met + missed === 0 ? [] : [{ clock, met, missed }];
  });
}

function tally<K>(keys: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
