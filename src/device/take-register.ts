import { documentToClaim, type ClaimDocument, type RefusalDocument } from '#documents/record-documents.ts';
import type { OrganisationDocument, ReferenceDocument } from '#documents/reference-documents.ts';
import type { HistoryEntry } from '#rules/claim/claim.ts';
import type { DeviceDatabase, StoredAction, StoredReference, StoredSummary } from './database.ts';
import { isSilent } from './ledger.ts';
import type { ClaimRow } from './rows.ts';
import type { Beholder } from './show-claim.ts';
import { actionsOf, readOwnRows, refreshSummary, summaryOf, summaryTables, type OwnRows } from './summaries.ts';

/** A document as replication brings it. */
export interface ArrivedDocument {
  readonly _id: string;
  readonly _rev: string;
  readonly _deleted?: boolean;
}

/** What the registrar wrote comes in: claims, refusals, organisations, and with them what became of this device's actions. */
export async function takeRegister(
  database: DeviceDatabase,
  documents: readonly ArrivedDocument[],
  beholder: Beholder
): Promise<void> {
  const sorted = sortOut(documents);
  await database.transaction('rw', [...summaryTables(database), database.reference], async () => {
    await database.reference.bulkPut(sorted.organisations);
    await database.claims.bulkDelete([...sorted.gone]);
    const touched = await claimsWithActions(database, [...sorted.claims.map(({ id }) => id), ...sorted.gone]);
    // Not awaited here: while the browser stores the claims, their lines are worked out.
    const stored = database.claims.bulkPut(sorted.claims);
    // Where a line fails first, for a device that is being closed, the transaction tells of it: not this one a second time, to nobody.
    stored.catch(() => undefined);
    const summaries: StoredSummary[] = [];
    for (const row of sorted.claims) {
      const own = touched.has(row.id) ? await settleOwn(database, row, beholder) : { row, actions: [], files: [] };
      const summary = summaryOf(own, beholder);
      if (summary) summaries.push(summary);
    }
    await Promise.all([stored, database.summaries.bulkPut(summaries)]);
    for (const id of sorted.gone) await refreshSummary(database, id, beholder);
    for (const refusal of sorted.refusals) await settleRefusal(database, refusal, beholder);
  });
}

export async function takeReference(database: DeviceDatabase, documents: readonly ArrivedDocument[]): Promise<void> {
  await database.transaction('rw', database.reference, async () => {
    await database.reference.bulkDelete(documents.filter(isGone).map(({ _id }) => _id));
    await database.reference.bulkPut(documents.filter((document) => !isGone(document)).map(toReference));
  });
}

/** Of all documents that the device has. */
export async function knownIds(database: DeviceDatabase): Promise<ReadonlySet<string>> {
  const [claims, reference] = await Promise.all([
    database.claims.toCollection().primaryKeys(),
    database.reference.toCollection().primaryKeys()
  ]);
  return new Set([...claims.map((id) => `${claimPrefix}${id}`), ...reference]);
}

/** Which revision of each document the device has; undefined: none. */
export async function knownRevisions(
  database: DeviceDatabase,
  ids: readonly string[]
): Promise<ReadonlyMap<string, string>> {
  const revisions = new Map<string, string>();
  const claims = ids.filter((id) => id.startsWith(claimPrefix));
  const others = ids.filter((id) => !id.startsWith(claimPrefix));
  const rows = await database.claims.bulkGet(claims.map(withoutPrefix));
  for (const row of rows) if (row?.document._rev) revisions.set(row.document._id, row.document._rev);
  for (const row of await database.reference.bulkGet(others)) {
    const rev = (row?.document as { readonly _rev?: string } | undefined)?._rev;
    if (row && rev) revisions.set(row.id, rev);
  }
  return revisions;
}

const claimPrefix = 'claim:';
const withoutPrefix = (id: string): string => id.slice(claimPrefix.length);
const isGone = (document: ArrivedDocument): boolean => document._deleted === true;

