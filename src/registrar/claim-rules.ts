import type { ClaimAction } from '#rules/claim/action.ts';
import { advance, nextDue, outageAt } from '#rules/claim/advance.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import { recordRefusal } from '#rules/claim/record-refusal.ts';
import type { Decision, RefusalFact } from '#rules/claim/refusal.ts';
import { filesArrived } from '#rules/claim/settle.ts';
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

export const claimRules: ClaimRules = {
  decide,
  recordRefusal,
  advance: (claim, { onRecordAt, terms, outages }) => advance(claim, onRecordAt, terms, outages),
  filesArrived(claim, surroundings) {
    let current = claim;
    for (const sha256 of awaitedFiles(claim)) {
      if (!surroundings.hasFile(sha256)) continue;
      const receivedAt = arrivalOf(claim, sha256, surroundings);
      current = filesArrived(current, sha256, { ...surroundings, actor: registrar, receivedAt, adjudicated: 'here' });
    }
    return current;
  },
  nextDue
};

const registrar = { id: 'registrar', role: 'registrar', desk: 'registrar', org: null } as const;

function awaitedFiles(claim: Claim): ReadonlySet<string> {
  const evidence = claim.evidence.filter(({ verifiedAt }) => verifiedAt === null).map(({ sha256 }) => sha256);
  return new Set([...evidence, ...claim.waiting.flatMap(({ missing }) => missing)]);
}

/** A file whose time ran out while nobody looked has come in time: an outage must not cost the partner. */
function arrivalOf(claim: Claim, sha256: string, { onRecordAt, outages }: Surroundings): Instant {
  const overdue = claim.waiting
    .filter(({ missing, filesBy }) => filesBy <= onRecordAt && missing.includes(sha256) && outageAt(filesBy, outages))
    .map(({ filesBy }) => filesBy - 1);
  return Math.min(onRecordAt, ...overdue);
}
