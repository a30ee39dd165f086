import { advance } from './advance.ts';
import type { Circumstances } from './circumstances.ts';
import type { Claim, WaitingAction } from './claim.ts';
import { decideOn } from './decide.ts';
import { writeOccurrence } from './history.ts';
import { actorOf, refuseWaiting } from './refuse-waiting.ts';
import { situateAt } from './situation.ts';

/**
 * A file's bytes are all there and right. Evidence that names it is verified, and what waited for it alone is decided as of its own receipt.
 * `circumstances.receivedAt` is when the last byte came; the actor is the registrar. Calling it twice changes nothing. [E3] [E4] [O3]
 */
export function filesArrived(claim: Claim, sha256: string, circumstances: Circumstances): Claim {
  const { receivedAt, onRecordAt, terms, outages } = circumstances;
  const current = advance(claim, receivedAt, terms, outages, onRecordAt);
  const awaited = current.evidence.some((file) => file.sha256 === sha256 && file.verifiedAt === null);
  const needed = current.waiting.some(({ missing }) => missing.indexOf(sha256) >= 0);
  if (!awaited && !needed) return current;
  const evidence = current.evidence.map((file) =>
    file.sha256 === sha256 && file.verifiedAt === null ? { ...file, verifiedAt: onRecordAt } : file
  );
  const waiting = current.waiting.map((one) => ({ ...one, missing: one.missing.filter((name) => name !== sha256) }));
  const occurrence = { kind: 'files-arrived', role: 'registrar', at: receivedAt, onRecordAt } as const;
  const arrived = writeOccurrence({ ...current, evidence, waiting }, occurrence, { said: { file: sha256 } });
  return settle(arrived, circumstances);
}

/** Decides what no longer waits for a file, in order of receipt. [E3] */
export function settle(claim: Claim, circumstances: Circumstances): Claim {
  let current = claim;
  for (;;) {
    const ready = current.waiting.filter(({ missing }) => missing.length === 0)[0];
    if (!ready) return current;
    const rest = { ...current, waiting: current.waiting.filter((other) => other !== ready) };
    current = settleOne(rest, ready, circumstances);
  }
}

function settleOne(claim: Claim, waiting: WaitingAction, circumstances: Circumstances): Claim {
  const { action, receivedAt, stateSince } = waiting;
  const { onRecordAt } = circumstances;
  if (claim.stateSince !== stateSince)
    return refuseWaiting(claim, waiting, { code: 'overtaken', state: claim.state, action: action.kind }, onRecordAt);
  const actor = actorOf(claim, waiting);
  const situation = situateAt(receivedAt, { ...circumstances, actor, receivedAt, hasFile: () => true });
  const decided = decideOn(claim, { ...action, basedOn: stateSince }, situation);
  return decided.ok ? decided.claim : refuseWaiting(claim, waiting, decided.refusal, onRecordAt);
}
