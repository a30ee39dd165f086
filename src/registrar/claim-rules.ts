import type { ClaimAction } from '#rules/claim/action.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Decision, RefusalFact } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';

/** Everything besides an action that what happens of itself depends on. */
export type Surroundings = Omit<Circumstances, 'actor' | 'receivedAt' | 'adjudicated'>;

/** What the registrar asks of the rules. Given in, so that a test can put one in that breaks on a certain action. */
export interface ClaimRules {
  /** Clocks that ran out before the action was received take effect first. */
  decide(claim: Claim | null, action: ClaimAction, circumstances: Circumstances): Decision<Claim>;
  recordRefusal(claim: Claim, action: ClaimAction, refusal: RefusalFact, circumstances: Circumstances): Claim;
  /** Everything that fell due up to `onRecordAt`: clocks, and actions whose files never arrived. The same claim when nothing did. */
  advance(claim: Claim, surroundings: Surroundings): Claim;
  /** Files whose bytes are there now: evidence is verified, waiting actions are decided. The same claim when nothing changed. */
  filesArrived(claim: Claim, surroundings: Surroundings): Claim;
  /** When something next happens of itself; null: never. */
  nextDue(claim: Claim): Instant | null;
}
