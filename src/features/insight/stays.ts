import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, ClaimState } from '#rules/claim/claim.ts';
import { movesOf, replayMoves, type DatedMove } from '#rules/claim/replay.ts';
import type { Instant } from '#rules/days/day.ts';

/** How long a claim was in a state; null: it is there now. */
export interface Stay {
  readonly state: ClaimState;
  readonly from: Instant;
  readonly until: Instant | null;
}

interface Arrival {
  readonly state: ClaimState;
  readonly at: Instant;
}

/**
 * The claim's way, one stay after the other. Decided here: as the record says. Decided elsewhere: by the days on which its moves happened, less
 * what was taken back or became impossible.
 */
export function staysOf(claim: Claim, terms: ResolvedTerms | null, now: Instant): readonly Stay[] {
  const arrivals =
    claim.adjudicated === 'elsewhere' && terms ? arrivalsElsewhere(claim, terms, now) : arrivalsOf(claim);
  const stays: { state: ClaimState; from: Instant; until: Instant | null }[] = [];
  for (const { state, at } of arrivals) {
    const last = stays.at(-1);
    // A consent period that begins again is the same stay.
    if (last?.state === state) continue;
    // An answer that waited for its files keeps the time of its receipt: no stay ends before it began.
    const from = last ? Math.max(at, last.from) : at;
    if (last) last.until = from;
    stays.push({ state, from, until: null });
  }
  return stays;
}

function arrivalsOf(claim: Claim): readonly Arrival[] {
  const arrivals: Arrival[] = [{ state: 'editing', at: claim.createdAt }];
  for (const { state, receivedAt } of claim.history) if (state) arrivals.push({ state, at: receivedAt });
  return arrivals;
}

function arrivalsElsewhere(claim: Claim, terms: ResolvedTerms, now: Instant): readonly Arrival[] {
  const idle = new Set(replayMoves(claim, {}, { terms, now })?.idle.map(({ action }) => action));
  const own = claim.history.flatMap(({ kind, outcome, receivedAt }) => {
    if (outcome === 'refused' || (kind !== 'discard' && kind !== 'restore')) return [];
    return [{ state: kind === 'discard' ? ('discarded' as const) : ('editing' as const), at: receivedAt }];
  });
  const moves = movesOf(claim, terms)
    .filter(({ action }) => !idle.has(action))
    .map((move) => ({ state: stateAfter(move), at: terms.civil.startOf(move.happenedOn) }));
  // The order of coming on record decides within a day.
  const later = [...own, ...moves].sort((a, b) => a.at - b.at);
  // What happened in the portal before the claim was written down here was never in editing here.
  const first = later[0];
  return first && first.at <= claim.createdAt ? later : [{ state: 'editing', at: claim.createdAt }, ...later];
}

const leadsTo: { readonly [K in Exclude<DatedMove['kind'], 'decide-dispute'>]: ClaimState } = {
  submit: 'submitted',
  'begin-review': 'in-review',
  'request-information': 'action-required',
  respond: 'in-review',
  approve: 'approved',
  reject: 'rejected',
  'decline-consent': 'rejected',
  withdraw: 'rejected',
  dispute: 'disputed'
};

function stateAfter({ kind, said }: DatedMove): ClaimState {
  if (kind === 'decide-dispute') return said.outcome === 'approve' ? 'approved' : 'rejected';
  return leadsTo[kind];
}
