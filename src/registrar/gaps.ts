import type { ClaimAction } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { recordTime } from '#rules/claim/history.ts';
import type { Instant } from '#rules/days/day.ts';

/** How long an action waits for the one its device made before it; by the registrar's clock. */
export const lateAfterMs = 10 * 60 * 1000;

/** Says in the history that an action went on record although its device had made another before it, which never came. [R5] */
export function markGap(
  claim: Claim,
  gap: {
    readonly missing: string;
    readonly action: ClaimAction;
    readonly receivedAt: Instant;
    readonly onRecordAt: Instant;
  }
): Claim {
  const entry = {
    n: (claim.history.at(-1)?.n ?? 0) + 1,
    action: null,
    kind: 'gap',
    by: 'registrar',
    role: 'registrar',
    madeAt: gap.onRecordAt,
    // Not later than the action it stands before: nothing counts earlier than the last entry.
    receivedAt: gap.receivedAt,
    onRecordAt: recordTime(claim, gap.onRecordAt),
    outcome: 'accepted',
    said: { missing: gap.missing, before: gap.action.id }
  } as const;
  return { ...claim, history: [...claim.history, entry] };
}
