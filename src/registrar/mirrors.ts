import { registerOf, programmeDesk, reviewDesk, claimDocumentId } from '#documents/ids.ts';
import { claimToDocument, type ClaimDocument } from '#documents/record-documents.ts';
import { canonicalJson } from '#documents/canonical.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { isContested } from '#rules/claim/contest.ts';
import { hidePreparations } from '#rules/claim/prepare-move.ts';
import type { Instant } from '#rules/days/day.ts';
import type { RecordDatabase, RecordStore, StoredDocument } from './record-store.ts';

/** Reviewers still see how a claim ended: their devices learn the outcome of their last action from it. */
const shownAfterTheEndMs = 30 * 24 * 60 * 60 * 1000;
const mostAttempts = 5;

export const mirrorDesks = [reviewDesk, programmeDesk] as const;
export type MirrorDesk = (typeof mirrorDesks)[number];

/** What the programme's registers say of a claim. */
export interface Mirrors {
  readonly review: ClaimDocument | null;
  readonly programme: ClaimDocument | null;
}

/** Every claim that was ever submitted; for reviewers, as long as they may have to act on it. [R4] */
export function isMirroredIn(desk: MirrorDesk, claim: Claim, now: Instant): boolean {
  if (!('submittedOn' in claim)) return false;
  if (desk === programmeDesk) return true;
  if (claim.adjudicated === 'elsewhere') return false;
  const leavesAt = leavesReviewAt(claim);
  return leavesAt === null || now < leavesAt;
}

/** When the reviewers' copy goes of itself; null: not foreseeable. An approved claim comes back with a contest. [R4] */
export function leavesReviewAt(claim: Claim): Instant | null {
  const overSince = isOverSince(claim);
  if (overSince === null || claim.adjudicated === 'elsewhere') return null;
  const endedAt = claim.history.at(-1)?.onRecordAt ?? overSince;
  return Math.max(endedAt, overSince) + shownAfterTheEndMs;
}

/** Since when nothing is left for a reviewer to do. */
function isOverSince(claim: Claim): Instant | null {
  if (claim.state === 'rejected' && claim.rejection.forGood) return claim.rejection.at;
  return claim.state === 'approved' && !isContested(claim) ? claim.sentAt : null;
}

export async function readMirrors(store: RecordStore, claims: readonly string[]): Promise<readonly Mirrors[]> {
  const keys = claims.map(claimDocumentId);
  const [review, programme] = await Promise.all(mirrorDesks.map((desk) => store.open(registerOf(desk)).readMany(keys)));
  return claims.map((_, index) => ({
    review: (review?.[index] ?? null) as ClaimDocument | null,
    programme: (programme?.[index] ?? null) as ClaimDocument | null
  }));
}

/**
 * Lays each claim into the registers where it belongs, and takes it out of those where it does not. Answers with the claims of which a copy
 * is there that cannot be read yet: they are laid there later. [R62]
 */
export async function ensureMirrors(
  store: RecordStore,
  mirrored: readonly { readonly claim: Claim; readonly mirrors: Mirrors }[],
  now: Instant
): Promise<ReadonlySet<string>> {
  const unread = await Promise.all(
    mirrorDesks.map((desk) =>
      ensureIn({
        database: store.open(registerOf(desk)),
        wanted: mirrored.map(({ claim, mirrors }) => ({
          claim,
          isHere: isMirroredIn(desk, claim, now),
          mirror: mirrors[desk]
        }))
      })
    )
  );
  return new Set(unread.flat());
}

interface Wanted {
  readonly claim: Claim;
  readonly isHere: boolean;
  readonly mirror: ClaimDocument | null;
}

async function ensureIn(order: {
  readonly database: RecordDatabase;
  readonly wanted: readonly Wanted[];
}): Promise<readonly string[]> {
  let open = order.wanted;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const changed = open.flatMap((wanted) => {
      const document = mirrorToWrite(wanted);
      return document ? [{ wanted, document }] : [];
    });
    if (changed.length === 0) return [];
    const outcomes = await order.database.writeMany(changed.map(({ document }) => document));
    const failed = changed.filter((_, index) => !outcomes[index]?.ok);
    if (outcomes.some((outcome) => outcome.ok && !outcome.settled)) throw new Error('a mirror was not settled');
    if (failed.length === 0) return [];
    const mirrors = await order.database.readMany(failed.map(({ document }) => document._id));
    open = failed.map(({ wanted }, index) => ({ ...wanted, mirror: (mirrors[index] ?? null) as ClaimDocument | null }));
  }
  return open.map(({ claim }) => claim.id);
}

function mirrorToWrite({ claim, isHere, mirror }: Wanted): StoredDocument | null {
  // Never over another organisation's claim, and never back to a shorter history.
  if (mirror && (mirror.org !== claim.org || mirror.history.length > claim.history.length)) return null;
  if (!isHere) return mirror?._rev ? { _id: mirror._id, _rev: mirror._rev, _deleted: true } : null;
  const document = claimToDocument(hidePreparations(claim), mirror?._rev);
  if (mirror?.history.length === claim.history.length && canonicalJson(mirror) === canonicalJson(document)) return null;
  return document as unknown as StoredDocument;
}
