import { documentToClaim } from '#documents/record-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { nextDue } from '#rules/claim/advance.ts';
import { nextLook } from '#rules/claim/attention.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import Dexie from 'dexie';
import type { DeviceDatabase, StoredAction, StoredSummary } from './database.ts';
import { ageless, proofAgeOf } from './proof-age.ts';
import type { ClaimRow, FileRow } from './rows.ts';
import { showClaim, type Beholder, type Shown } from './show-claim.ts';
import { findUnsentMove } from './unsent-move.ts';
import { summariseClaim, summariseUnreadable } from './summarise.ts';

export interface OwnRows {
  readonly row: ClaimRow | undefined;
  /** Oldest first. */
  readonly actions: readonly StoredAction[];
  readonly files: readonly FileRow[];
}

/** Everything this device has of one claim. */
export async function readOwnRows(database: DeviceDatabase, claim: string): Promise<OwnRows> {
  const [row, actions, files] = await Promise.all([
    database.claims.get(claim),
    actionsOf(database, claim),
    database.files.where('[claim+sha256]').between([claim, Dexie.minKey], [claim, Dexie.maxKey]).toArray()
  ]);
  return { row, actions, files };
}

export function actionsOf(database: DeviceDatabase, claim: string): Promise<StoredAction[]> {
  return database.actions.where('[claim+seq]').between([claim, Dexie.minKey], [claim, Dexie.maxKey]).toArray();
}

export interface ShownRows extends Shown {
  readonly onRecord: Claim | null;
}

/**
 * A claim that the rules cannot work with is kept as it came and shown as one that this app cannot read: what is thrown over one claim would
 * otherwise hold up all that come with it, and the pull for ever.
 */
export function showRows(own: OwnRows, beholder: Beholder): ShownRows {
  try {
    return applyOwn(own, beholder);
  } catch (error) {
    if (!own.row) throw error;
    console.error(`${own.row.id} cannot be read`, error);
    return { onRecord: null, claim: null, doomed: new Map() };
  }
}

function applyOwn({ row, actions, files }: OwnRows, beholder: Beholder): ShownRows {
  const onRecord = row ? documentToClaim(row.document) : null;
  const here = new Set(files.map(({ sha256 }) => sha256));
  const verified = new Set(onRecord?.evidence.filter((file) => file.verifiedAt !== null).map((file) => file.sha256));
  const hasFile = (sha256: string): boolean => here.has(sha256) || verified.has(sha256);
  const shown = showClaim(onRecord, actions, { ...beholder, hasFile });
  if (shown.claim || row) return { onRecord, ...shown };
  // The record refused to begin this claim. What was written into it stays readable, as it was meant.
  const kept = actions.map((action) => ({ ...action, stage: 'on-device' as const }));
  return { onRecord, claim: showClaim(null, kept, { ...beholder, hasFile }).claim, doomed: shown.doomed };
}

/** In the transaction that changed the claim or an action on it: a list must never tell something else than the claim does. */
export async function refreshSummary(database: DeviceDatabase, claim: string, beholder: Beholder): Promise<void> {
  const own = await readOwnRows(database, claim);
  const summary = summaryOf(own, beholder);
  if (summary) await database.summaries.put(summary);
  else await database.summaries.delete(claim);
}

/** Null where there is nothing to list: every action that would have made the claim was refused. */
export function summaryOf(own: OwnRows, beholder: Beholder): StoredSummary | null {
  try {
    return summariseOwn(own, beholder);
  } catch (error) {
    if (!own.row) throw error;
    console.error(`${own.row.id} cannot be read`, error);
    return summariseUnreadable(own.row.document);
  }
}

function summariseOwn(own: OwnRows, beholder: Beholder): StoredSummary | null {
  const shown = showRows(own, beholder);
  const { claim } = shown;
  if (claim) {
    const { actor, shelf, now } = beholder;
    const due = nextDue(claim);
    const look = nextLook(claim, now);
    // Without its terms a claim cannot be moved on: looking again would change nothing.
    // Only a manager is asked for newer proof.
    const proof = actor.role === 'manager' ? proofAgeOf(claim, shelf.resolve(claim.terms), now) : ageless;
    const changes = [due !== null && due > now ? due : null, look, proof.changesAt].filter((at) => at !== null);
    const changesAt = changes.length > 0 ? Math.min(...changes) : null;
    const { actions } = own;
    const unsent = findUnsentMove({ ...shown, actions });
    const about = { claim, actions, actor, limits: shelf.limits, now, nextDue: changesAt, proof: proof.age };
    return summariseClaim({ ...about, unsent });
  }
  if (own.row) return summariseUnreadable(own.row.document);
  return null;
}

/** What fell due of itself since the rows were written: they are worked out again, a few at a time. */
export async function refreshDue(database: DeviceDatabase, beholder: Beholder): Promise<number> {
  const due = await database.summaries.where('nextDue').belowOrEqual(beholder.now).limit(200).primaryKeys();
  if (due.length === 0) return 0;
  await refreshSummaries(database, due, beholder);
  return due.length;
}

/** Raised with every change of what rows with a clock, or with waiting actions, say: only those are renewed. A number of its own: an app that is put back to an older version opens the same database. */
const rowsVersion = 2;

/** Rows that an older app wrote are worked out again as what falls due is; until then they say what could be told without it. [V83] */
export async function renewRows(database: DeviceDatabase): Promise<void> {
  const known = await database.device.get('rows');
  if (known?.value === rowsVersion) return;
  await database.transaction('rw', database.device, database.summaries, async () => {
    await database.summaries
      .filter(({ clock, waiting }) => clock !== null || waiting > 0)
      .modify((row: { -readonly [K in keyof StoredSummary]: StoredSummary[K] }) => {
        // As the published profiles count.
        if (row.clock) row.unit ??= profile2020.clocks[row.clock]?.unit ?? null;
        row.nextDue = 0;
      });
    await database.device.put({ id: 'rows', value: rowsVersion });
  });
}

export function refreshSummaries(
  database: DeviceDatabase,
  claims: readonly string[],
  beholder: Beholder
): Promise<void> {
  return database.transaction('rw', summaryTables(database), async () => {
    for (const claim of claims) await refreshSummary(database, claim, beholder);
  });
}

/** What a transaction must span that keeps the summaries right. */
export function summaryTables(
  database: DeviceDatabase
): ReadonlyArray<DeviceDatabase['claims' | 'summaries' | 'actions' | 'files']> {
  return [database.claims, database.summaries, database.actions, database.files];
}
