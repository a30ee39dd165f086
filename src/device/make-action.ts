import { ulid } from 'ulid';
import {
  documentToAction,
  readAction,
  sealAction,
  type ActionContent,
  type ActionDocument
} from '#documents/action-document.ts';
import { makeWellFormed } from '#documents/canonical.ts';
import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import { refuse, type RefusalFact } from '#rules/claim/refusal.ts';
import type { Device, DeviceDatabase, StoredAction } from './database.ts';
import { askToPersist, readStorageError, type DeviceFailure } from './failures.ts';
import { pageSleep } from './page-sleep.ts';
import { circumstancesOf, type Beholder } from './show-claim.ts';
import { actionsOf, readOwnRows, refreshSummary, showRows, summaryTables } from './summaries.ts';

/** What a person orders: an action without what every action carries. */
export type Order<K extends ActionKind = ActionKind> = {
  readonly claim: string;
  readonly org?: string;
  readonly kind: K;
} & Payloads[K];

export type Acted =
  | { readonly ok: true; readonly action: ActionDocument; readonly claim: Claim }
  | { readonly ok: false; readonly refusal: RefusalFact }
  | { readonly ok: false; readonly failure: DeviceFailure };

export interface Maker extends Beholder {
  readonly clockOffsetMs: number;
  /** This device's own time. */
  readonly madeAt: number;
}

/**
 * Decides, stores, and answers only when the transaction is on the disk. Reading, deciding and writing are one transaction: two tabs
 * never give two actions the same place or the same predecessor.
 */
export async function makeAction<K extends ActionKind>(device: Device, order: Order<K>, maker: Maker): Promise<Acted> {
  const database = device.strict;
  const id = ulid(maker.madeAt);
  try {
    const acted = await pageSleep.through(() =>
      database.transaction('rw', summaryTables(database), () => decideAndStore(device, order, { ...maker, id }))
    );
    if (acted.ok) void askToPersist();
    return acted;
  } catch (error) {
    const failure = readStorageError(error);
    if (!failure) throw error;
    return { ok: false, failure };
  }
}

/** Stands for an action that the gate refused for good, so that those after it are not held up. Within the caller's transaction. */
export async function storeVoid(database: DeviceDatabase, refused: StoredAction, madeAt: number): Promise<void> {
  const { claim, org, by, device, clockOffsetMs, basedOn } = refused.document;
  const head = { claim, org, by, device, madeAt, clockOffsetMs, basedOn };
  const last = (await actionsOf(database, claim)).at(-1);
  await appendAction(
    database,
    sealAction({ ...head, after: last?.id ?? null, kind: 'void', replaces: refused.id }, ulid(madeAt))
  );
}

async function decideAndStore<K extends ActionKind>(
  device: Device,
  order: Order<K>,
  maker: Maker & { readonly id: string }
): Promise<Acted> {
  const database = device.strict;
  const own = await readOwnRows(database, order.claim);
  const { claim, onRecord } = showRows(own, maker);
  const stored = own.actions.find((row) => row.id.includes(`:${maker.id}.`));
  // Stored before, by a transaction of which nothing was heard.
  if (stored && claim) return { ok: true, action: stored.document, claim };
  const { claim: id, org, kind, ...payload } = order;
  const content = {
    claim: id,
    org: org ?? claim?.org ?? maker.actor.org ?? '',
    by: maker.actor.id,
    device: device.deviceId,
    madeAt: maker.madeAt,
    clockOffsetMs: maker.clockOffsetMs,
    after: own.actions.at(-1)?.id ?? null,
    basedOn: onRecord?.history.at(-1)?.n ?? null,
    kind,
    // A person is not told that their emoji was cut in two: no wall lets a half one pass.
    ...(makeWellFormed(dropUndefined(payload)) as object)
  } as unknown as ActionContent;
  const document = sealAction(content, maker.id);
  const read = readAction(document);
  if (!read.ok) {
    if (read.code === 'too-large') return { ok: false, failure: { code: 'too-large', retry: 'never' } };
    return refuse({ code: read.code });
  }
  const hasFile = (): boolean => true;
  const terms = claim ? maker.shelf.resolve(claim.terms) : null;
  const circumstances = circumstancesOf({
    ...maker,
    hasFile,
    org: content.org,
    at: maker.now,
    terms: terms ?? maker.shelf.termsAt(maker.now)
  });
  const decision = decide(claim, documentToAction(document), circumstances);
  if (!decision.ok) return decision;
  await appendAction(database, document);
  await refreshSummary(database, id, maker);
  return { ok: true, action: document, claim: decision.claim };
}

async function appendAction(database: DeviceDatabase, document: ActionDocument): Promise<void> {
  const last = await database.actions.orderBy('seq').last();
  await database.actions.add({
    seq: (last?.seq ?? 0) + 1,
    id: document._id,
    claim: document.claim,
    kind: document.kind,
    madeAt: document.madeAt,
    stage: 'on-device',
    document
  });
}

/** A form leaves what was not filled in undefined; the document has no such members. */
function dropUndefined(payload: object): object {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined));
}
