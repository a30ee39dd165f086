import { documentToAction } from '#documents/action-document.ts';
import type { Actor } from '#rules/claim/actor.ts';
import { advance } from '#rules/claim/advance.ts';
import type { Circumstances, ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import { filesArrived } from '#rules/claim/settle.ts';
import type { Instant } from '#rules/days/day.ts';
import type { StoredAction } from './database.ts';
import type { ReferenceShelf } from './reference-shelf.ts';
import { isWaiting } from './summarise.ts';

/** Everything but the claim that what is shown depends on. */
export interface Beholder {
  readonly actor: Actor;
  readonly shelf: ReferenceShelf;
  /** The server's time, as far as this device knows. */
  readonly now: Instant;
}

export interface Shown {
  readonly claim: Claim | null;
  /** Waiting actions that the rules would refuse now. */
  readonly doomed: ReadonlyMap<string, RefusalFact>;
}

/**
 * The claim on record with this device's waiting actions on top, decided by the registrar's own rules. An action that has not left the
 * device counts as received now at the earliest; its files count as there, because nothing but time keeps them from arriving.
 */
export function showClaim(
  onRecord: Claim | null,
  actions: readonly StoredAction[],
  own: Beholder & { readonly hasFile: (sha256: string) => boolean }
): Shown {
  const waiting = onRecord ? actions.filter((action) => isAhead(action, onRecord)) : actions.filter(isWaiting);
  const terms = onRecord ? own.shelf.resolve(onRecord.terms) : own.shelf.termsAt(own.now);
  // Terms that have not arrived: the record stands as it is, which is true, if not the latest.
  if (!terms) return { claim: onRecord, doomed: new Map() };
  const doomed = new Map<string, RefusalFact>();
  let claim = onRecord && arriveOwnFiles(onRecord, { ...own, terms });
  for (const row of waiting) {
    const action = documentToAction(row.document);
    const circumstances = circumstancesOf({ ...own, terms, org: action.org, at: row.receivedAt ?? own.now });
    const decision = decide(claim, action, circumstances);
    if (decision.ok) claim = decision.claim;
    else doomed.set(row.id, decision.refusal);
  }
  return { claim: claim && advance(claim, own.now, terms, []), doomed };
}

export function circumstancesOf(given: {
  readonly actor: Actor;
  readonly shelf: ReferenceShelf;
  readonly terms: ResolvedTerms;
  readonly org: string;
  readonly at: Instant;
  readonly hasFile: (sha256: string) => boolean;
}): Circumstances {
  const { actor, shelf, terms, org, at, hasFile } = given;
  return {
    actor,
    terms,
    hasFile,
    receivedAt: at,
    onRecordAt: at,
    adjudicated: shelf.adjudicationOf(org),
    limits: shelf.limits,
    evaluationReasons: shelf.evaluationReasons,
    outages: [],
    mailsCustomer: true
  };
}

/** The record does not know the action yet: neither in its history nor among those that wait for files. */
function isAhead(action: StoredAction, onRecord: Claim): boolean {
  if (!isWaiting(action)) return false;
  return (
    onRecord.history.every((entry) => entry.action !== action.id) &&
    onRecord.waiting.every((waiting) => waiting.action.id !== action.id)
  );
}

/** An answer whose files are still on their way from here is shown as given. */
function arriveOwnFiles(
  claim: Claim,
  own: Beholder & { readonly terms: ResolvedTerms; readonly hasFile: (sha256: string) => boolean }
): Claim {
  const circumstances = circumstancesOf({ ...own, org: claim.org, at: own.now });
  let arrived = claim;
  for (const { missing } of claim.waiting)
    for (const sha256 of missing) if (own.hasFile(sha256)) arrived = filesArrived(arrived, sha256, circumstances);
  return arrived;
}
