import type { ActionOf } from './action.ts';
import type { Claim } from './claim.ts';
import { isContested } from './contest.ts';
import { findReason } from './evaluation-reason.ts';
import { writeAction } from './history.ts';
import { programmeOf } from './programme.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/**
 * Of a claim that was sent, for the programme that its activity belongs to; it can be revised. The reason's words are kept with it: a list
 * that changes later changes nothing of what was decided. [X5] [X11]
 */
export function evaluateClaim(claim: Claim, action: ActionOf<'evaluate'>, situation: Situation): Decision<Claim> {
  const { programme, outcome, reason } = action;
  const facts = { code: 'wrong-state', state: claim.state, action: action.kind } as const;
  if (claim.state !== 'approved') return refuse(facts);
  if (claim.sentAt === null) return refuse({ ...facts, why: 'not-sent' });
  if (isContested(claim)) return refuse({ ...facts, why: 'contested' });
  const { solutionArea, activity } = claim.fields;
  if (programmeOf(solutionArea, activity, situation.terms.profile)?.programme !== programme)
    return refuse({ ...facts, why: 'not-in-programme' });
  const found = findReason(action, situation.evaluationReasons);
  if (!found.ok) return refuse(found.refusal);
  const given = found.text === undefined || reason === undefined ? {} : { reason, reasonText: found.text };
  const evaluated = {
    ...claim,
    evaluations: { ...claim.evaluations, [programme]: { outcome, ...given, at: situation.at } }
  };
  return { ok: true, claim: writeAction(evaluated, action, situation, { said: { programme, outcome, ...given } }) };
}
