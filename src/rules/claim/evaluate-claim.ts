import type { ActionOf } from './action.ts';
import type { Claim } from './claim.ts';
import { isContested } from './contest.ts';
import { writeAction } from './history.ts';
import { programmeOf } from './programme.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** Of a claim that was sent, for the programme that its activity belongs to; it can be revised. [X5] */
export function evaluateClaim(claim: Claim, action: ActionOf<'evaluate'>, situation: Situation): Decision<Claim> {
  const { programme, outcome, reason } = action;
  const facts = { code: 'wrong-state', state: claim.state, action: action.kind } as const;
  if (claim.state !== 'approved') return refuse(facts);
  if (claim.sentAt === null) return refuse({ ...facts, why: 'not-sent' });
  if (isContested(claim)) return refuse({ ...facts, why: 'contested' });
  const { solutionArea, activity } = claim.fields;
  if (programmeOf(solutionArea, activity, situation.terms.profile)?.programme !== programme)
    return refuse({ ...facts, why: 'not-in-programme' });
  const evaluation = { outcome, ...(reason === undefined ? {} : { reason }), at: situation.at };
  const evaluated = { ...claim, evaluations: { ...claim.evaluations, [programme]: evaluation } };
  return { ok: true, claim: writeAction(evaluated, action, situation, {}) };
}
