import { addBusinessDays } from '../days/business-days.ts';
import type { Claim, WaitingAction } from './claim.ts';
import type { FileManifest } from './fields.ts';
import type { Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** What an action needs and the server has not verified: the claim's evidence and the files it names itself. [E3] */
export function missingFiles(claim: Claim, files: readonly FileManifest[], situation: Situation): readonly string[] {
  if (claim.adjudicated === 'elsewhere') return [];
  const needed = neededFiles(claim, files);
  return needed.filter(
    (sha256) =>
      !situation.hasFile(sha256) && claim.evidence.every((file) => file.sha256 !== sha256 || file.verifiedAt === null)
  );
}

/** It waits undecided until the end of the next business day after the day of its receipt. [E3] */
export function waitForFiles(
  claim: Claim,
  action: WaitingAction['action'],
  { missing, situation }: { readonly missing: readonly string[]; readonly situation: Situation }
): Decision<Claim> {
  const { terms, actor, at } = situation;
  const lastDay = addBusinessDays(terms.civil.dayOf(at), 1, terms.holidays);
  const files = action.kind === 'submit' ? [] : (action.files ?? []);
  const waiting: WaitingAction = {
    action,
    role: actor.role,
    receivedAt: at,
    filesBy: terms.civil.startOf(lastDay + 1),
    missing,
    of: neededFiles(claim, files).length,
    stateSince: claim.stateSince
  };
  return { ok: true, claim: { ...claim, waiting: [...claim.waiting, waiting] } };
}

/** A submission or a dispute that waits, and is not overtaken yet. */
export function waitingEntry(claim: Claim): WaitingAction | null {
  const found = claim.waiting.filter(
    ({ action, stateSince }) => action.kind !== 'respond' && stateSince === claim.stateSince
  );
  return found[0] ?? null;
}

function neededFiles(claim: Claim, files: readonly FileManifest[]): readonly string[] {
  const all = [...claim.evidence, ...files].map(({ sha256 }) => sha256);
  return all.filter((sha256, i) => all.indexOf(sha256) === i);
}
