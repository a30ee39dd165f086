import type { ActionOf, Payloads } from '#rules/claim/action.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, ClaimState, Clock } from '#rules/claim/claim.ts';
import { movesOf, replayMoves, type DatedMove } from '#rules/claim/replay.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import type { FactName } from '#texts/en/elsewhere.ts';

export type FactDetails = Pick<Payloads['record'], 'reasons' | 'reason' | 'removeProducts' | 'comment'>;

/** In the order in which a claim meets them; a partner's own moves have screens of their own once it is in the portal. */
const answers: readonly FactName[] = [
  'begin-review',
  'request-information',
  'approve',
  'reject',
  'decline-consent',
  'dispute-won',
  'dispute-lost'
];

/** What the portal can have said on a day, and what the claim is then. */
export interface PossibleFact {
  readonly name: FactName;
  readonly state: ClaimState;
  /** The clock that then presses first. */
  readonly clock: Clock | null;
  /** Moves that counted until now, and do not any more. */
  readonly idle: readonly DatedMove[];
  /** Asked while a question is open: the answer in between is taken as given. [L3] */
  readonly again: boolean;
}

export interface Asked {
  readonly terms: ResolvedTerms;
  readonly now: Instant;
  readonly happenedOn: Day;
  /** The action of a move for which the fact stands. */
  readonly instead?: string | undefined;
}

/** Each fact is tried by the rules themselves: what is offered is what will be accepted. [P3] */
export function possibleFacts(claim: Claim, asked: Asked): readonly PossibleFact[] {
  if (claim.state === 'discarded') return [];
  const names: readonly FactName[] = claim.state === 'editing' ? ['submit'] : answers;
  const counted = replayMoves(claim, {}, asked)?.idle ?? [];
  return names.flatMap((name) => {
    const outcome = tryFact(claim, name, asked);
    if (!outcome) return [];
    const idle = outcome.idle.filter((move) => counted.every(({ n }) => n !== move.n));
    const clock = [...outcome.claim.clocks].sort((a, b) => a.dueBy - b.dueBy)[0] ?? null;
    const isLast = outcome.latest === claim.history.length + 1;
    const again = name === 'request-information' && claim.state === 'action-required' && isLast;
    return [{ name, state: outcome.state, clock, idle, again }];
  });
}

/** What `record` carries of a fact. */
export function payloadOf(name: FactName): Pick<Payloads['record'], 'fact' | 'outcome'> {
  if (name === 'dispute-won') return { fact: 'decide-dispute', outcome: 'approve' };
  if (name === 'dispute-lost') return { fact: 'decide-dispute', outcome: 'reject' };
  return { fact: name };
}

export function nameOfMove({ kind, said }: Pick<DatedMove, 'kind' | 'said'>): FactName | 'respond' {
  if (kind === 'decide-dispute') return said.outcome === 'approve' ? 'dispute-won' : 'dispute-lost';
  return kind;
}

/** The latest move that counts, by its day; on one day the one that came on record last. */
export function lastMove(claim: Claim, terms: ResolvedTerms, now: Instant): DatedMove | null {
  const idle = replayMoves(claim, {}, { terms, now })?.idle ?? [];
  const moves = movesOf(claim, terms).filter(({ n }) => idle.every((other) => other.n !== n));
  return [...moves].sort((a, b) => a.happenedOn - b.happenedOn || a.n - b.n).at(-1) ?? null;
}

/** Whether something is on record of a later day: the fact then has the claim worked out again. [L3] */
export function isLate(claim: Claim, { terms, happenedOn, instead }: Asked): boolean {
  return movesOf(claim, terms).some((move) => move.happenedOn > happenedOn && move.action !== instead);
}

function tryFact(claim: Claim, name: FactName, asked: Asked): ReturnType<typeof replayMoves> {
  const { terms, now, happenedOn, instead } = asked;
  const { fact, outcome } = payloadOf(name);
  if (fact === 'take-back') return null;
  const said: Partial<ActionOf<'record'>> = outcome ? { outcome } : {};
  const added: DatedMove = { n: claim.history.length + 1, kind: fact, happenedOn, action: '', by: '', said };
  return replayMoves(claim, { added, ...(instead === undefined ? {} : { takenBack: instead }) }, { terms, now });
}
