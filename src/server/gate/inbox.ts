import { setImmediate } from 'node:timers/promises';
import { partsOfActionId, receivedDocumentId } from '#documents/ids.ts';
import type { ReceivedDocument } from '#documents/record-documents.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { RefusalCode } from '#rules/claim/refusal.ts';
import { checkWrite } from '#couchdb/gatekeeper.ts';
import { inboxOf } from '#documents/ids.ts';
import { speakerOf } from '../accounts/accounts.ts';
import type { BoundKeeper } from '../http/bounds.ts';
import type { Databases, StoredDocument } from '../databases/database.ts';
import type { KeyedLock } from '#registrar/keyed-lock.ts';
import type { ServerClock } from '../server-clock.ts';

/** The gate's verdict on one document, in CouchDB's words. `forbidden` names a refusal code; other errors are worth another try. */
export type Verdict =
  | { readonly id: string; readonly rev: string; readonly ok: true }
  | { readonly id: string; readonly error: 'forbidden'; readonly reason: RefusalCode }
  | { readonly id: string; readonly error: 'try-later'; readonly reason: string };

export interface Inbox {
  /** Gatekeeper, write and receipt, one batch of a desk at a time; one verdict for each document, in order. */
  take(person: Person, documents: readonly unknown[]): Promise<readonly Verdict[]>;
}

export interface InboxParts {
  readonly databases: Databases;
  readonly lock: KeyedLock;
  readonly clock: Pick<ServerClock, 'now'>;
  readonly bounds: Pick<BoundKeeper, 'mayAct'>;
  /** Told which desk has something new, after it was written. */
  readonly onArrival: (desk: string) => void;
}

export function openInbox({ databases, lock, clock, bounds, onArrival }: InboxParts): Inbox {
  return {
    async take(person, documents) {
      const { desk, role } = person;
      const database = databases.open(inboxOf(desk));
      const speaker = speakerOf(person);
      return lock.hold([database.name], async () => {
        const ids = documents.map(idOf);
        // Each device keeps what it has, and tries again.
        if (!bounds.mayAct(person.id, documents.length))
          return ids.map((id): Verdict => ({ id, error: 'try-later', reason: 'too-many-actions' }));
        const standing = await readStanding(database.readMany, ids);
        const refusals: (RefusalCode | null)[] = [];
        for (const [index, newDoc] of documents.entries()) {
          // Hashing many takes a while: everybody else's requests go in between.
          if (index % checkedAtOnce === checkedAtOnce - 1) await setImmediate();
          refusals.push(checkWrite({ newDoc, oldDoc: standing[index] ?? null, writer: speaker, desk }));
        }
        const accepted = documents.filter((_, index) => refusals[index] === null) as readonly StoredDocument[];
        const receivedAt = clock.now();
        const rows = await database.accept({
          documents: accepted.map(({ _revisions, ...document }) => document as StoredDocument),
          receipts: accepted.map(({ _id }) => receiptOf(_id, { receivedAt, role })),
          speaker
        });
        if (accepted.length > 0) onArrival(desk);

        const rowsById = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id, index): Verdict => {
          const refusal = refusals[index] ?? null;
          if (refusal !== null) return { id, error: 'forbidden', reason: refusal };
          const row = rowsById.get(id);
          if (!row) return { id, rev: '', ok: true };
          // Taken by fewer nodes than are needed to find it again: not acknowledged, and sent once more.
          if (row.ok && !row.settled) return { id, error: 'try-later', reason: 'not-settled' };
          if (row.ok) return { id, rev: row.rev, ok: true };
          // CouchDB's own gatekeeper is the same function: what it refuses, the same words say.
          if (row.error === 'forbidden') return { id, error: 'forbidden', reason: row.reason as RefusalCode };
          return { id, error: 'try-later', reason: row.error };
        });
      });
    }
  };
}

const checkedAtOnce = 20;

/** Only ids of actions are looked up: nothing else can be accepted, whatever stands there. */
async function readStanding(
  readMany: (ids: readonly string[]) => Promise<readonly (StoredDocument | null)[]>,
  ids: readonly string[]
): Promise<readonly (StoredDocument | null)[]> {
  const askable = [...new Set(ids.filter((id) => partsOfActionId(id) !== null))];
  const found = await readMany(askable);
  const foundById = new Map(askable.map((id, index) => [id, found[index] ?? null]));
  return ids.map((id) => foundById.get(id) ?? null);
}

function receiptOf(action: string, said: Pick<ReceivedDocument, 'receivedAt' | 'role'>): StoredDocument {
  const receipt: ReceivedDocument = { _id: receivedDocumentId(action), v: 1, ...said };
  return receipt as unknown as StoredDocument;
}

function idOf(document: unknown): string {
  const id = typeof document === 'object' && document !== null && '_id' in document ? document._id : '';
  return typeof id === 'string' ? id.slice(0, 300) : '';
}
