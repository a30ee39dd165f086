import { readCheckpoint, writeCheckpoint } from '#device/checkpoints.ts';
import type { Device } from '#device/database.ts';
import { readActions, readActionsAfter } from '#device/ledger.ts';
import type { Beholder } from '#device/show-claim.ts';
import { knownIds, knownRevisions, takeReference, takeRegister, type ArrivedDocument } from '#device/take-register.ts';

export type Json = { readonly [name: string]: unknown };
/** `{ [id]: revisions }`, as `_revs_diff` takes it. */
export type AskedRevisions = { readonly [id: string]: readonly string[] };
export type MissingRevisions = { [id: string]: { readonly missing: readonly string[] } };

export interface ChangesOptions {
  readonly since: number;
  readonly limit: number;
}

/** What PouchDB's replicator asks of either side. */
export interface Peer {
  id(): Promise<string>;
  info(): Promise<{ readonly db_name: string; readonly doc_count: number; readonly update_seq: number | string }>;
  get(id: string): Promise<Json>;
  put(document: Json): Promise<unknown>;
  changes(options: ChangesOptions): unknown;
  revsDiff(asked: AskedRevisions): Promise<MissingRevisions>;
  bulkGet(asked: { readonly docs: readonly { readonly id: string; readonly rev: string }[] }): Promise<unknown>;
  bulkDocs(order: { readonly docs: readonly ArrivedDocument[] }, options?: unknown): Promise<readonly unknown[]>;
  once(): void;
  removeListener(): void;
  readonly activeTasks: ActiveTasks;
}

interface ActiveTasks {
  add(): string;
  get(): undefined;
  update(): void;
  remove(): void;
}

/** This device's actions, to be sent. All of them, whatever their stage: a server that lost some is given them again. */
export function makeActionsPeer(device: Device): Peer {
  return {
    ...commonPeer(device, 'actions'),
    // The replicator counts with it how far it is, which nobody looks at, and catches no failure of it: a device that is closed has none.
    info: () => Promise.resolve({ db_name: 'actions', doc_count: 0, update_seq: 0 }),
    changes: ({ since, limit }) => startChanges(device, { since, limit }),
    revsDiff: () => unsupported(),
    async bulkGet({ docs }) {
      const rows = await readActions(
        device,
        docs.map(({ id }) => id)
      );
      const documents = new Map(rows.map((row) => [row.id, row.document]));
      return { results: docs.map(({ id }) => ({ id, docs: [{ ok: documents.get(id) }] })) };
    },
    bulkDocs: () => unsupported()
  };
}

/** A side that is written to: a batch is stored while the next one is on its way. */
export interface Target extends Peer {
  /** Everything that was taken is stored; rejects where it could not be. */
  stored(): Promise<void>;
}

/** The register's copy, to be written. One for each replication. */
export function makeRegisterPeer(device: Device, beholder: () => Beholder): Target {
  return makeTarget(device, 'register', (documents) => takeRegister(device.relaxed, documents, beholder()));
}

export function makeReferencePeer(device: Device): Target {
  return makeTarget(device, 'reference', (documents) => takeReference(device.relaxed, documents));
}

function makeTarget(
  device: Device,
  name: string,
  take: (documents: readonly ArrivedDocument[]) => Promise<void>
): Target {
  const common = commonPeer(device, name);
  // One after the other, and none after one that failed: a checkpoint is never ahead of the documents before it.
  let storing: Promise<unknown> = Promise.resolve();
  const store = (work: () => Promise<unknown>): void => {
    storing = storing.then(work);
    // Told by `stored`, and by the next batch.
    storing.catch(() => undefined);
  };
  const stored = async (): Promise<void> => {
    await storing;
  };
  const checkpoints = new Map<string, Json>();
  const taken = new Map<string, string>();
  let ids: ReadonlySet<string> | null = null;
  return {
    ...common,
    stored,
    put(document) {
      const kept = structuredClone(document);
      checkpoints.set(String(kept['_id']), kept);
      store(() => common.put(kept));
      return Promise.resolve({ ok: true });
    },
    async get(id) {
      const kept = checkpoints.get(id);
      return kept ? structuredClone(kept) : common.get(id);
    },
    info: () => Promise.resolve({ db_name: name, doc_count: 0, update_seq: 0 }),
    changes: () => unsupported(),
    async revsDiff(asked) {
      // The database is asked for nothing that is known without: it would answer only when the batch before has been stored.
      ids ??= await knownIds(device.relaxed);
      const here = ids;
      const known = await knownRevisions(
        device.relaxed,
        Object.keys(asked).filter((id) => here.has(id) && !taken.has(id))
      );
      const missing: MissingRevisions = {};
      for (const [id, revisions] of Object.entries(asked)) {
        const others = revisions.filter((rev) => rev !== (taken.get(id) ?? known.get(id)));
        if (others.length > 0) missing[id] = { missing: others };
      }
      return missing;
    },
    bulkGet: () => unsupported(),
    async bulkDocs({ docs }) {
      // One batch at a time: two would only fill the memory.
      await stored();
      store(() => take(docs.map(withoutHistory)));
      for (const { _id, _rev } of docs) taken.set(_id, _rev);
      return [];
    }
  };
}

function commonPeer(
  device: Device,
  name: string
): Pick<Peer, 'id' | 'get' | 'put' | 'once' | 'removeListener' | 'activeTasks'> {
  const nameOf = (id: unknown): string => `${name}/${String(id)}`;
  return {
    // The device's id is in it: another device's checkpoint on the server is never taken for ours.
    id: () => Promise.resolve(`${device.deviceId}/${name}`),
    async get(id) {
      const found = await readCheckpoint(device, nameOf(id));
      // The replicator tells a missing checkpoint by this number.
      if (!found) throw Object.assign(new Error('missing'), { status: 404 });
      return { ...found };
    },
    async put(document) {
      await writeCheckpoint(device, nameOf(document['_id']), document);
      return { ok: true };
    },
    // It listens for `destroyed` only, and a device's database is not destroyed.
    once: () => undefined,
    removeListener: () => undefined,
    activeTasks: { add: () => '', get: () => undefined, update: () => undefined, remove: () => undefined }
  };
}

function withoutHistory(document: ArrivedDocument): ArrivedDocument {
  const { _revisions, ...rest } = document as ArrivedDocument & { readonly _revisions?: unknown };
  return rest;
}

interface Change {
  readonly id: string;
  readonly seq: number;
  readonly changes: readonly { readonly rev: string }[];
}
type Outcome = { readonly results: readonly Change[]; readonly last_seq: number } | { readonly status: 'cancelled' };

/** A promise with `on` and `cancel`, as the replicator takes it: each change is told before the whole is. */
function startChanges(device: Device, { since, limit }: ChangesOptions): unknown {
  let isCancelled = false;
  let tell: (change: Change) => void = () => undefined;
  const outcome = (async (): Promise<Outcome> => {
    const rows = await readActionsAfter(device, since, limit);
    // Anything else would make the replicator ask again and again.
    if (isCancelled) return { status: 'cancelled' };
    const results = rows.map(({ id, seq, document }) => ({ id, seq, changes: [{ rev: document._rev }] }));
    for (const change of results) tell(change);
    return { results, last_seq: results.at(-1)?.seq ?? since };
  })();
  const changes = {
    on(event: string, run: (change: Change) => void) {
      if (event === 'change') tell = run;
      return changes;
    },
    cancel() {
      isCancelled = true;
    },
    then: outcome.then.bind(outcome),
    catch: outcome.catch.bind(outcome)
  };
  return changes;
}

function unsupported(): never {
  throw new Error('this peer is the other side of the replication');
}