interface SortedOut {
  readonly claims: readonly ClaimRow[];
  /** Ids of claims. */
  readonly gone: readonly string[];
  readonly organisations: readonly StoredReference[];
  readonly refusals: readonly RefusalDocument[];
}

function sortOut(documents: readonly ArrivedDocument[]): SortedOut {
  const claims: ClaimRow[] = [];
  const gone: string[] = [];
  const organisations: StoredReference[] = [];
  const refusals: RefusalDocument[] = [];
  for (const document of documents) {
    if (document._id.startsWith(claimPrefix)) {
      const id = withoutPrefix(document._id);
      if (isGone(document)) gone.push(id);
      else claims.push({ id, document: document as unknown as ClaimDocument });
    } else if (isGone(document)) continue;
    else if (document._id.startsWith('organisation:')) organisations.push(toReference(document));
    else if (document._id.startsWith('refusal:')) refusals.push(document as unknown as RefusalDocument);
  }
  return { claims, gone, organisations, refusals };
}

function toReference(document: ArrivedDocument): StoredReference {
  return { id: document._id, document: document as unknown as ReferenceDocument | OrganisationDocument };
}

/** A few are looked up; of many it is asked once which claims have any. */
async function claimsWithActions(database: DeviceDatabase, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const all = ids.length > 20 ? database.actions.orderBy('claim') : database.actions.where('claim').anyOf([...ids]);
  // Keys more than once are made one here: WebKit cannot answer `uniqueKeys` where there are none (docs/decisions/0028).
  return new Set((await all.keys()).map(String));
}

async function settleOwn(database: DeviceDatabase, row: ClaimRow, beholder: Beholder): Promise<OwnRows> {
  const claim = documentToClaim(row.document);
  const actions = await actionsOf(database, row.id);
  // Without its history it says nothing of what was done here; `summaryOf` shows what it is.
  if (claim && Array.isArray(claim.history)) {
    const entries = new Map<string, HistoryEntry>();
    for (const entry of claim.history) if (entry.action !== null) entries.set(entry.action, entry);
    const changed = actions
      .map((action) => ({ before: action, after: settle(action, entries.get(action.id), beholder.now) }))
      .filter(({ before, after }) => before !== after);
    await database.actions.bulkPut(changed.map(({ after }) => after));
  }
  return { ...(await readOwnRows(database, row.id)), row };
}

/** The record's word on an action. What the record has lost, by a restored backup, is received and no more. */
function settle(action: StoredAction, entry: HistoryEntry | undefined, now: number): StoredAction {
  if (action.gateRefused) return action;
  if (!entry) {
    if (action.stage !== 'on-record') return action;
    const { settledAt, clashes, ...rest } = action;
    return { ...rest, stage: 'received' };
  }
  const stage = entry.outcome === 'refused' ? 'refused' : 'on-record';
  if (action.stage === stage) return action;
  const { refusal, clashes, ...rest } = action;
  return {
    ...rest,
    stage,
    receivedAt: entry.receivedAt,
    settledAt: now,
    ...(entry.refusal ? { refusal: entry.refusal } : {}),
    ...(entry.clashes ? { clashes: entry.clashes } : {}),
    ...(stage === 'refused' && isSilent(action.kind) ? { acknowledged: true } : {})
  };
}

async function settleRefusal(database: DeviceDatabase, document: RefusalDocument, beholder: Beholder): Promise<void> {
  const action = await database.actions.get(document.action);
  if (!action || action.gateRefused || action.stage === 'refused') return;
  const { refusal, receivedAt } = document;
  const settled = { ...action, stage: 'refused' as const, refusal, receivedAt, settledAt: beholder.now };
  await database.actions.put(isSilent(action.kind) ? { ...settled, acknowledged: true } : settled);
  await refreshSummary(database, action.claim, beholder);
}
