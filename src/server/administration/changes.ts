import { monotonicFactory } from 'ulid';
import type { Change } from '#documents/administration-api.ts';
import { canonicalJson } from '#documents/canonical.ts';
import { accountsDatabase } from '../accounts/accounts.ts';
import { forEachThatCan } from '../complete-at-start.ts';
import type { Database, Databases, StoredDocument } from '../databases/database.ts';
import type { ServerClock } from '../server-clock.ts';

/** A document as it is to be afterwards. */
export interface ChangeWrite {
  readonly database: string;
  /** With the `_rev` it was made from; without one nothing may be there. */
  readonly document: StoredDocument;
}

export type NewChange = Omit<Change, 'id' | 'at'>;

export type RecordedChange =
  { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly code: 'conflict' };

export interface Changes {
  /**
   * Keeps a change in the history, and carries it out: `writes` are done in their order, and a process that is killed in between does the
   * rest when it starts again. `conflict`: the first document was changed by somebody else meanwhile; then nothing was done and nothing
   * is kept. Without `writes` it only keeps what was done. No secrets in `before` and `after`. [G33]
   */
  recordChange(change: NewChange, writes?: readonly ChangeWrite[]): Promise<RecordedChange>;
  /** Does the rest of what was begun by a process that was killed. */
  completeAll(): Promise<void>;
  /** Newest first; `before` is the id of the last one that was seen. With `org`: that organisation's alone. */
  list(page: ChangesPage): Promise<readonly Change[]>;
}

export interface ChangesPage {
  readonly before?: string | undefined;
  readonly org?: string | undefined;
  readonly limit: number;
}

/** `change:<ulid>` in `accounts`; `pending:<ulid>` as long as its documents are being written. */
interface PendingDocument extends StoredDocument {
  readonly change: Change;
  readonly writes: readonly ChangeWrite[];
}

interface ChangeDocument extends StoredDocument {
  readonly change: Change;
}

const pageSize = 200;

export function openChanges(databases: Databases, clock: Pick<ServerClock, 'now'>): Changes {
  const database = (): Database => databases.open(accountsDatabase);
  const nextId = monotonicFactory();
  return {
    async recordChange(order, writes = []) {
      const at = clock.now();
      const change: Change = { ...order, id: nextId(at), at };
      const pending = `pending:${change.id}`;
      if (writes.length > 0) {
        const begun: PendingDocument = { _id: pending, v: 1, change, writes };
        await database().write(begun);
        for (const write of writes)
          if (!(await carryOut(databases, write))) {
            await forget(database(), pending);
            return { ok: false, code: 'conflict' };
          }
      }
      await keep(database(), change);
      if (writes.length > 0) await forget(database(), pending);
      return { ok: true, change };
    },
    async completeAll() {
      const range = { from: 'pending:', to: 'pending:~', limit: pageSize };
      const pending = (await database().readRange(range)) as readonly PendingDocument[];
      await forEachThatCan(pending, async ({ _id, change, writes }) => {
        // What somebody else has changed since stays as it is. Where nothing is left of it, it never happened.
        const done: boolean[] = [];
        for (const write of writes) done.push(await carryOut(databases, write));
        if (done.includes(true)) await keep(database(), change);
        await forget(database(), _id);
      });
    },
    list: (page) => listChanges(database(), page)
  };
}

async function listChanges(database: Database, { before, org, limit }: ChangesPage): Promise<readonly Change[]> {
  const found: Change[] = [];
  let to = before === undefined ? 'change:~' : `change:${before}`;
  for (;;) {
    const range = { from: 'change:', to, limit: pageSize, newestFirst: true };
    const rows = (await database.readRange(range)) as readonly ChangeDocument[];
    const fresh = rows.filter(({ _id }) => _id !== to);
    for (const { change } of fresh)
      if ((org === undefined || change.org === org) && found.length < limit) found.push(change);
    const last = fresh.at(-1);
    if (!last || rows.length < pageSize || found.length >= limit) return found;
    to = last._id;
  }
}

async function keep(database: Database, change: Change): Promise<void> {
  const stored: ChangeDocument = { _id: `change:${change.id}`, v: 1, change };
  // A conflict: it was kept already, by the same process before it was killed.
  await database.write(stored);
}

async function forget(database: Database, pending: string): Promise<void> {
  const [standing] = await database.readMany([pending]);
  if (standing) await database.write({ _id: pending, _rev: standing._rev ?? '', _deleted: true });
}

/** Whether the document now says what it should. */
async function carryOut(databases: Databases, { database: name, document }: ChangeWrite): Promise<boolean> {
  if ((await databases.open(name).write(document)).ok) return true;
  const standing = await databases.open(name).read(document._id);
  return standing !== null && contentOf(standing) === contentOf(document);
}

function contentOf({ _rev, ...content }: StoredDocument): string {
  return canonicalJson(content);
}
